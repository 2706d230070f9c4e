using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Gathering;

/// <summary>
/// The backward pass of maxima over bins of images whose channels are neighbours: each pixel sums the gradients of the outputs that marked
/// it, and is written once, in the order of memory.
/// </summary>
/// <typeparam name="TLane">The lane, of no more elements than there are channels.</typeparam>
/// <typeparam name="T">The element type, of four bytes, as bins are numbered in.</typeparam>
internal readonly unsafe ref struct WinnerBackward<TLane, T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly T* _gradient;
    private readonly byte* _mask;
    private readonly T* _target;
    private readonly ref readonly PoolSlice _slice;

    public WinnerBackward(T* gradient, byte* mask, T* target, in PoolSlice slice)
    {
        _gradient = gradient;
        _mask = mask;
        _target = target;
        _slice = ref slice;
    }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, int channels) = (_slice.Depth, _slice.Height, _slice.Width, _slice.Channels);
        long most = AxisReaches.MostOf(depth) * AxisReaches.MostOf(height);
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(
            stack, AxisReaches.Bytes(depth) + AxisReaches.Bytes(height) + AxisReaches.Bytes(width) + ScratchMemory.Bytes(most, sizeof(TapReach)));
        try
        {
            PixelStrides inputs = PixelStrides.Dense(height.Input, width.Input, channels), outputs = PixelStrides.Dense(height.Output, width.Output, channels);
            AxisReaches slices = new(ref memory, depth, outputs.Slice, height.Size * width.Size);
            AxisReaches rows = new(ref memory, height, outputs.Row, width.Size);
            AxisReaches columns = new(ref memory, width, outputs.Column, 1);
            TapReach* reaches = memory.Take<TapReach>(most);
            CellBox cells = new GatherPart(_slice, _slice.FirstBand, _slice.EndBand).Cells;
            for (nint image = _slice.First; image < _slice.End; image++)
            {
                nint output = image * _slice.PlaneOutputs * channels, cell = image * _slice.PlaneInputs * channels;
                for (int z = cells.FirstSlice; z < cells.EndSlice; z++)
                {
                    for (int y = cells.FirstRow; y < cells.EndRow; y++)
                    {
                        WinnerRow<T> row = new()
                        {
                            Target = _target + cell + inputs.At(z, y, 0),
                            Cells = width.Input,
                            Gradient = _gradient + output,
                            Mask = _mask + (output * sizeof(int)),
                            Rows = reaches,
                            RowCount = Combine(reaches, slices, z, rows, y),
                            Columns = columns.All,
                            ColumnEnds = columns.Ends,
                        };
                        WinnerLoops<TLane, T>.Run(row, channels);
                    }
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }

    // The rows of outputs that reach a row of cells, in their order.
    private static int Combine(TapReach* reaches, in AxisReaches slices, int z, in AxisReaches rows, int y)
    {
        int count = 0;
        for (int d = slices.FirstOf(z); d < slices.Ends[z]; d++)
        {
            for (int h = rows.FirstOf(y); h < rows.Ends[y]; h++)
            {
                (TapReach slice, TapReach row) = (slices.All[d], rows.All[h]);
                reaches[count++] = new(slice.Output + row.Output, slice.Tap + row.Tap);
            }
        }

        return count;
    }
}
