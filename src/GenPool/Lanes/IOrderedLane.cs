using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>A lane whose values are compared: forward passes of a max pool.</summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels. Its members are in the order that <see cref="ILane{TSelf, T}"/> has, for the same reason.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOrderedLane<TSelf, T> : ILane<TSelf, T>
    where TSelf : struct, IOrderedLane<TSelf, T>
    where T : unmanaged
{
    /// <summary>
    /// The first choice where a later tap replaces the best so far, the second elsewhere: it is greater, or it is NaN. So
    /// the first of equal values stays and the last NaN does.
    /// </summary>
    internal static abstract TSelf WhereReplaces(TSelf later, TSelf best, TSelf first, TSelf second);

    /// <summary>The sum of two tap numbers where a later tap replaces the best so far, the second choice elsewhere.</summary>
    internal static abstract TSelf WhereReplaces(TSelf later, TSelf best, TSelf first, TSelf offset, TSelf second);

    /// <summary>One value in every element.</summary>
    internal static abstract TSelf Every(T value);

    /// <summary>A bit for each element, the first one's the lowest: whether two values, neither of them NaN, are equal.</summary>
    internal static abstract ulong EqualBits(TSelf left, TSelf right);

    /// <summary>The tap bits where two values tie, that is, where they are equal or both are NaN; none elsewhere.</summary>
    static abstract TSelf WhereTies(TSelf left, TSelf right, TSelf bits);

    /// <summary>The first choice where two values tie, the second elsewhere.</summary>
    internal static abstract TSelf WhereTies(TSelf left, TSelf right, TSelf first, TSelf second);

    /// <summary>What <see cref="HasNaN"/> needs to know of some values.</summary>
    internal static abstract TSelf Observe(TSelf values);

    /// <summary>What <see cref="HasNaN"/> needs to know of two observations. <see cref="ILane{TSelf, T}.Zero"/> is one of nothing.</summary>
    internal static abstract TSelf Both(TSelf left, TSelf right);

    /// <summary>
    /// Whether a NaN may have been observed. Never false after a NaN; true without one only where sums of the values
    /// overflowed to infinities of both signs. Always false for integers.
    /// </summary>
    static abstract bool HasNaN(TSelf seen);

    /// <summary>The lowest value in every element: what a window with no valid tap gives.</summary>
    static abstract TSelf Lowest { get; }

    /// <summary>What was observed, and two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual TSelf Watch(TSelf seen, TSelf first, TSelf second) =>
        TSelf.Both(seen, TSelf.Both(TSelf.Observe(first), TSelf.Observe(second)));

    /// <summary>What was observed, and three values; only one step waits for what was seen before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual TSelf Watch(TSelf seen, TSelf first, TSelf second, TSelf third) =>
        TSelf.Both(seen, TSelf.Both(TSelf.Both(TSelf.Observe(first), TSelf.Observe(second)), TSelf.Observe(third)));

    /// <summary>What was observed, and four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual TSelf Watch(TSelf seen, TSelf first, TSelf second, TSelf third, TSelf fourth) => TSelf.Both(
        seen,
        TSelf.Both(TSelf.Both(TSelf.Observe(first), TSelf.Observe(second)), TSelf.Both(TSelf.Observe(third), TSelf.Observe(fourth))));

    /// <summary>The first choice where the later value is greater than the best so far, the second elsewhere.</summary>
    internal static abstract TSelf WhereGreater(TSelf later, TSelf best, TSelf first, TSelf second);

    /// <summary>
    /// The sum of two tap numbers where the later value is greater than the best so far, the second choice elsewhere. One
    /// instruction where a register has masks, which <see cref="ILane{TSelf, T}.AddTaps"/> and a choice after it are not.
    /// </summary>
    internal static abstract TSelf WhereGreater(TSelf later, TSelf best, TSelf first, TSelf offset, TSelf second);

    /// <summary>
    /// The later value where it is greater, the best so far elsewhere, so that the first of equal values stays (-0 and +0
    /// are equal). Where either is NaN the result is one of the two, and <see cref="HasNaN"/> is there to tell.
    /// </summary>
    internal static abstract TSelf Max(TSelf later, TSelf best);
}
