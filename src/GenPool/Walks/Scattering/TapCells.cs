using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>Finds the sums of the cells under the taps of a window.</summary>
/// <typeparam name="TSelf">The way they are found.</typeparam>
internal interface ITapCells<TSelf>
    where TSelf : struct, ITapCells<TSelf>
{
    /// <summary>Those of a row of windows.</summary>
    TSelf Row(in PoolSlice slice, int depth, int row);

    /// <summary>Those of a window of such a row.</summary>
    TSelf Column(in PoolSlice slice, int column);

    /// <summary>Finds one, counted from that of the first tap.</summary>
    /// <returns>Whether there is one: not for a tap that no forward pass marks.</returns>
    bool TryFind(nuint tap, out nint offset);
}

/// <summary>Looks them up: few taps, the same for every window. There are sums for all of them, on padding too.</summary>
internal readonly unsafe struct TapTable : ITapCells<TapTable>
{
    /// <summary>The most taps there may be; the table then takes a third of a first-level cache.</summary>
    public const int Capacity = 4096;

    private readonly int* _offsets;
    private readonly nuint _count;

    /// <summary>Writes the table, of as many numbers as a window has taps.</summary>
    public TapTable(int* offsets, in PoolSlice slice, in SumStrides strides)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (slice.Depth, slice.Height, slice.Width);
        int tap = 0;
        for (nint d = 0; d < depth.Size; d++)
        {
            for (nint h = 0; h < height.Size; h++)
            {
                for (nint w = 0; w < width.Size; w++, tap++)
                {
                    offsets[tap] = (int)((d * depth.Dilation * strides.Slice) + (h * height.Dilation * strides.Row) + (w * width.Dilation * strides.Cell));
                }
            }
        }

        _offsets = offsets;
        _count = (nuint)tap;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TapTable Row(in PoolSlice slice, int depth, int row) => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TapTable Column(in PoolSlice slice, int column) => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(nuint tap, out nint offset)
    {
        if (tap >= _count)
        {
            offset = 0;
            return false;
        }

        offset = _offsets[tap];
        return true;
    }
}

/// <summary>Computes them: many taps, or windows of many sizes. Only those on the input, and in the band of the slice, have sums.</summary>
internal struct ComputedTaps(SumStrides strides) : ITapCells<ComputedTaps>
{
    private Reach _depth;
    private Reach _height;
    private Reach _width;

    public readonly ComputedTaps Row(in PoolSlice slice, int depth, int row)
    {
        (WindowAxis depths, WindowAxis heights) = (slice.Depth, slice.Height);
        ComputedTaps taps = this;
        taps._depth = slice.IsVolume ? Reach.Of(depths, depth, slice.FirstBand, slice.EndBand) : Reach.Of(depths, depth, 0, depths.Input);
        taps._height = slice.IsVolume ? Reach.Of(heights, row, 0, heights.Input) : Reach.Of(heights, row, slice.FirstBand, slice.EndBand);
        return taps;
    }

    public readonly ComputedTaps Column(in PoolSlice slice, int column)
    {
        ComputedTaps taps = this;
        taps._width = Reach.Of(slice.Width, column, 0, slice.Width.Input);
        return taps;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryFind(nuint tap, out nint offset)
    {
        (nuint line, nuint w) = Math.DivRem(tap, _width.Size);
        (nuint d, nuint h) = Math.DivRem(line, _height.Size);
        offset = ((nint)d * _depth.Dilation * strides.Slice) + ((nint)h * _height.Dilation * strides.Row) + ((nint)w * _width.Dilation * strides.Cell);
        return _depth.Has(d) & _height.Has(h) & _width.Has(w);
    }

    /// <summary>The taps of a window along an axis that lie on some of the input's elements.</summary>
    private readonly record struct Reach(nuint First, nuint Count, nuint Size, nint Dilation)
    {
        public static Reach Of(in WindowAxis axis, int window, int firstElement, int endElement)
        {
            long origin = axis.Origin(window);
            long first = Math.Max(axis.FirstTap(window), WindowAxis.CeilingDivide(firstElement - origin, axis.Dilation));
            long end = Math.Min(axis.EndTap(window), WindowAxis.CeilingDivide(endElement - origin, axis.Dilation));
            return new((nuint)first, (nuint)Math.Max(0, end - first), (nuint)axis.Size, axis.Dilation);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Has(nuint tap) => tap - First < Count;
    }
}
