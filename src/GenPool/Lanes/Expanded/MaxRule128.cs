// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 128 bits.</content>
internal static unsafe partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Choose<T>(Vector128<T> condition, Vector128<T> first, Vector128<T> second)
        where T : unmanaged =>
        sizeof(T) == 1 ? Choose<T, byte>(condition, first, second)
        : sizeof(T) == 2 ? Choose<T, short>(condition, first, second)
        : sizeof(T) == 4 ? Choose<T, int>(condition, first, second)
        : Choose<T, long>(condition, first, second);

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Max<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Sse.IsSupported)
        {
            return SingleMax(later, best);
        }

        if (typeof(T) == typeof(double) && Sse2.IsSupported)
        {
            return DoubleMax(later, best);
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? ChosenMax(later, best)
            : Vector128.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Replaces<T>(Vector128<T> later, Vector128<T> best)
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

        return Vector128.GreaterThan(later, best);
    }

    /// <summary>All ones where two values are equal, or both are NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Ties<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Vector128.Equals(left, right).AsSingle()
                | (Vector128.IsNaN(left.AsSingle()) & Vector128.IsNaN(right.AsSingle()))).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Vector128.Equals(left, right).AsDouble()
                | (Vector128.IsNaN(left.AsDouble()) & Vector128.IsNaN(right.AsDouble()))).As<double, T>();
        }

        return Vector128.Equals(left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Choose<T, TBits>(Vector128<T> condition, Vector128<T> first, Vector128<T> second)
        where T : unmanaged
        where TBits : unmanaged =>
        Vector128.ConditionalSelect(condition.As<T, TBits>(), first.As<T, TBits>(), second.As<T, TBits>()).As<TBits, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SingleMax<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged => Sse.Max(later.AsSingle(), best.AsSingle()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> DoubleMax<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged => Sse2.Max(later.AsDouble(), best.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> ChosenMax<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged => Vector128.ConditionalSelect(Vector128.GreaterThan(later, best), later, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SingleReplaces(Vector128<float> later, Vector128<float> best) => Sse.IsSupported
        ? Sse.CompareNotLessThanOrEqual(later, Sse.Min(best, Vector128.Create(float.PositiveInfinity)))
        : Vector128.GreaterThan(later, best) | Vector128.IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DoubleReplaces(Vector128<double> later, Vector128<double> best) => Sse2.IsSupported
        ? Sse2.CompareNotLessThanOrEqual(later, Sse2.Min(best, Vector128.Create(double.PositiveInfinity)))
        : Vector128.GreaterThan(later, best) | Vector128.IsNaN(later);
}
