using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The gathering backward pass over a slice in tiles: a lane is one cell of as many channels.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="TCell">How large the cells of a tile are.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Cells come in blocks as high and wide as the strides. A rectangle of blocks is gathered from a tile of the outputs that
/// reach it, in which outputs that do not exist have no gradient and mark no tap.
/// </remarks>
internal readonly unsafe ref struct TileBackward<TKernel, TLane, TCell, T>(
    T* gradient, byte* mask, T* target, in PoolSlice slice, in TileStacks stacks)
    where TKernel : struct, IPlaneKernel<T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged, INumber<T>
    where TCell : struct, ITileCell
{
    private static int Cell
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Count * TCell.Lanes;
    }

    private const int NoTap = 255;

    private readonly ref readonly PoolSlice _slice = ref slice;
    private readonly ref readonly TileStacks _stacks = ref stacks;

    // Only where the channels of a cell are neighbours; a run over whole rows of a plane cannot be cut into columns.
    private bool CanSplit => _stacks.Input.Channel == 1;

    private (int First, int End) Columns => (_slice.Columns.BlockOf(0), _slice.Columns.BlockOf(_slice.Columns.Input - 1) + 1);

    private (int First, int End) Rows => (_slice.Rows.BlockOf(_slice.FirstRow), _slice.Rows.BlockOf(_slice.EndRow - 1) + 1);

    /// <summary>Runs the pass.</summary>
    /// <returns>Whether it ran; if not, no tile is small enough or the stack is nearly full.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRun()
    {
        TileSize size = Size();
        if (size.Rows < 1 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return false;
        }

        byte* memory = stackalloc byte[TileMemory.Capacity];
        ((int firstRow, int endRow), (int firstColumn, int endColumn)) = (Rows, Columns);
        for (int row = firstRow; row < endRow; row += size.Rows)
        {
            for (int column = firstColumn; column < endColumn; column += size.Columns)
            {
                Tile(
                    new TileMemory(memory), row, Math.Min(size.Rows, endRow - row), column, Math.Min(size.Columns, endColumn - column));
            }
        }

        return true;
    }

    private TileSize Size()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        ((int firstRow, int endRow), (int firstColumn, int endColumn)) = (Rows, Columns);
        for (int width = endColumn - firstColumn; ; width = (width + 1) / 2)
        {
            long cell = Cell * (long)sizeof(T);
            long cellRow = (width * (long)columns.Stride * cell) + (width * (long)columns.Stride * sizeof(nint));
            long outputRow = ((width + (long)columns.BlocksBack) * 2 * cell) + ((width + (long)columns.BlocksBack) * sizeof(nint));
            long fixedBytes = (2 * TileCells<TLane, T, TCell>.Bytes(0)) + (3 * TileMemory.Bytes(0, 1)) + (rows.BlocksBack * outputRow);
            if (TileSize.TryFit(width, fixedBytes, (rows.Stride * cellRow) + outputRow, endRow - firstRow, 2 * rows.BlocksBack, out TileSize size)
                || !CanSplit || (size.Rows > 0 && width <= 2 * columns.BlocksBack) || width == 1)
            {
                return size;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tile(TileMemory memory, int row, int rowCount, int column, int columnCount)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        (int above, int left) = (row - rows.BlocksBack, column - columns.BlocksBack);
        (int outputHeight, int outputWidth) = (rowCount + rows.BlocksBack, columnCount + columns.BlocksBack);
        (int firstOutputRow, int firstOutput) = (Math.Max(above, 0), Math.Max(left, 0));
        int outputRows = Math.Max(0, Math.Min(row + rowCount, rows.Output) - firstOutputRow);
        int outputColumns = Math.Max(0, Math.Min(column + columnCount, columns.Output) - firstOutput);

        (int top, int start, int cellWidth) = (rows.Origin(row), columns.Origin(column), columnCount * columns.Stride);
        (int firstCellRow, int firstCell) = (Math.Max(top, _slice.FirstRow), Math.Max(start, 0));
        int cellRows = Math.Min(rows.Origin(row + rowCount), _slice.EndRow) - firstCellRow;
        int cellColumns = Math.Min(columns.Origin(column + columnCount), columns.Input) - firstCell;

        int outputs = outputHeight * outputWidth;
        T* gradients = memory.Take<T>(outputs * Cell);
        T* marks = memory.Take<T>(outputs * Cell);
        T* cells = memory.Take<T>(rowCount * rows.Stride * cellWidth * Cell);
        TileCells<TLane, T, TCell> from = new(
            ref memory, _stacks.Output, outputRows, outputColumns, ((firstOutputRow - above) * outputWidth) + firstOutput - left, outputWidth);
        TileCells<TLane, T, TCell> to = new(
            ref memory, _stacks.Input, cellRows, cellColumns, ((firstCellRow - top) * cellWidth) + firstCell - start, cellWidth);
        for (nint at = 0; at < (nint)outputs * Cell; at += TLane.Count)
        {
            TLane.Store(TLane.Zero, ref *gradients, at);
            TLane.Store(TLane.Tap(NoTap), ref *marks, at);
        }

        nint corner = (((nint)rows.BlocksBack * outputWidth) + columns.BlocksBack) * Cell;
        TileView<TLane, T, TCell> gradientView = new(gradients + corner, (nint)outputWidth * Cell);
        TileMarkView<T, TCell> markView = new(marks + corner, (nint)outputWidth * Cell);
        TileView<TLane, T, TCell> targetView = new(cells, (nint)cellWidth * Cell);
        for (int image = _stacks.FirstImage; image < _stacks.EndImage; image++)
        {
            nint at = _stacks.Output.At(image, firstOutputRow, firstOutput);
            T* results = target + _stacks.Input.At(image, firstCellRow, firstCell);
            for (int channel = _stacks.FirstChannel; channel < _stacks.EndChannel; channel += Cell)
            {
                channel = Math.Min(channel, _stacks.EndChannel - Cell);
                from.Fetch(gradient + at + (channel * _stacks.Output.Channel), gradients);
                from.FetchMarks(mask + at + (channel * _stacks.Output.Channel), marks);
                TKernel.Backward<TLane, TileView<TLane, T, TCell>, TileMarkView<T, TCell>>(
                    gradientView, markView, targetView, rowCount, columnCount * Cell);
                to.Deliver(cells, results + (channel * _stacks.Input.Channel));
            }
        }
    }
}
