using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Tiles;

/// <summary>How many windows one tile serves, and of how many planes.</summary>
/// <param name="Slices">Windows along the depth.</param>
/// <param name="Rows">Windows down the rows.</param>
/// <param name="Columns">Windows along the columns.</param>
/// <param name="Planes">Planes.</param>
internal readonly record struct TileSize(int Slices, int Rows, int Columns, int Planes)
{
    // A part of the second cache.
    private const long FavouredBytes = 256 * 1024;

    /// <summary>Chooses the size: all windows of as many planes as are wanted, or of fewer planes, or fewer windows.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="lane">The fewest planes.</param>
    /// <param name="lanes">How many times as many are wanted.</param>
    /// <param name="inputBytes">Bytes that a cell of the input takes for each plane.</param>
    /// <param name="outputBytes">Bytes that an output takes for each plane.</param>
    public static TileSize Choose(in PoolSlice slice, int lane, int lanes, long inputBytes, long outputBytes)
    {
        WindowBox all = WindowBox.Of(slice);
        TileSize size = new(all.Slices, all.Rows, all.Columns, lane * lanes);
        while (size.Planes > lane && (size.Planes > slice.End - slice.First || size.Bytes(slice, inputBytes, outputBytes) > FavouredBytes))
        {
            size = size with { Planes = size.Planes / 2 };
        }

        while (size.Bytes(slice, inputBytes, outputBytes) > FavouredBytes && size.Slices + size.Rows + size.Columns > 3)
        {
            size = size.Slices > 1 ? size with { Slices = (size.Slices + 1) / 2 }
                : size.Rows > 1 ? size with { Rows = (size.Rows + 1) / 2 }
                : size with { Columns = (size.Columns + 1) / 2 };
        }

        return size;
    }

    /// <summary>The most cells of the input that the windows of one tile lie on.</summary>
    public long InputCells(in PoolSlice slice) => Cells(slice.Depth, Slices) * Cells(slice.Height, Rows) * Cells(slice.Width, Columns);

    /// <summary>The windows of one tile.</summary>
    public long OutputCells => (long)Slices * Rows * Columns;

    /// <summary>The cells of the input that some windows lie on along one axis.</summary>
    public static (int First, int End) CellsOf(in WindowAxis axis, int window, int endWindow)
    {
        long first = Math.Clamp(axis.Origin(window), 0, axis.Input), last = axis.Origin(endWindow - 1);
        long end = axis.IsRegular ? Math.Min(last + axis.Extent, axis.Input) : last + axis.EndTap(endWindow - 1);
        return ((int)first, (int)Math.Max(first, end));
    }

    private long Bytes(in PoolSlice slice, long inputBytes, long outputBytes) =>
        ((InputCells(slice) * inputBytes) + (OutputCells * outputBytes)) * Planes;

    // Of windows that differ, the least multiple of the input that so many have, and one more for where they begin.
    private static long Cells(in WindowAxis axis, int windows) => Math.Min(
        axis.Input,
        axis.IsRegular ? ((windows - 1L) * axis.Stride) + axis.Extent : WindowAxis.CeilingDivide((long)windows * axis.Input, axis.Output) + 1);
}
