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
internal readonly unsafe partial struct Lane512<T>
{
    // Of floating point the instruction of x64, whose second operand stays where neither is greater; Vector512.Max is IEEE 754's.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Max(Lane512<T> later, Lane512<T> best) =>
        Avx512F.IsSupported ? new(Vector512.MaxNative(later._values, best._values)) : PortableMax(later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereGreater(Lane512<T> later, Lane512<T> best, Lane512<T> first, Lane512<T> second) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereGreater(Lane512<T> later, Lane512<T> best, Lane512<T> first, Lane512<T> offset, Lane512<T> second) =>
        sizeof(T) == 1 ? WhereGreater<byte>(later, best, first, offset, second)
        : sizeof(T) == 2 ? WhereGreater<short>(later, best, first, offset, second)
        : sizeof(T) == 4 ? WhereGreater<int>(later, best, first, offset, second)
        : WhereGreater<long>(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereReplaces(Lane512<T> later, Lane512<T> best, Lane512<T> first, Lane512<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, second)
        : WhereGreater(later, best, first, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereReplaces(Lane512<T> later, Lane512<T> best, Lane512<T> first, Lane512<T> offset, Lane512<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, offset, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, offset, second)
        : WhereGreater(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Observe(Lane512<T> values) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? values : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Both(Lane512<T> left, Lane512<T> right) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(left._values + right._values) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Watch(Lane512<T> seen, Lane512<T> first, Lane512<T> second) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(seen._values + (first._values + second._values)) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Watch(Lane512<T> seen, Lane512<T> first, Lane512<T> second, Lane512<T> third) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + third._values))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Watch(Lane512<T> seen, Lane512<T> first, Lane512<T> second, Lane512<T> third, Lane512<T> fourth) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + (third._values + fourth._values)))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane512<T> seen) => MaxRule.HasNaN<T>() && !Vector512.EqualsAll(seen._values, seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(Lane512<T> left, Lane512<T> right) => Vector512.Equals(left._values, right._values).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereTies(Lane512<T> left, Lane512<T> right, Lane512<T> bits) => new(Ties(left, right) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> WhereTies(Lane512<T> left, Lane512<T> right, Lane512<T> first, Lane512<T> second) =>
        sizeof(T) == 1 ? Choose<byte>(Ties(left, right), first, second)
        : sizeof(T) == 2 ? Choose<short>(Ties(left, right), first, second)
        : sizeof(T) == 4 ? Choose<int>(Ties(left, right), first, second)
        : Choose<long>(Ties(left, right), first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<T> PortableMax(Lane512<T> later, Lane512<T> best) => MaxRule.HasNaN<T>()
        ? new(Vector512.ConditionalSelect(Vector512.GreaterThan(later._values, best._values), later._values, best._values))
        : new(Vector512.Max(later._values, best._values));

    // Choices are made as integers, so that a tap number that is added before becomes one masked addition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<T> WhereGreater<TBits>(Lane512<T> later, Lane512<T> best, Lane512<T> first, Lane512<T> offset, Lane512<T> second)
        where TBits : unmanaged => new(Vector512.ConditionalSelect(
            Vector512.GreaterThan(later._values, best._values).As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<T> Choose<TBits>(Vector512<T> condition, Lane512<T> first, Lane512<T> second)
        where TBits : unmanaged => new(Vector512.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<T> Choose<TBits>(Vector512<T> condition, Lane512<T> first, Lane512<T> offset, Lane512<T> second)
        where TBits : unmanaged => new(Vector512.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    // All ones where the later value is greater, or is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> SingleReplaces(Lane512<T> later, Lane512<T> best) => Avx512F.IsSupported
        ? Avx512F.CompareNotLessThanOrEqual(
            later._values.AsSingle(),
            Avx512F.Min(best._values.AsSingle(), Vector512.Create(float.PositiveInfinity))).As<float, T>()
        : (Vector512.GreaterThan(later._values.AsSingle(), best._values.AsSingle()) | Vector512.IsNaN(later._values.AsSingle())).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> DoubleReplaces(Lane512<T> later, Lane512<T> best) => Avx512F.IsSupported
        ? Avx512F.CompareNotLessThanOrEqual(
            later._values.AsDouble(),
            Avx512F.Min(best._values.AsDouble(), Vector512.Create(double.PositiveInfinity))).As<double, T>()
        : (Vector512.GreaterThan(later._values.AsDouble(), best._values.AsDouble()) | Vector512.IsNaN(later._values.AsDouble())).As<double, T>();

    // All ones where two values are equal, or both are NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Ties(Lane512<T> left, Lane512<T> right) =>
        typeof(T) == typeof(float) ? SingleTies(left, right)
        : typeof(T) == typeof(double) ? DoubleTies(left, right)
        : Vector512.Equals(left._values, right._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> SingleTies(Lane512<T> left, Lane512<T> right) => (Vector512.Equals(left._values, right._values).AsSingle()
        | (Vector512.IsNaN(left._values.AsSingle()) & Vector512.IsNaN(right._values.AsSingle()))).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> DoubleTies(Lane512<T> left, Lane512<T> right) => (Vector512.Equals(left._values, right._values).AsDouble()
        | (Vector512.IsNaN(left._values.AsDouble()) & Vector512.IsNaN(right._values.AsDouble()))).As<double, T>();
}
