using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;

namespace GenPool.Walks.Looping;

/// <summary>Max pooling in loops over the taps of each window.</summary>
internal readonly struct LoopedMax<TMarks, TActivation, TLane, T> : IPixelReduction<T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    public static int Lanes => 4;

    public static unsafe void Run(in PoolSlice slice, in PixelWork<T> work)
    {
        WindowBox windows = work.Windows;
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(stack, ScratchMemory.Bytes(windows.Columns, sizeof(ColumnTaps)));
        try
        {
            ColumnTaps* columns = ColumnTaps.Table(ref memory, work, slice);
            for (int d = windows.FirstSlice; d < windows.EndSlice; d++)
            {
                for (int h = windows.FirstRow; h < windows.EndRow; h++)
                {
                    _ = Row<WatchedNaN<TLane, T>>(slice, work, columns, d, h) || Row<ExactNaN<TLane, T>>(slice, work, columns, d, h);
                }
            }
        }
        finally
        {
            memory.Dispose();
        }

        if (TMarks.AreBits)
        {
            TieLoops<TActivation, TLane, T>.Run(slice, work);
        }
    }

    private static unsafe bool Row<TPolicy>(in PoolSlice slice, in PixelWork<T> work, ColumnTaps* columns, int depth, int row)
        where TPolicy : struct, INaNPolicy<TLane, T> =>
        TMarks.Bytes == 0 || TMarks.AreBits
            ? WindowLoops<MaxFold<BestValue<TLane, T, TPolicy, TActivation>, NoMarks, TLane, T>, TLane, T>.Run(slice, work, columns, depth, row, 0)
            : WindowLoops<MaxFold<BestTap<TLane, T, TPolicy, TActivation>, TMarks, TLane, T>, TLane, T>.Run(slice, work, columns, depth, row, TMarks.Bytes);
}
