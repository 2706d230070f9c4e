// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 128 bits.</content>
internal static partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Choose<T>(Vector128<T> condition, Vector128<T> first, Vector128<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector128.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Max<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Sse.IsSupported)
        {
            return Sse.Max(later.AsSingle(), best.AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double) && Sse2.IsSupported)
        {
            return Sse2.Max(later.AsDouble(), best.AsDouble()).As<double, T>();
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? Vector128.ConditionalSelect(Vector128.GreaterThan(later, best), later, best)
            : Vector128.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Replaces<T>(Vector128<T> later, Vector128<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Sse.IsSupported
                ? Sse.CompareNotLessThanOrEqual(later.AsSingle(), Sse.Min(best.AsSingle(), Vector128.Create(float.PositiveInfinity)))
                : Vector128.GreaterThan(later.AsSingle(), best.AsSingle()) | Vector128.IsNaN(later.AsSingle())).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Sse2.IsSupported
                ? Sse2.CompareNotLessThanOrEqual(later.AsDouble(), Sse2.Min(best.AsDouble(), Vector128.Create(double.PositiveInfinity)))
                : Vector128.GreaterThan(later.AsDouble(), best.AsDouble()) | Vector128.IsNaN(later.AsDouble())).As<double, T>();
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
}
