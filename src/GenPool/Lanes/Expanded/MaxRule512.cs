// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Choose<T>(Vector512<T> condition, Vector512<T> first, Vector512<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector512.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector512.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector512.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Max<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Avx512F.IsSupported)
        {
            return Avx512F.Max(later.AsSingle(), best.AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double) && Avx512F.IsSupported)
        {
            return Avx512F.Max(later.AsDouble(), best.AsDouble()).As<double, T>();
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? Vector512.ConditionalSelect(Vector512.GreaterThan(later, best), later, best)
            : Vector512.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Replaces<T>(Vector512<T> later, Vector512<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Avx512F.IsSupported
                ? Avx512F.CompareNotLessThanOrEqual(later.AsSingle(), Avx512F.Min(best.AsSingle(), Vector512.Create(float.PositiveInfinity)))
                : Vector512.GreaterThan(later.AsSingle(), best.AsSingle()) | Vector512.IsNaN(later.AsSingle())).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Avx512F.IsSupported
                ? Avx512F.CompareNotLessThanOrEqual(later.AsDouble(), Avx512F.Min(best.AsDouble(), Vector512.Create(double.PositiveInfinity)))
                : Vector512.GreaterThan(later.AsDouble(), best.AsDouble()) | Vector512.IsNaN(later.AsDouble())).As<double, T>();
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
}
