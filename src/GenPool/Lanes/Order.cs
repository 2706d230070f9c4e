using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The rule of a max pool in registers: where a later tap replaces the best so far.</summary>
/// <remarks>
/// <para><c>Vector.Max</c> cannot serve floating point: since .NET 9 it follows IEEE 754-2019, which orders -0 below +0
/// and does not say which NaN stays. The x86 instruction is another matter: <c>max(later, best)</c> is
/// <c>later &gt; best ? later : best</c>, which is the rule as long as no value is NaN.</para>
/// <para>For the whole rule, <c>min(best, +infinity)</c> returns its second operand for NaN on x86, so a NaN that is
/// already best counts as infinity: no number exceeds it, and "not less or equal" is left to be true for a NaN alone. One
/// minimum and one compare decide both halves of the rule.</para>
/// <para>A condition is an all-ones element; each is used once, so that the JIT can keep it in a mask register.</para>
/// </remarks>
internal static class Order
{
    /// <summary>Whether values of the type can be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN<T>()
        where T : unmanaged => typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);

    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    public static T Lowest<T>()
        where T : INumber<T> => T.CreateSaturating(double.NegativeInfinity);

    /// <summary>Chooses as integers, so that a tap number that is added before becomes one masked addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Choose<T>(Vector512<T> condition, Vector512<T> first, Vector512<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector512.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector512.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector512.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

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
    public static Vector256<T> Choose<T>(Vector256<T> condition, Vector256<T> first, Vector256<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector256.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector256.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector256.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

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
    public static Vector128<T> Choose<T>(Vector128<T> condition, Vector128<T> first, Vector128<T> second)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.ConditionalSelect(condition.AsByte(), first.AsByte(), second.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.ConditionalSelect(condition.AsInt16(), first.AsInt16(), second.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.ConditionalSelect(condition.AsInt32(), first.AsInt32(), second.AsInt32()).As<int, T>()
        : Vector128.ConditionalSelect(condition.AsInt64(), first.AsInt64(), second.AsInt64()).As<long, T>();

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
