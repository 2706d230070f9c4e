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
            return QuotientOneByOne<T, TSum>(sum, count);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<TSum> QuotientOneByOne<T, TSum>(Vector128<TSum> sum, Vector128<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector128<TSum>.Count; i++)
        {
            sum = sum.WithElement(i, Quotient<T, TSum>(sum[i], count[i]));
        }

        return sum;
    }
}
