// Written from SumArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static partial class SumArithmetic
{
    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Quotient"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TSum> Quotient<T, TSum>(Vector256<TSum> sum, Vector256<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        if (!MaxRule.HasNaN<TSum>())
        {
            return QuotientOneByOne<T, TSum>(sum, count);
        }

        Vector256<TSum> quotient = sum / count;
        return MaxRule.HasNaN<T>() ? quotient
            : typeof(TSum) == typeof(float) ? Vector256.Round(quotient.AsSingle()).As<float, TSum>()
            : Vector256.Round(quotient.AsDouble()).As<double, TSum>();
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Sign"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TSum> Sign<TSum>(Vector256<TSum> values)
        where TSum : unmanaged, INumber<TSum>
    {
        Vector256<TSum> signs = Vector256.AndNot(Vector256.CopySign(Vector256<TSum>.One, values), Vector256.IsZero(values));
        return Vector256.ConditionalSelect(Vector256.IsNaN(values), values, signs);
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Power"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<TSum> Power<TSum>(Vector256<TSum> values, double exponent)
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector256<TSum>.Count; i++)
        {
            values = values.WithElement(i, Power(values[i], exponent));
        }

        return values;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<TSum> QuotientOneByOne<T, TSum>(Vector256<TSum> sum, Vector256<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector256<TSum>.Count; i++)
        {
            sum = sum.WithElement(i, Quotient<T, TSum>(sum[i], count[i]));
        }

        return sum;
    }
}
