using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.Looping;

/// <summary>Sums in loops over the taps of each window.</summary>
internal readonly struct LoopedSum<TSum, TLane, T> : IPixelReduction<T>
    where TSum : struct, ISum<TSum, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
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
                    WindowLoops<SumFold<TSum, TLane, T>, TLane, T>.Run(slice, work, columns, d, h, 0);
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }
}
