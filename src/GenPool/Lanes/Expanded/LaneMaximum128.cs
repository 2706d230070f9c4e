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
internal readonly unsafe partial struct Lane128<T>
{
    // Of floating point the instruction of x64, whose second operand stays where neither is greater; Vector128.Max is IEEE 754's.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Max(Lane128<T> later, Lane128<T> best) =>
        Sse.IsSupported ? new(Vector128.MaxNative(later._values, best._values)) : PortableMax(later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereGreater(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> second) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereGreater(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> offset, Lane128<T> second) =>
        sizeof(T) == 1 ? WhereGreater<byte>(later, best, first, offset, second)
        : sizeof(T) == 2 ? WhereGreater<short>(later, best, first, offset, second)
        : sizeof(T) == 4 ? WhereGreater<int>(later, best, first, offset, second)
        : WhereGreater<long>(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereReplaces(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, second)
        : WhereGreater(later, best, first, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereReplaces(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> offset, Lane128<T> second) =>
        typeof(T) == typeof(float) ? Choose<int>(SingleReplaces(later, best), first, offset, second)
        : typeof(T) == typeof(double) ? Choose<long>(DoubleReplaces(later, best), first, offset, second)
        : WhereGreater(later, best, first, offset, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Observe(Lane128<T> values) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? values : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Both(Lane128<T> left, Lane128<T> right) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(left._values + right._values) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Watch(Lane128<T> seen, Lane128<T> first, Lane128<T> second) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? new(seen._values + (first._values + second._values)) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Watch(Lane128<T> seen, Lane128<T> first, Lane128<T> second, Lane128<T> third) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + third._values))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Watch(Lane128<T> seen, Lane128<T> first, Lane128<T> second, Lane128<T> third, Lane128<T> fourth) =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? new(seen._values + (first._values + second._values + (third._values + fourth._values)))
            : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane128<T> seen) => MaxRule.HasNaN<T>() && !Vector128.EqualsAll(seen._values, seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(Lane128<T> left, Lane128<T> right) => Vector128.Equals(left._values, right._values).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereTies(Lane128<T> left, Lane128<T> right, Lane128<T> bits) => new(Ties(left, right) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereTies(Lane128<T> left, Lane128<T> right, Lane128<T> first, Lane128<T> second) =>
        sizeof(T) == 1 ? Choose<byte>(Ties(left, right), first, second)
        : sizeof(T) == 2 ? Choose<short>(Ties(left, right), first, second)
        : sizeof(T) == 4 ? Choose<int>(Ties(left, right), first, second)
        : Choose<long>(Ties(left, right), first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<T> PortableMax(Lane128<T> later, Lane128<T> best) => MaxRule.HasNaN<T>()
        ? new(Vector128.ConditionalSelect(Vector128.GreaterThan(later._values, best._values), later._values, best._values))
        : new(Vector128.Max(later._values, best._values));

    // Choices are made as integers, so that a tap number that is added before becomes one masked addition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<T> WhereGreater<TBits>(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> offset, Lane128<T> second)
        where TBits : unmanaged => new(Vector128.ConditionalSelect(
            Vector128.GreaterThan(later._values, best._values).As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<T> Choose<TBits>(Vector128<T> condition, Lane128<T> first, Lane128<T> second)
        where TBits : unmanaged => new(Vector128.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128<T> Choose<TBits>(Vector128<T> condition, Lane128<T> first, Lane128<T> offset, Lane128<T> second)
        where TBits : unmanaged => new(Vector128.ConditionalSelect(
            condition.As<T, TBits>(),
            first._values.As<T, TBits>() + offset._values.As<T, TBits>(),
            second._values.As<T, TBits>()).As<TBits, T>());

    // All ones where the later value is greater, or is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SingleReplaces(Lane128<T> later, Lane128<T> best) => Sse.IsSupported
        ? Sse.CompareNotLessThanOrEqual(
            later._values.AsSingle(),
            Sse.Min(best._values.AsSingle(), Vector128.Create(float.PositiveInfinity))).As<float, T>()
        : (Vector128.GreaterThan(later._values.AsSingle(), best._values.AsSingle()) | Vector128.IsNaN(later._values.AsSingle())).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> DoubleReplaces(Lane128<T> later, Lane128<T> best) => Sse2.IsSupported
        ? Sse2.CompareNotLessThanOrEqual(
            later._values.AsDouble(),
            Sse2.Min(best._values.AsDouble(), Vector128.Create(double.PositiveInfinity))).As<double, T>()
        : (Vector128.GreaterThan(later._values.AsDouble(), best._values.AsDouble()) | Vector128.IsNaN(later._values.AsDouble())).As<double, T>();

    // All ones where two values are equal, or both are NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Ties(Lane128<T> left, Lane128<T> right) =>
        typeof(T) == typeof(float) ? SingleTies(left, right)
        : typeof(T) == typeof(double) ? DoubleTies(left, right)
        : Vector128.Equals(left._values, right._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> SingleTies(Lane128<T> left, Lane128<T> right) => (Vector128.Equals(left._values, right._values).AsSingle()
        | (Vector128.IsNaN(left._values.AsSingle()) & Vector128.IsNaN(right._values.AsSingle()))).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> DoubleTies(Lane128<T> left, Lane128<T> right) => (Vector128.Equals(left._values, right._values).AsDouble()
        | (Vector128.IsNaN(left._values.AsDouble()) & Vector128.IsNaN(right._values.AsDouble()))).As<double, T>();
}
