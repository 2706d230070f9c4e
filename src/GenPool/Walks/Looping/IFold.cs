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

    /// <summary>Stores the value of the window, and its marks.</summary>
    void Store(T* output, byte* mask);
}

/// <summary>The maximum, by the whole rule. Before the first tap it is the lowest value at the first tap, which nothing replaces that is not greater.</summary>
internal readonly unsafe struct MaxFold<TBest, TMarks, TLane, T> : IFold<MaxFold<TBest, TMarks, TLane, T>, TLane, T>
    where TBest : struct, IBest<TBest, TLane, T>
    where TMarks : struct, IMarks
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly TBest _best;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MaxFold(TBest best) => _best = best;

    public static bool CountsTaps => TMarks.Bytes > 0 && !TMarks.AreBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MaxFold<TBest, TMarks, TLane, T> Start(TLane firstTap) => new(TBest.Absent(firstTap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MaxFold<TBest, TMarks, TLane, T> Then(TLane value, TLane tap) => new(_best.Or(value, tap));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* output, byte* mask) => _best.Store(new Outputs<TLane, T, TMarks, Inside>(output, mask, null, 0, 0));
}
