// Written from LaneMaximum.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>The rule of a maximum; see <see cref="MaxRule"/>.</content>
/// <remarks>
/// What chooses by type has a method of its own for each choice, which takes lanes and not registers: the JIT allows a kernel 512
/// variables, and makes one for every argument that is not a variable itself.
/// </remarks>
internal readonly unsafe partial struct Lane256<T>
{
    // Of floating point the instruction of x64, whose second operand stays where neither is greater; Vector256.Max is IEEE 754's.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Max(Lane256<T> later, Lane256<T> best) =>
        Avx.IsSupported ? new(Vector256.MaxNative(later._values, best._values)) : PortableMax(later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereGreater(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> second) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereGreater(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> offset, Lane256<T> second) =>
        sizeof(T) == 1 ? WhereGreater<byte>(later, best, first, offset, second)
        : sizeof(T) == 2 ? WhereGreater<short>(later, best, first, offset, second)
        : sizeof(T) == 4 ? WhereGreater<int>(later, best, first, offset, second)
        : WhereGreater<long>(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereReplaces(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, second)
        : WhereGreater(later, best, first, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereReplaces(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> offset, Lane256<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, offset, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, offset, second)
        : WhereGreater(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Observe(Lane256<T> values) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? values : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Both(Lane256<T> left, Lane256<T> right) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(left._values + right._values) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Watch(Lane256<T> seen, Lane256<T> first, Lane256<T> second) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(seen._values + (first._values + second._values)) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Watch(Lane256<T> seen, Lane256<T> first, Lane256<T> second, Lane256<T> third) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + third._values))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Watch(Lane256<T> seen, Lane256<T> first, Lane256<T> second, Lane256<T> third, Lane256<T> fourth) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + (third._values + fourth._values)))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane256<T> seen) => MaxRule.HasNaN<T>() && !Vector256.EqualsAll(seen._values, seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(Lane256<T> left, Lane256<T> right) => Vector256.Equals(left._values, right._values).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereTies(Lane256<T> left, Lane256<T> right, Lane256<T> bits) => new(Ties(left, right) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereTies(Lane256<T> left, Lane256<T> right, Lane256<T> first, Lane256<T> second) =>
        sizeof(T) == 1 ? Choose<byte>(Ties(left, right), first, second)
        : sizeof(T) == 2 ? Choose<short>(Ties(left, right), first, second)
        : sizeof(T) == 4 ? Choose<int>(Ties(left, right), first, second)
        : Choose<long>(Ties(left, right), first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<T> PortableMax(Lane256<T> later, Lane256<T> best) => MaxRule.HasNaN<T>()
        ? new(Vector256.ConditionalSelect(Vector256.GreaterThan(later._values, best._values), later._values, best._values))
        : new(Vector256.Max(later._values, best._values));

    // Choices are made as integers, so that a tap number that is added before becomes one masked addition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<T> WhereGreater<TBits>(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> offset, Lane256<T> second)
        where TBits : unmanaged => new(Vector256.ConditionalSelect(
            Vector256.GreaterThan(later._values, best._values).As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<T> Choose<TBits>(Vector256<T> condition, Lane256<T> first, Lane256<T> second)
        where TBits : unmanaged => new(Vector256.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane256<T> Choose<TBits>(Vector256<T> condition, Lane256<T> first, Lane256<T> offset, Lane256<T> second)
        where TBits : unmanaged => new(Vector256.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    // All ones where the later value is greater, or is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> SingleReplaces(Lane256<T> later, Lane256<T> best) => Avx.IsSupported
        ? Avx.CompareNotLessThanOrEqual(
            later._values.AsSingle(),
            Avx.Min(best._values.AsSingle(), Vector256.Create(float.PositiveInfinity))).As<float, T>()
        : (Vector256.GreaterThan(later._values.AsSingle(), best._values.AsSingle()) | Vector256.IsNaN(later._values.AsSingle())).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> DoubleReplaces(Lane256<T> later, Lane256<T> best) => Avx.IsSupported
        ? Avx.CompareNotLessThanOrEqual(
            later._values.AsDouble(),
            Avx.Min(best._values.AsDouble(), Vector256.Create(double.PositiveInfinity))).As<double, T>()
        : (Vector256.GreaterThan(later._values.AsDouble(), best._values.AsDouble()) | Vector256.IsNaN(later._values.AsDouble())).As<double, T>();

    // All ones where two values are equal, or both are NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Ties(Lane256<T> left, Lane256<T> right) =>
        typeof(T) == typeof(float) ? SingleTies(left, right)
        : typeof(T) == typeof(double) ? DoubleTies(left, right)
        : Vector256.Equals(left._values, right._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> SingleTies(Lane256<T> left, Lane256<T> right) => (Vector256.Equals(left._values, right._values).AsSingle()
        | (Vector256.IsNaN(left._values.AsSingle()) & Vector256.IsNaN(right._values.AsSingle()))).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> DoubleTies(Lane256<T> left, Lane256<T> right) => (Vector256.Equals(left._values, right._values).AsDouble()
        | (Vector256.IsNaN(left._values.AsDouble()) & Vector256.IsNaN(right._values.AsDouble()))).As<double, T>();
}
