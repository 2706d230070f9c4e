using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The forward pass over images whose channels are neighbours in memory, in one lane.</summary>
/// <typeparam name="TForward">The kernel with its reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Lanes are channels. Windows whose columns all lie on the image are computed together; those over its left or right edge
/// column by column, through a view that knows which columns there are.
/// </remarks>
internal readonly unsafe ref struct PixelsForward<TForward, TLane, T>(TForward forward, T* input, in PoolSlice slice)
    where TForward : struct, IForward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;
    private readonly PixelParts _parts = TForward.Carries ? PixelParts.Forward(slice, TLane.Count, sizeof(T)) : PixelParts.Whole(slice);

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        PixelCopy<TLane, T> copy = new(_slice, _parts);
        nint elements = TForward.Carries ? copy.Elements : TForward.LeavesRows ? _slice.Channels : 0;
        T* memory = elements == 0 ? null : (T*)NativeMemory.AlignedAlloc((nuint)elements * (nuint)sizeof(T), PixelCopy<TLane, T>.Alignment);
        try
        {
            if (!TForward.Carries && TForward.LeavesRows)
            {
                new Span<T>(memory, _slice.Channels).Fill(TForward.Padding);
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
            Padding = memory,
        };
        nint pixel = _slice.Channels;
        (nint rowOutputs, nint sliceOutputs) = (width.Output * pixel, (nint)height.Output * width.Output * pixel);
        OutputMap outputs = new() { Width = _slice.Channels, Group = _slice.Planes * _slice.PlaneOutputs * pixel };
        if (TForward.Carries)
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

        if (TForward.Carries && _parts.IsCopied)
        {
            Copied(&map, &outputs, image, memory);
            return;
        }

        // What neither blocks nor steps go over in a volume is gone over here.
        Part part = new(image, input + (image * strides.Batch), 0, _slice.Channels);
        (int band, int endBand) = (_slice.FirstBand, _slice.EndBand);
        int together = _slice.IsVolume && !TForward.Carries ? 1 : Math.Min(_parts.Steps, endBand - band);
        for (; band < endBand; band += together)
        {
            int bands = Math.Min(together, endBand - band);
            if (!_slice.IsVolume)
            {
                Steps(&map, &outputs, part, 0, band, bands);
            }
            else if (TForward.Carries)
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
        PixelCopy<TLane, T> copy = new(_slice, _parts);
        (map->Row, map->Column, map->Block, map->Step) = (copy.Row, copy.Column, copy.Column, copy.Row * _slice.Height.Stride);
        for (int band = _slice.FirstBand; band < _slice.EndBand; band += _parts.Steps)
        {
            int bands = Math.Min(_parts.Steps, _slice.EndBand - band);
            for (int channel = 0; channel < _slice.Channels; channel += _parts.Channels)
            {
                channel = Math.Min(channel, _slice.Channels - _parts.Channels);
                T* pixels = copy.Take(input + (image * _slice.Input.Batch) + channel, memory, band, bands);
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
        bool stands = TForward.LeavesRows
            ? Call<OverRows>(map, outputs, part, slice, row, rows, from, to - from, isExact)
            : Call<Inside>(map, outputs, part, slice, row, rows, from, to - from, isExact);
        if (TForward.LeavesColumns)
        {
            for (int column = from == 0 ? to : 0; column < _slice.Width.Output; column = column + 1 == from ? to : column + 1)
            {
                stands &= Call<OverEdges>(map, outputs, part, slice, row, rows, column, 1, isExact);
            }
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Call<TBounds>(
        PlaneMap<T>* map, OutputMap* outputs, in Part part, int slice, int row, int rows, int column, int columns, bool isExact)
        where TBounds : struct, IBounds
    {
        if (columns < 1)
        {
            return true;
        }

        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _slice.Width.Origin(column));
        T* cell = part.Pixels + (z * map->Slice) + (y * map->Row) + (x * map->Column);
        nint window = (part.Image * _slice.PlaneOutputs) + ((((nint)slice * _slice.Height.Output) + row) * _slice.Width.Output) + column;
        nint output = (window * _slice.Channels) + part.Channel;
        (int blocks, int steps) = TForward.Carries ? (columns, rows) : (rows, columns);

        // Of a single column always all.
        int together = columns == 1 ? part.Channels : _parts.Channels;
        bool stands = true;
        for (int channel = 0; channel < part.Channels; channel += together)
        {
            channel = Math.Min(channel, part.Channels - together);
            stands &= forward.Run<PixelsView<TLane, T, TBounds>, TBounds>(
                new(cell + channel, map, x, y, z), new(output + channel, (nint)outputs, column, row, slice), blocks, steps, together, isExact);
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
