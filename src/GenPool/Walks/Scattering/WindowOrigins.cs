using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>Where the first taps of windows lie, one window after another, or each several times, counted from the first cell of the slice's band.</summary>
internal readonly unsafe struct WindowOrigins
{
    private const int Axes = 3;

    /// <summary>Writes those of the windows that reach the band.</summary>
    /// <param name="memory">Memory for <see cref="Length"/> numbers.</param>
    /// <param name="slice">The work.</param>
    /// <param name="first">The first window along the outermost axis.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="times">How many times each.</param>
    public WindowOrigins(ushort* memory, in PoolSlice slice, int first, int end, int times = 1)
    {
        int count = (int)(Length(slice, first, end, times) / Axes), at = 0;
        Slices = memory;
        Rows = memory + count;
        Columns = memory + (2 * count);
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (slice.Depth, slice.Height, slice.Width);
        (int d, int endDepth, int firstRow, int endRow) = slice.IsVolume ? (first, end, 0, height.Output) : (0, 1, first, end);
        (int band, int rowBand) = slice.IsVolume ? (slice.FirstBand, 0) : (0, slice.FirstBand);
        for (; d < endDepth; d++)
        {
            for (int h = firstRow; h < endRow; h++)
            {
                for (int w = 0; w < width.Output; w++, at += times)
                {
                    new Span<ushort>(Slices + at, times).Fill((ushort)(depth.Origin(d) - band));
                    new Span<ushort>(Rows + at, times).Fill((ushort)(height.Origin(h) - rowBand));
                    new Span<ushort>(Columns + at, times).Fill((ushort)width.Origin(w));
                }
            }
        }
    }

    private WindowOrigins(ushort* slices, ushort* rows, ushort* columns)
    {
        Slices = slices;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>Slices, rows and columns of the first taps; they may lie on padding: numbers below 0, modulo 65,536.</summary>
    public ushort* Slices { get; }

    /// <inheritdoc cref="Slices"/>
    public ushort* Rows { get; }

    /// <inheritdoc cref="Slices"/>
    public ushort* Columns { get; }

    /// <summary>Those from one window on.</summary>
    public WindowOrigins From(nint window) => new(Slices + window, Rows + window, Columns + window);

    /// <summary>Numbers that the windows take.</summary>
    public static long Length(in PoolSlice slice, int first, int end, int times = 1) =>
        Axes * times * (long)(end - first) * (slice.IsVolume ? slice.Height.Output : 1) * slice.Width.Output;
}
