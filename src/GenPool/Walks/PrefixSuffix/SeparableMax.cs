using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks.Looping;
using GenPool.Walks.Tiles;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Max pooling of large windows at stride 1, axis by axis. The time does not depend on the window.</summary>
/// <typeparam name="TMarks">What is marked: nothing, or winners.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct SeparableMax<TMarks, TActivation, TLane, T> : IPixelReduction<T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    // With more channels at a time, a tile would not stay in cache.
    public static int Lanes => 1;

    private static int TapBytes => TMarks.Bytes > 0 ? TileTaps<TLane, T>.Size : 0;

    public static void Run(in PoolSlice slice, in PixelWork<T> work)
    {
        BoxSize size = BoxSize.Fit(slice, work.Windows, (sizeof(T) + TapBytes) * TLane.Count, 0);
        long winners = size.MixedCells(slice) * TLane.Count;
        long suffixes = (long)Math.Max(slice.Depth.Size, Math.Max(slice.Height.Size, slice.Width.Size)) * TLane.Count;
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(
            stack, (2 * (ScratchMemory.Bytes(winners, sizeof(T)) + ScratchMemory.Bytes(winners, TapBytes)))
            + ScratchMemory.Bytes(suffixes, sizeof(T)) + ScratchMemory.Bytes(suffixes, TapBytes));
        try
        {
            WinnerTile<TLane, T> even = new(memory.Take<T>(winners), memory.Take<byte>(winners * TapBytes));
            WinnerTile<TLane, T> odd = new(memory.Take<T>(winners), memory.Take<byte>(winners * TapBytes));
            WinnerTile<TLane, T> suffix = new(memory.Take<T>(suffixes), memory.Take<byte>(suffixes * TapBytes));
            for (int i = 0; i < size.CountOf(work.Windows); i++)
            {
                SeparableBox<TMarks, TActivation, TLane, T> box = new(slice, work, size.PartOf(work.Windows, i), even, odd, suffix);
                for (int channel = 0; channel < work.Channels; channel += TLane.Count)
                {
                    channel = Math.Min(channel, work.Channels - TLane.Count);
                    _ = box.Run<WatchedNaN<TLane, T>>(channel) || box.Run<ExactNaN<TLane, T>>(channel);
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }
}
