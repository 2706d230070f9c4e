// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static unsafe partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Choose<T>(Vector256<T> condition, Vector256<T> first, Vector256<T> second)
        where T : unmanaged =>
        sizeof(T) == 1 ? Choose<T, byte>(condition, first, second)
        : sizeof(T) == 2 ? Choose<T, short>(condition, first, second)
        : sizeof(T) == 4 ? Choose<T, int>(condition, first, second)
        : Choose<T, long>(condition, first, second);

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Max<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Avx.IsSupported)
        {
            return SingleMax(later, best);
        }

        if (typeof(T) == typeof(double) && Avx.IsSupported)
        {
            return DoubleMax(later, best);
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? ChosenMax(later, best)
            : Vector256.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Replaces<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return SingleReplaces(later.AsSingle(), best.AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return DoubleReplaces(later.AsDouble(), best.AsDouble()).As<double, T>();
        }

        return Vector256.GreaterThan(later, best);
    }

    /// <summary>All ones where two values are equal, or both are NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Ties<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Vector256.Equals(left, right).AsSingle()
                | (Vector256.IsNaN(left.AsSingle()) & Vector256.IsNaN(right.AsSingle()))).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Vector256.Equals(left, right).AsDouble()
                | (Vector256.IsNaN(left.AsDouble()) & Vector256.IsNaN(right.AsDouble()))).As<double, T>();
        }

        return Vector256.Equals(left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Choose<T, TBits>(Vector256<T> condition, Vector256<T> first, Vector256<T> second)
        where T : unmanaged
        where TBits : unmanaged =>
        Vector256.ConditionalSelect(condition.As<T, TBits>(), first.As<T, TBits>(), second.As<T, TBits>()).As<TBits, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> SingleMax<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged => Avx.Max(later.AsSingle(), best.AsSingle()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> DoubleMax<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged => Avx.Max(later.AsDouble(), best.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> ChosenMax<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged => Vector256.ConditionalSelect(Vector256.GreaterThan(later, best), later, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SingleReplaces(Vector256<float> later, Vector256<float> best) => Avx.IsSupported
        ? Avx.CompareNotLessThanOrEqual(later, Avx.Min(best, Vector256.Create(float.PositiveInfinity)))
        : Vector256.GreaterThan(later, best) | Vector256.IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DoubleReplaces(Vector256<double> later, Vector256<double> best) => Avx.IsSupported
        ? Avx.CompareNotLessThanOrEqual(later, Avx.Min(best, Vector256.Create(double.PositiveInfinity)))
        : Vector256.GreaterThan(later, best) | Vector256.IsNaN(later);
}
