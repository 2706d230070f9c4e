using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks.Pixels;

/// <summary>Cuts the forward pass over images into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct PixelsForwardCalls<T>(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice, in PixelParts parts)
    where T : unmanaged
{
    private readonly ref readonly ForwardKernel<T> _kernel = ref kernel;
    private readonly ref readonly ForwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;
    private readonly ref readonly PixelParts _parts = ref parts;

    /// <summary>Runs the pass.</summary>
    public static void Run(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice, in PixelParts parts)
    {
        if (!kernel.LeavesRows && !kernel.LeavesColumns && !kernel.Carries && !kernel.AsksRows
            && TallPlane.MayBe(slice, isChannelsLast: true, isBackward: false))
        {
            PoolSlice tall = TallPlane.Of(slice, isChannelsLast: true, isBackward: false);
            new PixelsForwardCalls<T>(kernel, operands, tall, parts).Run();
        }
        else
        {
            new PixelsForwardCalls<T>(kernel, operands, slice, parts).Run();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run()
    {
        PixelCopy<T> copy = new(_slice, _parts);
        nint elements = _kernel.Carries ? copy.Elements : _kernel.LeavesRows ? _slice.Channels : 0;
        T* memory = elements == 0 ? null : (T*)NativeMemory.AlignedAlloc((nuint)elements * (nuint)sizeof(T), PixelCopy<T>.Alignment);
        try
        {
            if (!_kernel.Carries && _kernel.LeavesRows)
            {
                new Span<T>(memory, _slice.Channels).Fill(_kernel.Padding);
            }

            for (int image = _slice.First; image < _slice.End; image++)
            {
                Image(image, memory);
            }
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Image(int image, T* memory)
    {
        ref readonly WindowAxis depth = ref _slice.Depth;
        ref readonly WindowAxis height = ref _slice.Height;
        ref readonly WindowAxis width = ref _slice.Width;
        PoolStrides strides = _slice.Input;
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
            Padding = memory,
        };
        nint pixel = _slice.Channels;
        (nint rowOutputs, nint sliceOutputs) = (width.Output * pixel, (nint)height.Output * width.Output * pixel);
        OutputMap outputs = new() { Group = _slice.Planes * _slice.PlaneOutputs * pixel };
        if (_kernel.Carries)
        {
            // Blocks are columns, steps go down the outermost axis.
            (map.Block, outputs.Block) = (strides.Column * width.Stride, pixel);
            (map.Step, outputs.Step) = _slice.IsVolume ? (strides.Slice * depth.Stride, sliceOutputs) : (strides.Row * height.Stride, rowOutputs);
            (outputs.BlockColumns, outputs.StepSlices, outputs.StepRows) = (1, _slice.IsVolume ? 1 : 0, _slice.IsVolume ? 0 : 1);
            (map.StepSlices, map.StepRows) = _slice.IsVolume ? (depth.Stride, 0) : (0, height.Stride);
        }
        else
        {
            // Blocks are rows, steps are columns.
            (map.Block, map.BlockRows, outputs.Block) = (strides.Row * height.Stride, height.Stride, rowOutputs);
            (map.Step, outputs.Step) = (strides.Column * width.Stride, pixel);
            (outputs.BlockRows, outputs.StepColumns) = (1, 1);
        }

        if (_kernel.Carries && _parts.IsCopied)
        {
            Copied(&map, &outputs, image, memory);
            return;
        }

        // What neither blocks nor steps go over in a volume is gone over here.
        Part part = new(image, _operands.Input + (image * strides.Batch), 0, _slice.Channels);
        (int band, int endBand) = (_slice.FirstBand, _slice.EndBand);
        int together = !_kernel.Carries && _slice.IsVolume ? 1 : Math.Min(_parts.Steps, endBand - band);
        FarTensors<T> tensors = new(_operands.Input, _operands.Output, _operands.Mask, _operands.MarkBytes);
        for (; band < endBand; band += together)
        {
            int bands = Math.Min(together, endBand - band);
            if (_kernel.Fetches)
            {
                map.Ahead = _kernel.Carries
                    ? FarMemory.OfParts(tensors, _slice, image, band, bands, bands + (height.Stride == 1 ? height.Size - 1 : 0), _kernel.Lane)
                    : FarMemory.OfImages(tensors, _slice, image, band);
            }

            if (!_slice.IsVolume)
            {
                Steps(&map, &outputs, part, 0, band, bands);
            }
            else if (_kernel.Carries)
            {
                for (int row = 0; row < height.Output; row++)
                {
                    Steps(&map, &outputs, part, band, row, bands);
                }
            }
            else
            {
                Steps(&map, &outputs, part, band, 0, height.Output);
            }
        }
    }

    private void Copied(PlaneMap<T>* map, OutputMap* outputs, int image, T* memory)
    {
        PixelCopy<T> copy = new(_slice, _parts);
        (map->Row, map->Column, map->Block, map->Step) = (copy.Row, copy.Column, copy.Column, copy.Row * _slice.Height.Stride);
        for (int band = _slice.FirstBand; band < _slice.EndBand; band += _parts.Steps)
        {
            int bands = Math.Min(_parts.Steps, _slice.EndBand - band);
            for (int channel = 0; channel < _slice.Channels; channel += _parts.Channels)
            {
                channel = Math.Min(channel, _slice.Channels - _parts.Channels);
                T* pixels = copy.Take(_operands.Input + (image * _slice.Input.Batch) + channel, memory, band, bands);
                Steps(map, outputs, new(image, pixels, channel, _parts.Channels), 0, band, bands);
            }
        }
    }

    private void Steps(PlaneMap<T>* map, OutputMap* outputs, in Part part, int slice, int row, int rows) =>
        _ = Columns(map, outputs, part, slice, row, rows, isExact: false) || Columns(map, outputs, part, slice, row, rows, isExact: true);

    // All columns, whatever the first of them finds: a NaN that one watches may be a tap of another's windows.
    private bool Columns(PlaneMap<T>* map, OutputMap* outputs, in Part part, int slice, int row, int rows, bool isExact)
    {
        (int from, int to) = (_slice.Width.SteadyStart, _slice.Width.SteadyEnd);
        bool stands = Call(isOver: false, map, outputs, part, slice, row, rows, from, to - from, isExact);
        if (_kernel.LeavesColumns)
        {
            for (int column = from == 0 ? to : 0; column < _slice.Width.Output; column = column + 1 == from ? to : column + 1)
            {
                stands &= Call(isOver: true, map, outputs, part, slice, row, rows, column, 1, isExact);
            }
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Call(
        bool isOver, PlaneMap<T>* map, OutputMap* outputs, in Part part, int slice, int row, int rows, int column, int columns, bool isExact)
    {
        if (columns < 1)
        {
            return true;
        }

        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _slice.Width.Origin(column));
        T* cell = part.Pixels + (z * map->Slice) + (y * map->Row) + (x * map->Column);
        nint window = (part.Image * _slice.PlaneOutputs) + ((((nint)slice * _slice.Height.Output) + row) * _slice.Width.Output) + column;
        nint output = (window * _slice.Channels) + part.Channel;
        (int blocks, int steps) = _kernel.Carries ? (columns, rows) : (rows, columns);

        // Of a single column always all.
        int together = columns == 1 ? part.Channels : _parts.Channels;
        bool stands = true;
        for (int channel = 0; channel < part.Channels; channel += together)
        {
            channel = Math.Min(channel, part.Channels - _kernel.Lane);
            ForwardCall<T> call = new()
            {
                Map = map,
                Outputs = outputs,
                Cell = cell + channel,
                X = x,
                Y = y,
                Z = z,
                Values = _operands.Output + output + channel,
                Marks = _operands.Mask + ((output + channel) * _operands.MarkBytes),
                Counts = _operands.Counts,
                Column = column,
                Row = row,
                Slice = slice,
                Blocks = blocks,
                Steps = steps,
                Lanes = Math.Min(together, part.Channels - channel),
                IsExact = isExact,
            };
            stands &= isOver ? _kernel.Over(call) : _kernel.Inner(call);
        }

        return stands;
    }

    // Some channels of an image. The address is that of its first pixel, or of where this would lie in a copy.
    private readonly struct Part(int image, T* pixels, int channel, int channels)
    {
        public int Image { get; } = image;

        public T* Pixels { get; } = pixels;

        public int Channel { get; } = channel;

        public int Channels { get; } = channels;
    }
}
