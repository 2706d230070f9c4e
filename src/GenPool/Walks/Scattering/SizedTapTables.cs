using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>
/// Looks up the sums of taps where windows may differ in their sizes: a table for each size, behind one another. Only taps that lie in a
/// window of that size have sums.
/// </summary>
internal readonly unsafe struct SizedTapTables : ITapCells<SizedTapTables>
{
    /// <summary>In place of the offset of a tap that a window lacks.</summary>
    public const int Absent = int.MinValue;

    private readonly int* _tables;
    private readonly int* _columns;
    private readonly nuint _count;
    private readonly WindowSizes _depth;
    private readonly WindowSizes _height;
    private readonly WindowSizes _width;

    /// <summary>Writes the tables.</summary>
    /// <param name="memory">Memory for <see cref="Length"/> numbers.</param>
    /// <param name="slice">The axes.</param>
    /// <param name="strides">How sums lie.</param>
    public SizedTapTables(int* memory, in PoolSlice slice, in SumStrides strides)
    {
        _columns = memory;
        _tables = memory + slice.Width.Output;
        _count = (nuint)slice.Taps;
        (_depth, _height, _width) = (new(slice.Depth), new(slice.Height), new(slice.Width));
        for (int column = 0; column < slice.Width.Output; column++)
        {
            _columns[column] = _width.Of(slice.Width, column) * (int)_count;
        }

        int* table = _tables;
        for (int d = _depth.Least; d <= slice.Depth.Size; d++)
        {
            for (int h = _height.Least; h <= slice.Height.Size; h++)
            {
                for (int w = _width.Least; w <= slice.Width.Size; w++, table += _count)
                {
                    Write(table, slice, strides, d, h, w);
                }
            }
        }
    }

    private SizedTapTables(int* tables, int* columns, nuint count)
    {
        _tables = tables;
        _columns = columns;
        _count = count;
    }

    /// <summary>Numbers that the tables take, and those that tell which one a column has.</summary>
    public static long Length(in PoolSlice slice) => slice.Width.Output
        + (slice.Taps * new WindowSizes(slice.Depth).Count * new WindowSizes(slice.Height).Count * new WindowSizes(slice.Width).Count);

    /// <summary>Where taps lie, counted from the first, in windows of one size.</summary>
    public int* Offsets => _tables;

    public SizedTapTables Row(in PoolSlice slice, int depth, int row)
    {
        int number = ((_depth.Of(slice.Depth, depth) * _height.Count) + _height.Of(slice.Height, row)) * _width.Count;
        return new(_tables + ((nuint)number * _count), _columns, _count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SizedTapTables Column(in PoolSlice slice, int column) => new(_tables + _columns[column], _columns, _count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(nuint tap, out nint offset)
    {
        offset = tap < _count ? _tables[tap] : Absent;
        return offset != Absent;
    }

    // Taps are numbered as in the largest window, whatever the size of their own.
    private static void Write(int* table, in PoolSlice slice, in SumStrides strides, int depth, int height, int width)
    {
        (int deeper, int down, int along) = (slice.Depth.Dilation, slice.Height.Dilation, slice.Width.Dilation);
        for (nint d = 0; d < slice.Depth.Size; d++)
        {
            for (nint h = 0; h < slice.Height.Size; h++)
            {
                for (nint w = 0; w < slice.Width.Size; w++)
                {
                    bool has = d < depth && h < height && w < width;
                    *table++ = has ? (int)((d * deeper * strides.Slice) + (h * down * strides.Row) + (w * along * strides.Cell)) : Absent;
                }
            }
        }
    }

    /// <summary>The sizes of an axis' windows, from the least to the largest.</summary>
    private readonly struct WindowSizes
    {
        public WindowSizes(in WindowAxis axis)
        {
            Least = axis.Size;
            for (int window = 0; window < axis.Output && !axis.IsRegular; window++)
            {
                Least = Math.Min(Least, axis.TapCount(window));
            }

            Count = axis.Size - Least + 1;
        }

        public int Least { get; }

        public int Count { get; }

        public int Of(in WindowAxis axis, int window) => Count == 1 ? 0 : axis.TapCount(window) - Least;
    }
}
