using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>What a maximum makes of NaN.</summary>
internal interface INaNPolicy<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>The later value where it replaces the best so far.</summary>
    static abstract TLane Better(TLane later, TLane best);

    /// <summary>One choice where the later value replaces the best so far, another elsewhere.</summary>
    static abstract TLane Choose(TLane later, TLane best, TLane replaced, TLane kept);

    /// <summary>The sum of two tap numbers where the later value replaces the best so far, another choice elsewhere.</summary>
    static abstract TLane ChooseSum(TLane later, TLane best, TLane tap, TLane offset, TLane kept);

    /// <summary>What has to be known of values, to tell at the end whether one was NaN.</summary>
    static abstract TLane Watch(TLane seen, TLane values);

    /// <summary>What has to be known of two values; one addition does not wait for the other.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second);

    /// <summary>What has to be known of three values; only one addition waits for what was seen before.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second, TLane third);

    /// <summary>What has to be known of four values; only one addition waits for what was seen before.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth);
}

/// <summary>
/// Takes it that no value is NaN, and watches whether that was so; where it was not, the work is done again by
/// <see cref="ExactNaN{TLane, T}"/>. Half the instructions for all data but the worst.
/// </summary>
internal readonly struct WatchedNaN<TLane, T> : INaNPolicy<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Better(TLane later, TLane best) => TLane.Max(later, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Choose(TLane later, TLane best, TLane replaced, TLane kept) => TLane.WhereGreater(later, best, replaced, kept);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane ChooseSum(TLane later, TLane best, TLane tap, TLane offset, TLane kept) => TLane.WhereGreater(later, best, tap, offset, kept);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane values) => TLane.Both(seen, TLane.Observe(values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => TLane.Watch(seen, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third) => TLane.Watch(seen, first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth) =>
        TLane.Watch(seen, first, second, third, fourth);
}

/// <summary>The whole rule: a NaN replaces anything.</summary>
internal readonly struct ExactNaN<TLane, T> : INaNPolicy<TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Better(TLane later, TLane best) => TLane.WhereReplaces(later, best, later, best);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Choose(TLane later, TLane best, TLane replaced, TLane kept) => TLane.WhereReplaces(later, best, replaced, kept);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane ChooseSum(TLane later, TLane best, TLane tap, TLane offset, TLane kept) => TLane.WhereReplaces(later, best, tap, offset, kept);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane values) => seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third) => seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth) => seen;
}
