using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.Looping;

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

    public static bool Divides => false;

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
    public static TLane Watch(TLane seen, TLane value) => TBest.Watch(seen, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => TBest.Watch(seen, first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Stands(TLane seen) => !TLane.HasNaN(seen);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* output, byte* mask, long divisor) => _best.Store(new Outputs<TLane, T, TMarks>(output, mask, null, 0));
}
