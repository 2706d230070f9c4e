using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Saved;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Tiles;

/// <summary>
/// A forward pass over planes with channels first: cells of several planes are transposed to a tile, where the planes are what channels are
/// with channels last, reduced there, and the outputs are transposed back.
/// </summary>
/// <typeparam name="TReduction">How windows are reduced.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TLane">A lane, of as many elements as there are planes at least.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct PlanesForward<TReduction, TMarks, TLane, T>
    where TReduction : struct, IPixelReduction<T>
    where TMarks : struct, IMarks
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    private readonly T* _input;
    private readonly T* _output;
    private readonly byte* _mask;
    private readonly WindowDivisor _divisor;
    private readonly ref readonly PoolSlice _slice;
    private readonly BoxSize _size;
    private readonly int _planes;
    private readonly int _markBytes;

    public PlanesForward(T* input, T* output, byte* mask, WindowDivisor divisor, in PoolSlice slice)
    {
        _input = input;
        _output = output;
        _mask = mask;
        _divisor = divisor;
        _slice = ref slice;
        _markBytes = checked((int)(TMarks.AreBits ? (slice.Taps + 7) / 8 : TMarks.Bytes));

        // Of so many planes as the reduction likes, if a tile holds all their windows; otherwise of fewer planes, or fewer windows.
        WindowBox all = WindowBox.Of(slice);
        _size = new BoxSize(all.Slices, all.Rows, all.Columns);
        _planes = TLane.Count * TReduction.Lanes;
        while (_planes > TLane.Count && (_planes > slice.End - slice.First || !_size.IsFavoured(slice, sizeof(T) * _planes, (sizeof(T) + _markBytes) * _planes)))
        {
            _planes /= 2;
        }

        _size = BoxSize.Fit(slice, all, sizeof(T) * _planes, (sizeof(T) + _markBytes) * _planes);
    }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        (long inputs, long outputs) = (_size.InputCells(_slice) * _planes, _size.OutputCells * _planes);
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(
            stack,
            ScratchMemory.Bytes(inputs, sizeof(T)) + ScratchMemory.Bytes(outputs, sizeof(T)) + ScratchMemory.Bytes(outputs, _markBytes)
            + PlaneGroup<TLane, T>.Bytes(_planes));
        try
        {
            Tile tile = new()
            {
                Input = memory.Take<T>(inputs),
                Output = memory.Take<T>(outputs),
                Mask = memory.Take<byte>(outputs * _markBytes),
                Planes = new(ref memory, _planes),
            };
            WindowBox all = WindowBox.Of(_slice);
            for (int plane = _slice.First; plane < _slice.End; plane += _planes)
            {
                plane = Math.Min(plane, _slice.End - _planes);
                tile.Planes.MoveTo(_slice, plane);
                for (int i = 0; i < _size.CountOf(all); i++)
                {
                    Reduce(tile, _size.PartOf(all, i));
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }

    private void Reduce(in Tile tile, in WindowBox windows)
    {
        (int z, int endZ) = BoxSize.CellsOf(_slice.Depth, windows.FirstSlice, windows.EndSlice);
        (int y, int endY) = BoxSize.CellsOf(_slice.Height, windows.FirstRow, windows.EndRow);
        (int x, int endX) = BoxSize.CellsOf(_slice.Width, windows.FirstColumn, windows.EndColumn);
        PlaneRuns cells = new(endZ - z, endY - y, endX - x, _slice.Input.Slice, _slice.Input.Row);
        T* first = _input + (z * _slice.Input.Slice) + (y * _slice.Input.Row) + x;
        cells.ToTile(first, tile.Planes.Inputs, tile.Planes, tile.Input);

        PixelStrides inputs = PixelStrides.Dense(endY - y, endX - x, _planes);
        PixelStrides outputs = PixelStrides.Dense(windows.Rows, windows.Columns, _planes);
        nint origin = outputs.At(windows.FirstSlice, windows.FirstRow, windows.FirstColumn);
        nint group = (nint)windows.Slices * windows.Rows * windows.Columns * _planes;
        TReduction.Run(_slice, new PixelWork<T>
        {
            Windows = windows,
            Channels = _planes,
            Input = tile.Input - inputs.At(z, y, x),
            InputStrides = inputs,
            Output = tile.Output - origin,
            Mask = tile.Mask - (origin * TMarks.Bytes),
            OutputStrides = outputs,
            Group = group,
            Divisor = _divisor,
        });

        (nint row, nint slice) = (_slice.Width.Output, (nint)_slice.Height.Output * _slice.Width.Output);
        PlaneRuns results = new(windows.Slices, windows.Rows, windows.Columns, slice, row);
        nint at = (windows.FirstSlice * slice) + (windows.FirstRow * row) + windows.FirstColumn;
        results.FromTile(_output + at, tile.Planes.Outputs, tile.Planes, tile.Output);
        if (TMarks.Bytes == sizeof(int))
        {
            results.FromTile((int*)_mask + at, tile.Planes.Outputs, tile.Planes, (int*)tile.Mask);
        }
        else if (TMarks.Bytes == 1)
        {
            for (int i = 0; i < _markBytes; i++)
            {
                byte* marks = _mask + (i * _slice.Planes * _slice.PlaneOutputs) + at;
                results.FromTile(marks, tile.Planes.Outputs, tile.Planes, tile.Mask + (i * group));
            }
        }
    }

    /// <summary>The memory of a tile, and the planes it is of.</summary>
    private struct Tile
    {
        public T* Input;
        public T* Output;
        public byte* Mask;
        public PlaneGroup<TLane, T> Planes;
    }
}
