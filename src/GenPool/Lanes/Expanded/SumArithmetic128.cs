// Written from SumArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 128 bits.</content>
internal static partial class SumArithmetic
{
    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Quotient"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TSum> Quotient<T, TSum>(Vector128<TSum> sum, Vector128<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        if (!MaxRule.HasNaN<TSum>())
        {
            return NearestInteger(sum, count);
        }

        Vector128<TSum> quotient = sum / count;
        return MaxRule.HasNaN<T>() ? quotient
            : typeof(TSum) == typeof(float) ? Vector128.Round(quotient.AsSingle()).As<float, TSum>()
            : Vector128.Round(quotient.AsDouble()).As<double, TSum>();
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Sign"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<TSum> Sign<TSum>(Vector128<TSum> values)
        where TSum : unmanaged, INumber<TSum>
    {
        Vector128<TSum> signs = Vector128.AndNot(Vector128.CopySign(Vector128<TSum>.One, values), Vector128.IsZero(values));
        return Vector128.ConditionalSelect(Vector128.IsNaN(values), values, signs);
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Power"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<TSum> Power<TSum>(Vector128<TSum> values, double exponent)
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector128<TSum>.Count; i++)
        {
            values = values.WithElement(i, Power(values[i], exponent));
        }

        return values;
    }

    /// <summary>Quotients of integers of eight bytes, rounded to nearest, ties to even.</summary>
    /// <remarks>
    /// In double, for no machine divides integers side by side. Let s be the sum and d the count, below 2^35.
    /// <list type="bullet">
    /// <item>h is about s / (2^16 d), an integer below 2^48. Both h and h d are exact, and so is the rest r = s - 2^16 h d, which is
    /// computed modulo 2^64: it is below 2^16 (d + 1) in magnitude, and so below 2^51.</item>
    /// <item>r / d, rounded to the nearest integer, is exact for the reason that this class gives for shorter integers.</item>
    /// <item>2^16 h is even, so that a tie goes to the same side with it and without.</item>
    /// </list>
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<TSum> NearestInteger<TSum>(Vector128<TSum> sum, Vector128<TSum> count)
        where TSum : unmanaged, INumber<TSum>
    {
        Vector128<double> divisor = ToDouble(count.AsInt64());
        Vector128<double> large = (UpperBits(sum) * (Vector128<double>.One / divisor)) + Vector128.Create(ToInteger);
        Vector128<double> taken = (large - Vector128.Create(ToInteger)) * divisor;
        Vector128<long> rest = sum.AsInt64() - Vector128.ShiftLeft(ToInt64(taken + Vector128.Create(ToInteger)), SmallBits);
        Vector128<double> small = (ToDouble(rest) / divisor) + Vector128.Create(ToInteger);
        return (Vector128.ShiftLeft(ToInt64(large), SmallBits) + ToInt64(small)).As<long, TSum>();
    }

    // A sum without its lowest bits: a multiple of 2^16, as the number of those.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UpperBits<TSum>(Vector128<TSum> sum)
        where TSum : unmanaged
    {
        bool isSigned = typeof(TSum) == typeof(long);
        Vector128<long> bits = Vector128.ShiftRightLogical(sum.AsInt64() ^ Vector128.Create(isSigned ? long.MinValue : 0), SmallBits);
        return (bits | Vector128.Create(BitConverter.DoubleToInt64Bits(Place))).AsDouble() - Vector128.Create(isSigned ? Place + SignPlace : Place);
    }

    // An integer below 2^51 in magnitude as a double.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ToDouble(Vector128<long> integer) =>
        (integer + Vector128.Create(BitConverter.DoubleToInt64Bits(ToInteger))).AsDouble() - Vector128.Create(ToInteger);

    // The integer that a double was rounded to when ToInteger was added.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> ToInt64(Vector128<double> added) => added.AsInt64() - Vector128.Create(BitConverter.DoubleToInt64Bits(ToInteger));
}
