using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>Cuts the gathering backward pass over images into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct PixelsBackwardCalls<T>
    where T : unmanaged
{
    private readonly ref readonly BackwardKernel<T> _kernel;
    private readonly ref readonly BackwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly CellBlocks _blocks;
    private readonly CellSteps _steps;
    private readonly int _together;

    public PixelsBackwardCalls(in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice)
    {
        _kernel = ref kernel;
        _operands = ref operands;
        _slice = ref slice;
        _blocks = new CellBlocks(slice.Width, kernel.AlignsColumns);
        _together = PixelStrips.ColumnsTogether(slice, (nint)slice.Channels * sizeof(T));
        _steps = CellSteps.Of(slice.IsVolume ? slice.Depth : slice.Height, slice.FirstBand, slice.EndBand, kernel.Carries);
    }

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (_slice.Depth, _slice.Height, _slice.Width);
        nint pixel = _slice.Channels;
        PlaneMap<T> outputs = new()
        {
            Row = width.Output * pixel,
            Slice = (nint)height.Output * width.Output * pixel,
            Column = pixel,
            Rows = height.Output,
            Slices = depth.Output,
            Columns = width.Output,
            First = PlaneMap<T>.Address(_operands.Gradient),
            Marks = _operands.Mask,
            Counts = _operands.Counts,
            Beside = (nint)((byte*)_operands.Output - (byte*)_operands.Gradient),
            Group = _slice.Planes * _slice.PlaneOutputs * pixel,
        };
        PlaneMap<T> cells = new()
        {
            Row = width.Input * pixel,
            Slice = (nint)height.Input * width.Input * pixel,
            Column = pixel,
            FirstRow = _slice.IsVolume ? 0 : _slice.FirstBand,
            Rows = _slice.IsVolume ? height.Input : _slice.EndBand - _slice.FirstBand,
            FirstSlice = _slice.IsVolume ? _slice.FirstBand : 0,
            Slices = _slice.IsVolume ? _slice.EndBand - _slice.FirstBand : 1,
            Columns = width.Input,
            Beside = (nint)((byte*)_operands.Input - (byte*)_operands.Target),
        };
        if (_kernel.Carries)
        {
            // Blocks are columns, steps go down the outermost axis.
            (outputs.Block, outputs.BlockColumns, cells.Block, cells.BlockColumns) = (pixel, 1, pixel * width.Stride, width.Stride);
            (outputs.Step, cells.Step) = _slice.IsVolume
                ? (outputs.Slice, cells.Slice * depth.Stride)
                : (outputs.Row, cells.Row * height.Stride);
        }
        else
        {
            // Blocks are rows, steps are columns.
            (outputs.Block, outputs.BlockRows, outputs.Step, outputs.StepColumns) = (outputs.Row, 1, pixel, 1);
            (cells.Block, cells.BlockRows, cells.Step, cells.StepColumns) = (cells.Row * height.Stride, height.Stride, pixel * width.Stride, width.Stride);
        }

        for (int image = _slice.First; image < _slice.End; image++)
        {
            Image(&outputs, &cells, image);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Image(PlaneMap<T>* outputs, PlaneMap<T>* cells, int image)
    {
        if (!_slice.IsVolume)
        {
            if (!_kernel.Carries && !_kernel.AsksRows)
            {
                Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.First, _steps.Start - _steps.First);
                Columns(CallBounds.Inside, outputs, cells, image, 0, _steps.Start, _steps.Stop - _steps.Start);
                Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.Stop, _steps.End - _steps.Stop);
            }
            else
            {
                Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.First, _steps.End - _steps.First);
            }

            return;
        }

        (int row, int endRow) = (_slice.Height.BlockOf(0), _slice.Height.BlockOf(_slice.Height.Input - 1) + 1);
        if (_kernel.Carries)
        {
            for (int i = row; i < endRow; i++)
            {
                Columns(CallBounds.OverRows, outputs, cells, image, _steps.First, i, _steps.End - _steps.First);
            }
        }
        else
        {
            for (int slice = _steps.First; slice < _steps.End; slice++)
            {
                Columns(CallBounds.OverRows, outputs, cells, image, slice, row, endRow - row);
            }
        }
    }

    // So many rows, or steps down the outermost axis, from a slice and a row on.
    private void Columns(CallBounds inner, PlaneMap<T>* outputs, PlaneMap<T>* cells, int image, int slice, int row, int rows)
    {
        if (rows < 1)
        {
            return;
        }

        for (int block = 0; block < _blocks.Start; block++)
        {
            Call(CallBounds.OverEdges, outputs, cells, image, slice, row, rows, block, 1);
        }

        if (_blocks.Start < _blocks.End)
        {
            Call(inner, outputs, cells, image, slice, row, rows, _blocks.Start, _blocks.End - _blocks.Start);
        }

        for (int block = _blocks.End; block < _blocks.Count; block++)
        {
            Call(CallBounds.OverEdges, outputs, cells, image, slice, row, rows, block, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Call(CallBounds bounds, PlaneMap<T>* outputs, PlaneMap<T>* cells, int image, int slice, int row, int rows, int block, int columns)
    {
        if (_kernel.Carries && columns > _together)
        {
            for (int i = 0; i < columns; i++)
            {
                Call(bounds, outputs, cells, image, slice, row, rows, block + i, 1);
            }

            return;
        }

        int column = block + _blocks.Shift;
        nint pixel = outputs->Column;
        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _blocks.CellOf(block));
        (int blocks, int steps) = _kernel.Carries ? (columns, rows) : (rows, columns);
        BackwardCall<T> call = new()
        {
            Outputs = outputs,
            Cells = cells,
            Gradient = _operands.Gradient + (image * _slice.PlaneOutputs * pixel) + (slice * outputs->Slice) + (row * outputs->Row) + (column * pixel),
            Cell = _operands.Target + (image * _slice.PlaneInputs * pixel) + (z * cells->Slice) + (y * cells->Row) + (x * pixel),
            Column = column,
            Row = row,
            Slice = slice,
            X = x,
            Y = y,
            Z = z,
            Blocks = blocks,
            Steps = steps,
            Lanes = _slice.Channels,
        };
        _kernel.Run(bounds, call);
    }
}
