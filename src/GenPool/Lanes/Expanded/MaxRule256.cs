// Written from MaxRule.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static partial class MaxRule
{
    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Choose<T>(Vector256<T> condition, Vector256<T> first, Vector256<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector256.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector256.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector256.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

    /// <summary>The later value where it is greater: the rule as long as no value is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Max<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float) && Avx.IsSupported)
        {
            return Avx.Max(later.AsSingle(), best.AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double) && Avx.IsSupported)
        {
            return Avx.Max(later.AsDouble(), best.AsDouble()).As<double, T>();
        }

        return typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? Vector256.ConditionalSelect(Vector256.GreaterThan(later, best), later, best)
            : Vector256.Max(later, best);
    }

    /// <summary>All ones where the later value is greater, or is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Replaces<T>(Vector256<T> later, Vector256<T> best)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return (Avx.IsSupported
                ? Avx.CompareNotLessThanOrEqual(later.AsSingle(), Avx.Min(best.AsSingle(), Vector256.Create(float.PositiveInfinity)))
                : Vector256.GreaterThan(later.AsSingle(), best.AsSingle()) | Vector256.IsNaN(later.AsSingle())).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            return (Avx.IsSupported
                ? Avx.CompareNotLessThanOrEqual(later.AsDouble(), Avx.Min(best.AsDouble(), Vector256.Create(double.PositiveInfinity)))
                : Vector256.GreaterThan(later.AsDouble(), best.AsDouble()) | Vector256.IsNaN(later.AsDouble())).As<double, T>();
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
}
