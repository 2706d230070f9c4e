using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks.Pixels;

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
    private readonly ref readonly PixelParts _parts;

    private PixelsBackwardCalls(in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice, in PixelParts parts)
    {
        _kernel = ref kernel;
        _operands = ref operands;
        _slice = ref slice;
        _blocks = new CellBlocks(slice.Width, kernel.AlignsColumns);
        _steps = CellSteps.Of(slice.IsVolume ? slice.Depth : slice.Height, slice.FirstBand, slice.EndBand, kernel.Carries);
        _parts = ref parts;
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice, in PixelParts parts)
    {
        if (!kernel.Carries && !kernel.AsksRows && TallPlane.MayBe(slice, isChannelsLast: true, isBackward: true))
        {
            PoolSlice tall = TallPlane.Of(slice, isChannelsLast: true, isBackward: true);
            new PixelsBackwardCalls<T>(kernel, operands, tall, parts).Run();
        }
        else
        {
            new PixelsBackwardCalls<T>(kernel, operands, slice, parts).Run();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run()
    {
        ref readonly WindowAxis depth = ref _slice.Depth;
        ref readonly WindowAxis height = ref _slice.Height;
        ref readonly WindowAxis width = ref _slice.Width;
        nint pixel = _slice.Channels;
        PlaneMap<T> outputs = new()
        {
            Row = width.Output * pixel,
            Slice = (nint)height.Output * width.Output * pixel,
            Column = pixel,
            Rows = height.Output,
            Slices = depth.Output,
            Columns = width.Output,
            Marks = PlaneMap<T>.MarksFrom(_operands.Gradient, _operands.Mask, _operands.MarkBytes),
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
        FarTensors<T> tensors = new(_operands.Target, _operands.Gradient, _operands.Mask, _operands.MarkBytes);
        if (_kernel.Fetches && !_kernel.Carries)
        {
            cells->Ahead = FarMemory.OfImages(tensors, _slice, image, _slice.FirstBand / _slice.Height.Stride);
        }

        if (_kernel.Carries)
        {
            Bands(outputs, cells, image, tensors);
        }
        else if (_slice.IsVolume)
        {
            (int row, int rows) = VolumeRows;
            for (int slice = _steps.First; slice < _steps.End; slice++)
            {
                Columns(CallBounds.OverRows, outputs, cells, image, slice, row, rows);
            }
        }
        else if (_kernel.AsksRows)
        {
            Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.First, _steps.End - _steps.First);
        }
        else
        {
            Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.First, _steps.Start - _steps.First);
            Columns(CallBounds.Inside, outputs, cells, image, 0, _steps.Start, _steps.Stop - _steps.Start);
            Columns(CallBounds.OverRows, outputs, cells, image, 0, _steps.Stop, _steps.End - _steps.Stop);
        }
    }

    private void Bands(PlaneMap<T>* outputs, PlaneMap<T>* cells, int image, in FarTensors<T> tensors)
    {
        ref readonly WindowAxis axis = ref _slice.Outer;
        int together = Math.Min(_parts.Steps, _slice.EndBand - _slice.FirstBand);
        for (int first = _slice.FirstBand; first < _slice.EndBand; first += together)
        {
            int count = Math.Min(together, _slice.EndBand - first);
            CellSteps steps = CellSteps.Of(axis, first, first + count, carries: true);
            if (!_slice.IsVolume)
            {
                (cells->FirstRow, cells->Rows) = (first, count);
                if (_kernel.Fetches)
                {
                    int windows = Math.Max(1, count / axis.Stride);
                    cells->Ahead = FarMemory.OfParts(tensors, _slice, image, first / axis.Stride, windows, steps.End - steps.First, _kernel.Lane);
                }

                Columns(CallBounds.OverRows, outputs, cells, image, 0, steps.First, steps.End - steps.First);
                continue;
            }

            (cells->FirstSlice, cells->Slices) = (first, count);
            (int row, int rows) = VolumeRows;
            for (int i = row; i < row + rows; i++)
            {
                Columns(CallBounds.OverRows, outputs, cells, image, steps.First, i, steps.End - steps.First);
            }
        }
    }

    // The blocks of rows of a volume's slice: the first, and how many.
    private (int First, int Count) VolumeRows
    {
        get
        {
            int first = _slice.Height.BlockOf(0);
            return (first, _slice.Height.BlockOf(_slice.Height.Input - 1) + 1 - first);
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
        int column = block + _blocks.Shift;
        nint pixel = outputs->Column;
        T* gradient = _operands.Gradient + (image * _slice.PlaneOutputs * pixel) + (slice * outputs->Slice) + (row * outputs->Row) + (column * pixel);
        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _blocks.CellOf(block));
        T* cell = _operands.Target + (image * _slice.PlaneInputs * pixel) + (z * cells->Slice) + (y * cells->Row) + (x * pixel);
        (int blocks, int steps) = _kernel.Carries ? (columns, rows) : (rows, columns);
        int channels = columns == 1 ? _slice.Channels : _parts.Channels;
        for (int channel = 0; channel < _slice.Channels; channel += channels)
        {
            channel = Math.Min(channel, _slice.Channels - _kernel.Lane);
            BackwardCall<T> call = new()
            {
                Outputs = outputs,
                Cells = cells,
                Gradient = gradient + channel,
                Cell = cell + channel,
                Column = column,
                Row = row,
                Slice = slice,
                X = x,
                Y = y,
                Z = z,
                Blocks = blocks,
                Steps = steps,
                Lanes = Math.Min(channels, _slice.Channels - channel),
            };
            _kernel.Run(bounds, call);
        }
    }
}
