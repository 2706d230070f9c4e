using GenPool.Execution;

namespace GenPool.Walks.Columns;

/// <summary>A slice whose planes are far, in the parts that a kernel is given: all at once, or bands of planes of which that would be too much.</summary>
internal readonly ref struct FarBands
{
    private readonly ref readonly PoolSlice _slice;

    // Of a plane.
    private readonly int _rows;
    private readonly int _bands;

    /// <summary>Cuts it.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="goesDownStrips">Whether the kernel goes through each plane several times; else nothing is cut.</param>
    /// <param name="isBackward">Whether bands are of cells.</param>
    /// <param name="elementSize">Bytes of an element.</param>
    public FarBands(in PoolSlice slice, bool goesDownStrips, bool isBackward, int elementSize)
    {
        _slice = ref slice;
        (int windows, int rows) = (goesDownStrips ? FarMemory.RowsTogether(slice, elementSize) : slice.Height.Output, slice.EndBand - slice.FirstBand);
        _rows = windows >= slice.Height.Output ? rows : Math.Min(rows, windows * (isBackward ? slice.Height.Stride : 1));
        _bands = (rows + _rows - 1) / _rows;
        Count = _bands == 1 ? 1 : _bands * (slice.End - slice.First);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    public PoolSlice this[int index]
    {
        get
        {
            if (_bands == 1)
            {
                return _slice;
            }

            (int plane, int band) = Math.DivRem(index, _bands);
            int first = _slice.FirstBand + (band * _rows);
            return _slice with { First = _slice.First + plane, End = _slice.First + plane + 1, FirstBand = first, EndBand = Math.Min(first + _rows, _slice.EndBand) };
        }
    }
}
