// Written from SumArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static partial class SumArithmetic
{
    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Quotient"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TSum> Quotient<T, TSum>(Vector512<TSum> sum, Vector512<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        if (!MaxRule.HasNaN<TSum>())
        {
            return QuotientOneByOne<T, TSum>(sum, count);
        }

        Vector512<TSum> quotient = sum / count;
        return MaxRule.HasNaN<T>() ? quotient
            : typeof(TSum) == typeof(float) ? Vector512.Round(quotient.AsSingle()).As<float, TSum>()
            : Vector512.Round(quotient.AsDouble()).As<double, TSum>();
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Sign"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<TSum> Sign<TSum>(Vector512<TSum> values)
        where TSum : unmanaged, INumber<TSum>
    {
        Vector512<TSum> signs = Vector512.AndNot(Vector512.CopySign(Vector512<TSum>.One, values), Vector512.IsZero(values));
        return Vector512.ConditionalSelect(Vector512.IsNaN(values), values, signs);
    }

    /// <inheritdoc cref="IArithmeticLane{TSelf, T}.Power"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<TSum> Power<TSum>(Vector512<TSum> values, double exponent)
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector512<TSum>.Count; i++)
        {
            values = values.WithElement(i, Power(values[i], exponent));
        }

        return values;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<TSum> QuotientOneByOne<T, TSum>(Vector512<TSum> sum, Vector512<TSum> count)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        for (int i = 0; i < Vector512<TSum>.Count; i++)
        {
            sum = sum.WithElement(i, Quotient<T, TSum>(sum[i], count[i]));
        }

        return sum;
    }
}
