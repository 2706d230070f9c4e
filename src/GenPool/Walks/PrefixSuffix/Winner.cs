using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>The best of some elements, and its position where that is kept.</summary>
internal readonly struct Winner<TPolicy, TMarks, TLane, T>
    where TPolicy : struct, INaNPolicy<TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Winner(TLane value, TLane tap)
    {
        Value = value;
        Tap = tap;
    }

    public TLane Value { get; }

    public TLane Tap { get; }

    /// <summary>That of one element of a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Winner<TPolicy, TMarks, TLane, T> Of<TSource>(TSource source, nint element)
        where TSource : struct, ILineSource<TLane> =>
        new(source.Value(element), TMarks.Bytes > 0 ? source.Tap(element) : TLane.Zero);

    /// <summary>The better of this and a later one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Winner<TPolicy, TMarks, TLane, T> Or(Winner<TPolicy, TMarks, TLane, T> later) => new(
        TPolicy.Better(later.Value, Value),
        TMarks.Bytes > 0 ? TPolicy.Choose(later.Value, Value, later.Tap, Tap) : TLane.Zero);
}
