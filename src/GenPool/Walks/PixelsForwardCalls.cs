using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>Cuts the forward pass over images into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct PixelsForwardCalls<T>(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice)
    where T : unmanaged
{
    private readonly ref readonly ForwardKernel<T> _kernel = ref kernel;
    private readonly ref readonly ForwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;
    private readonly int _together = PixelStrips.ColumnsTogether(slice, slice.Input.Column * sizeof(T));

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        T* padding = null;
        if (_kernel.LeavesRows && !_kernel.Carries)
        {
            padding = (T*)NativeMemory.Alloc((nuint)_slice.Channels, (nuint)sizeof(T));
            new Span<T>(padding, _slice.Channels).Fill(_kernel.Padding);
        }

        try
        {
            for (int image = _slice.First; image < _slice.End; image++)
            {
                Image(image, padding);
            }
        }
        finally
        {
            NativeMemory.Free(padding);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Image(int image, T* padding)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, PoolStrides strides) = (_slice.Depth, _slice.Height, _slice.Width, _slice.Input);
        PlaneMap<T> map = new()
        {
            Row = strides.Row,
            Slice = strides.Slice,
            Column = strides.Column,
            Rows = height.Input,
            Slices = depth.Input,
            Columns = width.Input,
            DilationRows = height.Dilation,
            DilationSlices = depth.Dilation,
            DilationColumns = width.Dilation,
            Padding = padding,
        };
        nint pixel = _slice.Channels;
        (nint row, nint sliceOutputs) = (width.Output * pixel, (nint)height.Output * width.Output * pixel);
        OutputMap outputs = new() { Group = _slice.Planes * _slice.PlaneOutputs * pixel };
        if (_kernel.Carries)
        {
            // Blocks are columns, steps go down the outermost axis.
            (map.Block, outputs.Block) = (strides.Column * width.Stride, pixel);
            (map.Step, outputs.Step) = _slice.IsVolume ? (strides.Slice * depth.Stride, sliceOutputs) : (strides.Row * height.Stride, row);
            (outputs.BlockColumns, outputs.StepSlices, outputs.StepRows) = (1, _slice.IsVolume ? 1 : 0, _slice.IsVolume ? 0 : 1);
            (map.StepSlices, map.StepRows) = _slice.IsVolume ? (depth.Stride, 0) : (0, height.Stride);
        }
        else
        {
            // Blocks are rows, steps are columns.
            (map.Block, map.BlockRows, outputs.Block) = (strides.Row * height.Stride, height.Stride, row);
            (map.Step, outputs.Step) = (strides.Column * width.Stride, pixel);
            (outputs.BlockRows, outputs.StepColumns) = (1, 1);
        }

        // What neither blocks nor steps go over in a volume is gone over here.
        (int band, int endBand) = (_slice.FirstBand, _slice.EndBand);
        int outer = !_slice.IsVolume ? 1 : _kernel.Carries ? height.Output : endBand - band;
        for (int i = 0; i < outer; i++)
        {
            (int z, int y, int rows) = !_slice.IsVolume ? (0, band, endBand - band)
                : _kernel.Carries ? (band, i, endBand - band)
                : (band + i, 0, height.Output);
            _ = Columns(&map, &outputs, image, z, y, rows, isExact: false) || Columns(&map, &outputs, image, z, y, rows, isExact: true);
        }
    }

    // All columns, whatever the first of them finds: a NaN that one watches may be a tap of another's windows.
    private bool Columns(PlaneMap<T>* map, OutputMap* outputs, int image, int slice, int row, int rows, bool isExact)
    {
        (int from, int to) = (_slice.Width.SteadyStart, _slice.Width.SteadyEnd);
        bool stands = Call(isOver: false, map, outputs, image, slice, row, rows, from, to - from, isExact);
        if (_kernel.LeavesColumns)
        {
            for (int column = from == 0 ? to : 0; column < _slice.Width.Output; column = column + 1 == from ? to : column + 1)
            {
                stands &= Call(isOver: true, map, outputs, image, slice, row, rows, column, 1, isExact);
            }
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Call(
        bool isOver, PlaneMap<T>* map, OutputMap* outputs, int image, int slice, int row, int rows, int column, int columns, bool isExact)
    {
        if (columns < 1)
        {
            return true;
        }

        if (_kernel.Carries && columns > _together)
        {
            bool stands = true;
            for (int i = 0; i < columns; i++)
            {
                stands &= Call(isOver, map, outputs, image, slice, row, rows, column + i, 1, isExact);
            }

            return stands;
        }

        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _slice.Width.Origin(column));
        (int blocks, int steps) = _kernel.Carries ? (columns, rows) : (rows, columns);
        nint output = ((image * _slice.PlaneOutputs) + ((((nint)slice * _slice.Height.Output) + row) * _slice.Width.Output) + column) * _slice.Channels;
        ForwardCall<T> call = new()
        {
            Map = map,
            Outputs = outputs,
            Cell = _operands.Input + (image * _slice.Input.Batch) + (z * map->Slice) + (y * map->Row) + (x * map->Column),
            X = x,
            Y = y,
            Z = z,
            Values = _operands.Output + output,
            Marks = _operands.Mask + (output * _operands.MarkBytes),
            Counts = _operands.Counts,
            Column = column,
            Row = row,
            Slice = slice,
            Blocks = blocks,
            Steps = steps,
            Lanes = _slice.Channels,
            IsExact = isExact,
        };
        return isOver ? _kernel.Over(call) : _kernel.Inner(call);
    }
}
