using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.Looping;

/// <summary>Max pooling in loops over the taps of each window.</summary>
/// <remarks>By the whole rule at once: with tap numbers it takes no more instructions than to watch for NaN.</remarks>
internal readonly struct LoopedMax<TMarks, TActivation, TLane, T> : IPixelReduction<T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static int Lanes => 4;

    public static void Run(in PoolSlice slice, in PixelWork<T> work)
    {
        if (TMarks.Bytes > 0 && !TMarks.AreBits)
        {
            WindowLoops<MaxFold<BestTap<TLane, T, ExactNaN<TLane, T>, TActivation>, TMarks, TLane, T>, TLane, T>.Run(slice, work, TMarks.Bytes);
        }
        else
        {
            WindowLoops<MaxFold<BestValue<TLane, T, ExactNaN<TLane, T>, TActivation>, NoMarks, TLane, T>, TLane, T>.Run(slice, work, 0);
        }

        if (TMarks.AreBits)
        {
            TieLoops<TActivation, TLane, T>.Run(slice, work);
        }
    }
}
