using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Tiles;

/// <summary>How many windows along each axis one tile serves.</summary>
/// <param name="Slices">Windows through the slices.</param>
/// <param name="Rows">Windows down the rows.</param>
/// <param name="Columns">Windows along the columns.</param>
internal readonly record struct BoxSize(int Slices, int Rows, int Columns)
{
    // A part of the second cache.
    private const long FavouredBytes = 256 * 1024;

    /// <summary>The windows of one tile.</summary>
    public long OutputCells => (long)Slices * Rows * Columns;

    /// <summary>Chooses the size: all windows, or so few that the tile stays in cache, if that is possible.</summary>
    /// <param name="slice">The axes.</param>
    /// <param name="all">All windows.</param>
    /// <param name="inputBytes">Bytes that a cell of the input takes.</param>
    /// <param name="outputBytes">Bytes that an output takes.</param>
    public static BoxSize Fit(in PoolSlice slice, in WindowBox all, long inputBytes, long outputBytes)
    {
        BoxSize size = new(all.Slices, all.Rows, all.Columns);
        while (size.OutputCells > 1 && !size.IsFavoured(slice, inputBytes, outputBytes))
        {
            size = size.Half(slice);
        }

        return size;
    }

    /// <summary>Whether a tile of this size stays in cache.</summary>
    public bool IsFavoured(in PoolSlice slice, long inputBytes, long outputBytes) =>
        (InputCells(slice) * inputBytes) + (OutputCells * outputBytes) <= FavouredBytes;

    /// <summary>The most cells of the input that the windows of one tile lie on.</summary>
    public long InputCells(in PoolSlice slice) => Cells(slice.Depth, Slices) * Cells(slice.Height, Rows) * Cells(slice.Width, Columns);

    /// <summary>The most that there may be while some axes are reduced to windows and others are not.</summary>
    public long MixedCells(in PoolSlice slice) =>
        Math.Max(Cells(slice.Depth, Slices), Slices) * Math.Max(Cells(slice.Height, Rows), Rows) * Math.Max(Cells(slice.Width, Columns), Columns);

    /// <summary>How many tiles serve all windows.</summary>
    public int CountOf(in WindowBox all) => Parts(all.Slices, Slices) * Parts(all.Rows, Rows) * Parts(all.Columns, Columns);

    /// <summary>The windows of one of them.</summary>
    public WindowBox PartOf(in WindowBox all, int index)
    {
        (index, int column) = Math.DivRem(index, Parts(all.Columns, Columns));
        (int slice, int row) = Math.DivRem(index, Parts(all.Rows, Rows));
        (int d, int h, int w) = (all.FirstSlice + (slice * Slices), all.FirstRow + (row * Rows), all.FirstColumn + (column * Columns));
        return new(d, Math.Min(all.EndSlice, d + Slices), h, Math.Min(all.EndRow, h + Rows), w, Math.Min(all.EndColumn, w + Columns));
    }

    /// <summary>The cells of the input that some windows lie on along one axis.</summary>
    public static (int First, int End) CellsOf(in WindowAxis axis, int window, int endWindow)
    {
        long first = Math.Clamp(axis.Origin(window), 0, axis.Input), last = axis.Origin(endWindow - 1);
        long end = axis.IsRegular ? Math.Min(last + axis.Extent, axis.Input) : last + axis.EndTap(endWindow - 1);
        return ((int)first, (int)Math.Max(first, end));
    }

    // From outside inwards, so that runs of cells stay long; but not where most cells would be those of two tiles.
    private BoxSize Half(in PoolSlice slice) =>
        IsLong(slice.Depth, Slices) ? HalfSlices : IsLong(slice.Height, Rows) ? HalfRows : IsLong(slice.Width, Columns) ? HalfColumns
        : Slices > 1 ? HalfSlices : Rows > 1 ? HalfRows : HalfColumns;

    private BoxSize HalfSlices => this with { Slices = (Slices + 1) / 2 };

    private BoxSize HalfRows => this with { Rows = (Rows + 1) / 2 };

    private BoxSize HalfColumns => this with { Columns = (Columns + 1) / 2 };

    private static bool IsLong(in WindowAxis axis, int windows) =>
        windows > 1 && (!axis.IsRegular || axis.Extent <= axis.Stride || windows > 2 * axis.Extent / axis.Stride);

    private static int Parts(int windows, int size) => (windows + size - 1) / size;

    // Of windows that differ, the least multiple of the input that so many have, and one more for where they begin.
    private static long Cells(in WindowAxis axis, int windows) => Math.Min(
        axis.Input,
        axis.IsRegular ? ((windows - 1L) * axis.Stride) + axis.Extent : WindowAxis.CeilingDivide((long)windows * axis.Input, axis.Output) + 1);
}
