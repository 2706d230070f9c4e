using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.Looping;

/// <summary>What taps are reduced to, one after another: a maximum, or a sum.</summary>
/// <typeparam name="TSelf">The reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface IFold<TSelf, TLane, T>
    where TSelf : struct, IFold<TSelf, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Whether the numbers of taps matter.</summary>
    static abstract bool CountsTaps { get; }

    /// <summary>That of no tap, before the first.</summary>
    /// <param name="firstTap">The first one's number.</param>
    static abstract TSelf Start(TLane firstTap);

    /// <summary>That of these taps and the next.</summary>
    TSelf Then(TLane value, TLane tap);

    /// <summary>Notes what has to be known of a tap to tell at the end whether the result stands.</summary>
    static abstract TLane Watch(TLane seen, TLane value);

    /// <summary>Notes it of two taps; together first, so that one note does not wait for another.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second);

    /// <summary>Whether the result stands; if not, another reduction must do the work again.</summary>
    static abstract bool Stands(TLane seen);

    /// <summary>Stores the value of the window, and its marks.</summary>
    void Store(T* output, byte* mask);
}

/// <summary>The maximum. Before the first tap it is the lowest value at the first tap, which nothing replaces that is not greater.</summary>
internal readonly unsafe struct MaxFold<TBest, TMarks, TLane, T> : IFold<MaxFold<TBest, TMarks, TLane, T>, TLane, T>
    where TBest : struct, IBest<TBest, TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly TBest _best;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MaxFold(TBest best) => _best = best;

    public static bool CountsTaps
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TMarks.Bytes > 0 && !TMarks.AreBits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MaxFold<TBest, TMarks, TLane, T> Start(TLane firstTap) => new(TBest.Absent(firstTap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MaxFold<TBest, TMarks, TLane, T> Then(TLane value, TLane tap) => new(_best.Or(value, tap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane value) => TBest.Watch(seen, TLane.Observe(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => TBest.Watch(seen, TBest.Watch(TLane.Observe(first), TLane.Observe(second)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Stands(TLane seen) => !TLane.HasNaN(seen);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* output, byte* mask) => _best.Store(new Outputs<TLane, T, TMarks, Inside>(output, mask, null, 0, 0));
}
