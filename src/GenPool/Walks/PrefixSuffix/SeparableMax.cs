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
    // Enough for planes of 13 x 13 cells with the numbers of their taps.
    private const int StackBytes = 3 * ScratchMemory.StackBytes;

    // Two lanes are two lines that lie side by side. With more, a tile would not stay in cache.
    public static int Lanes => 2;

    public static void Run(in PoolSlice slice, in PixelWork<T> work)
    {
        int most = work.Channels >= Lanes * TLane.Count ? Lanes : 1, cell = most * TileEnd<TMarks, TLane, T>.Size;
        BoxSize size = BoxSize.Fit(slice, work.Windows, cell * sizeof(T), 0);

        // Two axes leave one tile between them, and one none.
        int axes = (slice.Depth.Size > 1 ? 1 : 0) + (slice.Height.Size > 1 ? 1 : 0) + (slice.Width.Size > 1 ? 1 : 0);
        long winners = size.MixedCells(slice) * cell, even = axes > 1 ? winners : 0, odd = axes > 2 ? winners : 0;
        long suffixes = 2L * TileEnd<TMarks, TLane, T>.Size * Math.Max(slice.Depth.Size, Math.Max(slice.Height.Size, slice.Width.Size));
        byte* stack = stackalloc byte[StackBytes];
        ScratchMemory memory = new(
            stack, ScratchMemory.Bytes(even, sizeof(T)) + ScratchMemory.Bytes(odd, sizeof(T)) + ScratchMemory.Bytes(suffixes, sizeof(T)),
            StackBytes);
        try
        {
            T* evenTile = memory.Take<T>(even), oddTile = memory.Take<T>(odd), suffix = memory.Take<T>(suffixes);
            for (int i = 0; i < size.CountOf(work.Windows); i++)
            {
                SeparableBox<TMarks, TActivation, TLane, T> box = new(slice, work, size.PartOf(work.Windows, i), evenTile, oddTile, suffix);
                for (int channel = 0, lanes; channel < work.Channels; channel += lanes * TLane.Count)
                {
                    lanes = work.Channels - channel > TLane.Count ? most : 1;
                    channel = Math.Min(channel, work.Channels - (lanes * TLane.Count));
                    _ = box.Run<WatchedNaN<TLane, T>>(channel, lanes) || box.Run<ExactNaN<TLane, T>>(channel, lanes);
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }
}
