// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static unsafe partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Choose<T>(Vector512<T> condition, Vector512<T> first, Vector512<T> second)
        where T : unmanaged =>
        sizeof(T) == 1 ? Choose<T, byte>(condition, first, second)
        : sizeof(T) == 2 ? Choose<T, short>(condition, first, second)
        : sizeof(T) == 4 ? Choose<T, int>(condition, first, second)
        : Choose<T, long>(condition, first, second);

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Max<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Avx512F.IsSupported)
        {
            return SingleMax(later, best);
        }

        if (typeof(T) == typeof(double) && Avx512F.IsSupported)
        {
            return DoubleMax(later, best);
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? ChosenMax(later, best)
            : Vector512.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Replaces<T>(Vector512<T> later, Vector512<T> best)
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

        return Vector512.GreaterThan(later, best);
    }

    /// <summary>All ones where two values are equal, or both are NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Ties<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Vector512.Equals(left, right).AsSingle()
                | (Vector512.IsNaN(left.AsSingle()) & Vector512.IsNaN(right.AsSingle()))).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Vector512.Equals(left, right).AsDouble()
                | (Vector512.IsNaN(left.AsDouble()) & Vector512.IsNaN(right.AsDouble()))).As<double, T>();
        }

        return Vector512.Equals(left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Choose<T, TBits>(Vector512<T> condition, Vector512<T> first, Vector512<T> second)
        where T : unmanaged
        where TBits : unmanaged =>
        Vector512.ConditionalSelect(condition.As<T, TBits>(), first.As<T, TBits>(), second.As<T, TBits>()).As<TBits, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> SingleMax<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged => Avx512F.Max(later.AsSingle(), best.AsSingle()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> DoubleMax<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged => Avx512F.Max(later.AsDouble(), best.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> ChosenMax<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged => Vector512.ConditionalSelect(Vector512.GreaterThan(later, best), later, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SingleReplaces(Vector512<float> later, Vector512<float> best) => Avx512F.IsSupported
        ? Avx512F.CompareNotLessThanOrEqual(later, Avx512F.Min(best, Vector512.Create(float.PositiveInfinity)))
        : Vector512.GreaterThan(later, best) | Vector512.IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DoubleReplaces(Vector512<double> later, Vector512<double> best) => Avx512F.IsSupported
        ? Avx512F.CompareNotLessThanOrEqual(later, Avx512F.Min(best, Vector512.Create(double.PositiveInfinity)))
        : Vector512.GreaterThan(later, best) | Vector512.IsNaN(later);
}
