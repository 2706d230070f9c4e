using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>What sums, means and powers are: the one definition, of single numbers, that lanes and plain loops have in common.</summary>
/// <remarks>
/// <para>The sums of a type <c>T</c> are of a type <c>TSum</c>: float for <see cref="Half"/> and integers of one and two bytes,
/// double for floats and integers of up to four bytes, and the type itself for float, double and integers of eight
/// bytes.</para>
/// <para>An integer mean, where the sums are floating-point numbers of p bits (24 or 53), is a division and a rounding to the
/// nearest integer. That is exact for a sum s below 2^(p-1) in magnitude and a count d:</para>
/// <list type="bullet">
/// <item>Let h be a point halfway between two integers. Below 2^(p-1) it is a number of the type, so the rounded s / d lies on
/// the side of h on which s / d lies, or is h.</item>
/// <item>Rounding moves s / d by less than 2^-p |s / d|, which is less than 1 / (2 d).</item>
/// <item>If s / d is not h, it is at least 1 / (2 d) away, for |s / d - h| is |2 s - 2 h d| / (2 d) and 2 h is an integer. So
/// only an s / d that is h becomes h, and then the tie is a true one.</item>
/// <item>A count that the type has to round is at least 2^p, and so is the rounded one; both times |s / d| is below 1 / 2 and the
/// mean is 0.</item>
/// </list>
/// </remarks>
internal static partial class SumArithmetic
{
    // Bits of an integer of eight bytes that do not fit a double beside the others.
    private const int SmallBits = 16;

    // 2^52: the last place of what is added to it is worth 1. 2^47: what the sign bit is worth without the small bits.
    private const double Place = 4503599627370496, SignPlace = 140737488355328;

    // 2^52 + 2^51: what is added to it, below 2^51 in magnitude, is rounded to an integer, which stands in the low bits.
    private const double ToInteger = 6755399441055744;

    /// <summary>An element as a number of its sums, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum ToSum<T, TSum>(T element)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum> => TSum.CreateTruncating(element);

    /// <summary>A sum as an element: rounded to nearest, ties to even; of integers, the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ToElement<T, TSum>(TSum sum)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum> =>
        MaxRule.HasNaN<T>() || !MaxRule.HasNaN<TSum>() ? T.CreateTruncating(sum) : T.CreateTruncating(long.CreateTruncating(sum));

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Number"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum Number<TSum>(long number)
        where TSum : unmanaged, INumber<TSum> => TSum.CreateTruncating(number);

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Quotient"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum Quotient<T, TSum>(TSum sum, TSum count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum> =>
        !MaxRule.HasNaN<TSum>() ? NearestInteger(sum, count)
        : MaxRule.HasNaN<T>() ? sum / count
        : typeof(TSum) == typeof(float) ? Unsafe.BitCast<float, TSum>(MathF.Round(Unsafe.BitCast<TSum, float>(sum / count)))
        : Unsafe.BitCast<double, TSum>(Math.Round(Unsafe.BitCast<TSum, double>(sum / count)));

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Sign"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum Sign<TSum>(TSum value)
        where TSum : unmanaged, INumber<TSum> =>
        TSum.IsNaN(value) ? value
        : TSum.IsZero(value) ? TSum.Zero
        : TSum.CopySign(TSum.One, value);

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.SquareRoot"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum SquareRoot<TSum>(TSum value)
        where TSum : unmanaged, INumber<TSum> =>
        typeof(TSum) == typeof(float) ? Unsafe.BitCast<float, TSum>(MathF.Sqrt(Unsafe.BitCast<TSum, float>(value)))
        : typeof(TSum) == typeof(double) ? Unsafe.BitCast<double, TSum>(Math.Sqrt(Unsafe.BitCast<TSum, double>(value)))
        : throw new NotSupportedException();

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Power"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TSum Power<TSum>(TSum value, double exponent)
        where TSum : unmanaged, INumber<TSum> =>
        typeof(TSum) == typeof(float) ? Unsafe.BitCast<float, TSum>((float)Math.Pow(Unsafe.BitCast<TSum, float>(value), exponent))
        : typeof(TSum) == typeof(double) ? Unsafe.BitCast<double, TSum>(Math.Pow(Unsafe.BitCast<TSum, double>(value), exponent))
        : throw new NotSupportedException();

    // Of integers: what is left over decides, and is compared with what is missing, for its double might not fit.
    private static TSum NearestInteger<TSum>(TSum sum, TSum count)
        where TSum : unmanaged, INumber<TSum>
    {
        TSum quotient = sum / count;
        TSum rest = TSum.Abs(sum - (quotient * count));
        TSum missing = count - rest;
        return rest < missing || (rest == missing && TSum.IsEvenInteger(quotient)) ? quotient
            : TSum.IsNegative(sum) ? quotient - TSum.One
            : quotient + TSum.One;
    }
}
