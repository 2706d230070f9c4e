using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The forward pass over a slice in tiles: a lane is one window of as many channels.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TMarks">What is marked: nothing, or winners of a byte.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="TCell">How large the cells of a tile are.</typeparam>
/// <typeparam name="TClean">The winner for tiles without a NaN.</typeparam>
/// <typeparam name="TExact">The winner for the others.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// A rectangle of the input is carried to the tile, inside a frame of the lowest value where there is padding, reduced
/// there, and the outputs are carried back.
/// </remarks>
internal readonly unsafe ref struct TileForward<TKernel, TMarks, TLane, TCell, TClean, TExact, T>(
    T* input, T* output, byte* mask, in PoolSlice slice, in TileStacks stacks)
    where TKernel : struct, IPlaneKernel<T>
    where TMarks : struct, IPlaneMarks<TKernel, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where TClean : struct, IWinner<TClean, TLane, T>
    where TExact : struct, IWinner<TExact, TLane, T>
    where T : unmanaged, INumber<T>
    where TCell : struct, ITileCell
{
    private static int Cell
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Count * TCell.Lanes;
    }

    private readonly ref readonly PoolSlice _slice = ref slice;
    private readonly ref readonly TileStacks _stacks = ref stacks;

    // Only where the channels of a cell are neighbours; a run over whole rows of a plane cannot be cut into columns.
    private bool CanSplit => _stacks.Input.Channel == 1;

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
        for (int row = _slice.FirstRow; row < _slice.EndRow; row += size.Rows)
        {
            for (int column = 0; column < _slice.Columns.Output; column += size.Columns)
            {
                Tile(
                    new TileMemory(memory), row, Math.Min(size.Rows, _slice.EndRow - row),
                    column, Math.Min(size.Columns, _slice.Columns.Output - column));
            }
        }

        return true;
    }

    private TileSize Size()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int width = columns.Output; ; width = (width + 1) / 2)
        {
            long cell = Cell * (long)sizeof(T);
            long inputRow = (InputWidth(width) * cell) + (InputWidth(width) * sizeof(nint));
            long outputRow = width * (cell + (TMarks.Bytes * Cell) + sizeof(nint));
            long fixedBytes = (2 * TileCells<TLane, T, TCell>.Bytes(0)) + (3 * TileMemory.Bytes(0, 1)) + ((rows.Extent - rows.Stride) * inputRow);
            if (TileSize.TryFit(
                    width, fixedBytes, (rows.Stride * inputRow) + outputRow, _slice.EndRow - _slice.FirstRow, 2 * rows.Extent / rows.Stride, out TileSize size)
                || !CanSplit || (size.Rows > 0 && width <= 2 * columns.Extent / columns.Stride) || width == 1)
            {
                return size;
            }
        }
    }

    // Columns of the tile for so many windows; if they are all there are, it holds whole rows.
    private long InputWidth(int count)
    {
        WindowAxis columns = _slice.Columns;
        return count == columns.Output ? columns.Framed : ((count - 1L) * columns.Stride) + columns.Extent;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tile(TileMemory memory, int row, int rowCount, int column, int columnCount)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        (int top, int left) = (rows.Origin(row), columns.Origin(column));
        (int height, int width) = ((int)(((rowCount - 1) * rows.Stride) + rows.Extent), (int)InputWidth(columnCount));
        (int firstRow, int firstColumn) = (Math.Max(top, 0), Math.Max(left, 0));
        int cellRows = Math.Max(0, Math.Min(top + height, rows.Input) - firstRow);
        int cellColumns = Math.Max(0, Math.Min(left + width, columns.Input) - firstColumn);

        T* tile = memory.Take<T>(height * width * Cell);
        T* values = memory.Take<T>(rowCount * columnCount * Cell);
        byte* marks = memory.Take<byte>(rowCount * columnCount * Cell * TMarks.Bytes);
        TileCells<TLane, T, TCell> source = new(
            ref memory, _stacks.Input, cellRows, cellColumns, ((firstRow - top) * width) + firstColumn - left, width);
        TileCells<TLane, T, TCell> target = new(ref memory, _stacks.Output, rowCount, columnCount, 0, columnCount);
        for (nint at = 0; at < (nint)height * width * Cell; at += TLane.Count)
        {
            TLane.Store(TLane.Lowest, ref *tile, at);
        }

        for (int image = _stacks.FirstImage; image < _stacks.EndImage; image++)
        {
            T* cells = input + _stacks.Input.At(image, firstRow, firstColumn);
            nint at = _stacks.Output.At(image, row, column);
            for (int channel = _stacks.FirstChannel; channel < _stacks.EndChannel; channel += Cell)
            {
                channel = Math.Min(channel, _stacks.EndChannel - Cell);
                source.Fetch(cells + (channel * _stacks.Input.Channel), tile);
                Reduce(tile, height, width, values, marks, row, rowCount, column, columnCount);
                target.Deliver(values, output + at + (channel * _stacks.Output.Channel));
                if (TMarks.Bytes > 0)
                {
                    target.DeliverMarks(marks, mask + at + (channel * _stacks.Output.Channel));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reduce(T* tile, int height, int width, T* values, byte* marks, int row, int rowCount, int column, int columnCount)
    {
        TileView<TLane, T, TCell> source = new(tile, (nint)width * Cell);
        int outputPitch = columnCount * Cell;
        if (HasNaN(tile, height * width * TCell.Lanes))
        {
            TKernel.Forward<TLane, TExact, TileView<TLane, T, TCell>>(source, ref *values, ref *marks, outputPitch, rowCount, outputPitch);
        }
        else
        {
            TKernel.Forward<TLane, TClean, TileView<TLane, T, TCell>>(source, ref *values, ref *marks, outputPitch, rowCount, outputPitch);
        }

        if (TMarks.Bytes > 0)
        {
            Repair(values, marks, row, rowCount, column, columnCount);
        }
    }

    // Every cell is looked at once here, and not with every window that it is a tap of.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasNaN(T* tile, int lanes)
    {
        if (!MaxRule.HasNaN<T>())
        {
            return false;
        }

        (TLane seen0, TLane seen1, TLane seen2, TLane seen3) = (TLane.Zero, TLane.Zero, TLane.Zero, TLane.Zero);
        nint lane = 0;
        for (; lane <= lanes - 4; lane += 4)
        {
            seen0 = TLane.Both(seen0, TLane.Observe(TLane.Load(in *tile, lane * TLane.Count)));
            seen1 = TLane.Both(seen1, TLane.Observe(TLane.Load(in *tile, (lane + 1) * TLane.Count)));
            seen2 = TLane.Both(seen2, TLane.Observe(TLane.Load(in *tile, (lane + 2) * TLane.Count)));
            seen3 = TLane.Both(seen3, TLane.Observe(TLane.Load(in *tile, (lane + 3) * TLane.Count)));
        }

        for (; lane < lanes; lane++)
        {
            seen0 = TLane.Both(seen0, TLane.Observe(TLane.Load(in *tile, lane * TLane.Count)));
        }

        return TLane.HasNaN(TLane.Both(TLane.Both(seen0, seen1), TLane.Both(seen2, seen3)));
    }

    // Where the value is the lowest of its type, padding tied with the taps on the input, the first of which is the winner.
    // Padding behind the input comes too late to win a tie.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Repair(T* values, byte* marks, int row, int rowCount, int column, int columnCount)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int r = 0; r < rowCount; r++)
        {
            int rowTap = rows.FirstTap(row + r) * columns.Size;
            int endColumn = rowTap > 0 ? columnCount : Math.Min(columnCount, columns.SteadyStart - column);
            for (int c = 0; c < endColumn; c++)
            {
                TLane first = TLane.Tap(rowTap + columns.FirstTap(column + c));
                nint end = (((nint)r * columnCount) + c + 1) * Cell;
                for (nint at = end - Cell; at < end; at += TLane.Count)
                {
                    TLane taps = TLane.LoadTaps(in *marks, at);
                    TLane.StoreTaps(TLane.WhereTies(TLane.Load(in *values, at), TLane.Lowest, first, taps), ref *marks, at);
                }
            }
        }
    }
}
