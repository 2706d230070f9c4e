using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The gathering backward pass over the images of a slice, in one lane.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Pixels come in blocks as high and wide as the strides. Blocks that lie on the input, and whose outputs all exist, are
/// the kernel's; the pixels of the others look for their outputs one by one.
/// </remarks>
internal readonly unsafe ref struct NhwcBackward<TKernel, TLane, T>(T* gradient, byte* mask, T* target, bool marksAll, in PoolSlice slice)
    where TKernel : struct, IPixelKernel<T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    // A pixel is reached by a tap of each window at most, and no window that is gathered has more than this.
    private const int MaxReaches = 64;

    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        int from = Math.Clamp(columns.Origin(columns.BlockStart), 0, columns.Input);
        int to = columns.BlockEnd > columns.BlockStart ? columns.Origin(columns.BlockEnd) : from;
        int top = Math.Clamp(Math.Max(rows.BlockStart, rows.BlockFrom(_slice.FirstRow)), 0, rows.BlockEnd);
        int bottom = Math.Clamp(Math.Min(rows.BlockEnd, rows.BlockOf(_slice.EndRow)), top, rows.BlockEnd);
        int firstWhole = top < bottom ? rows.Origin(top) : _slice.EndRow;
        int endWhole = top < bottom ? rows.Origin(bottom) : _slice.EndRow;
        for (int image = _slice.First; image < _slice.End; image++)
        {
            Pixels(image, _slice.FirstRow, firstWhole, 0, columns.Input);
            if (top < bottom)
            {
                Pixels(image, firstWhole, endWhole, 0, from);
                Blocks(image, top, bottom, from, to);
                Pixels(image, firstWhole, endWhole, to, columns.Input);
            }

            Pixels(image, endWhole, _slice.EndRow, 0, columns.Input);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Blocks(int image, int top, int bottom, int from, int to)
    {
        (WindowAxis rows, WindowAxis columns, nint channels) = (_slice.Rows, _slice.Columns, _slice.Channels);
        int count = columns.BlockEnd - columns.BlockStart;
        if (count < 1 || from >= to)
        {
            return;
        }

        (nint outputPitch, nint pitch) = (columns.Output * channels, columns.Input * channels);
        for (int row = top; row < bottom; row++)
        {
            nint at = ((((nint)image * rows.Output) + row) * outputPitch) + (columns.BlockStart * channels);
            nint cell = ((((nint)image * rows.Input) + rows.Origin(row)) * pitch) + (from * channels);
            TKernel.Backward<TLane>(
                in gradient[at], in mask[at], outputPitch, _slice.Outputs, ref target[cell], pitch, count, _slice.Channels);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pixels(int image, int firstRow, int endRow, int from, int to)
    {
        nint* outputs = stackalloc nint[MaxReaches];
        int* taps = stackalloc int[MaxReaches];
        for (int row = firstRow; row < endRow; row++)
        {
            for (int column = from; column < to; column++)
            {
                Pixel(image, row, column, outputs, taps);
            }
        }
    }

    // The outputs whose windows reach a pixel, in output order, and by which tap; then their sum, lane by lane.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pixel(int image, int row, int column, nint* outputs, int* taps)
    {
        (WindowAxis rows, WindowAxis columns, nint channels) = (_slice.Rows, _slice.Columns, _slice.Channels);
        int count = 0;
        for (int outputRow = rows.FirstWindow(row); outputRow < rows.EndWindow(row); outputRow++)
        {
            int windowRow = Math.DivRem(row - rows.Origin(outputRow), rows.Dilation, out int rowRest);
            for (int outputColumn = columns.FirstWindow(column); outputColumn < columns.EndWindow(column); outputColumn++)
            {
                int windowColumn = Math.DivRem(column - columns.Origin(outputColumn), columns.Dilation, out int columnRest);
                if ((rowRest | columnRest) == 0)
                {
                    taps[count] = (windowRow * columns.Size) + windowColumn;
                    outputs[count] = (((((nint)image * rows.Output) + outputRow) * columns.Output) + outputColumn) * channels;
                    count++;
                }
            }
        }

        nint cell = ((((nint)image * rows.Input) + row) * columns.Input + column) * channels;
        for (int channel = 0; channel < channels; channel += TLane.Count)
        {
            channel = (int)Math.Min(channel, channels - TLane.Count);
            TLane sum = TLane.Zero;
            for (int i = 0; i < count; i++)
            {
                nint at = outputs[i] + channel;
                TLane value = TLane.Load(in *gradient, at);
                sum = marksAll
                    ? TLane.AddWhereHas(sum, value, TLane.LoadTaps(in *mask, (taps[i] / 8 * _slice.Outputs) + at), TLane.Tap(1 << (taps[i] % 8)))
                    : TLane.AddWhereSame(sum, value, TLane.LoadTaps(in *mask, at), TLane.Tap(taps[i]));
            }

            TLane.Store(sum, ref *target, cell + channel);
        }
    }
}
