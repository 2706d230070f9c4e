using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>
/// The backward pass of large windows: the band of the input is cleared, and every output in row-major order adds to the
/// cells it marked. Its work does not grow with the window.
/// </summary>
internal static unsafe class Scatter
{
    /// <summary>Runs the pass over a slice of NCHW planes or NHWC images.</summary>
    public static void Run<T>(T* gradient, byte* mask, T* target, PoolLayout layout, MaskFormat format, in PoolSlice slice)
        where T : unmanaged, INumber<T>
    {
        bool isByte = format is { Ties: PoolTies.First, IsWide: false };
        if (isByte && layout == PoolLayout.Nchw && new NchwScatter<T>(gradient, mask, target, (int)format.TapCount, slice).TryRun())
        {
            return;
        }

        // In NHWC order the channels of a pixel are what NCHW's single plane is: `inner` neighbours share a window.
        int inner = layout == PoolLayout.Nchw ? 1 : slice.Channels;
        (WindowAxis rows, WindowAxis columns) = (slice.Rows, slice.Columns);
        nint outputSize = (nint)rows.Output * columns.Output * inner;
        nint inputSize = (nint)rows.Input * columns.Input * inner;
        nint pitch = (nint)columns.Input * inner;
        int firstRow = rows.FirstWindow(slice.FirstRow);
        int endRow = rows.EndWindow(slice.EndRow - 1);
        for (int plane = slice.First; plane < slice.End; plane++)
        {
            T* cells = target + (plane * inputSize);
            new Span<T>(cells + (slice.FirstRow * pitch), checked((int)((slice.EndRow - slice.FirstRow) * pitch))).Clear();
            if (isByte)
            {
                Plane(gradient + (plane * outputSize), mask + (plane * outputSize), cells, inner, (int)format.TapCount, slice, firstRow, endRow);
                continue;
            }

            for (int row = firstRow; row < endRow; row++)
            {
                for (int column = 0; column < columns.Output; column++)
                {
                    nint at = (plane * outputSize) + ((((nint)row * columns.Output) + column) * inner);
                    for (int channel = 0; channel < inner; channel++)
                    {
                        Window(gradient[at + channel], mask, at + channel, cells + channel, inner, format, slice, row, column);
                    }
                }
            }
        }
    }

    // Winners of four bytes, and ties.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Window<T>(
        T gradient, byte* mask, nint output, T* cells, int inner, MaskFormat format, in PoolSlice slice, int row, int column)
        where T : unmanaged, INumber<T>
    {
        if (format.Ties == PoolTies.First)
        {
            uint tap = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(mask + (output * sizeof(uint)), sizeof(uint)));
            if (tap < format.TapCount)
            {
                (uint windowRow, uint windowColumn) = Math.DivRem(tap, (uint)slice.Columns.Size);
                Add(gradient, cells, inner, slice, row, column, (int)windowRow, (int)windowColumn);
            }

            return;
        }

        for (int tap = 0; tap < format.TapCount; tap++)
        {
            if ((mask[(tap / 8 * slice.Outputs) + output] & (1 << (tap % 8))) != 0)
            {
                Add(gradient, cells, inner, slice, row, column, tap / slice.Columns.Size, tap % slice.Columns.Size);
            }
        }
    }

    // Adds to the cell under a tap, unless the mask is nonsense and the tap lies off the input.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(
        T gradient, T* cells, int inner, in PoolSlice slice, int row, int column, int windowRow, int windowColumn)
        where T : unmanaged, INumber<T>
    {
        int y = slice.Rows.Origin(row) + (windowRow * slice.Rows.Dilation);
        int x = slice.Columns.Origin(column) + (windowColumn * slice.Columns.Dilation);
        if (y >= slice.FirstRow && y < slice.EndRow && (uint)x < (uint)slice.Columns.Input)
        {
            cells[(((nint)y * slice.Columns.Input) + x) * inner] += gradient;
        }
    }

    // The usual case, without a division for each output: where each tap lies is looked up.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Plane<T>(T* gradient, byte* mask, T* cells, int inner, int taps, in PoolSlice slice, int firstRow, int endRow)
        where T : unmanaged, INumber<T>
    {
        (WindowAxis rows, WindowAxis columns) = (slice.Rows, slice.Columns);
        int* downs = stackalloc int[MaskFormat.MaxByteTaps];
        int* alongs = stackalloc int[MaskFormat.MaxByteTaps];
        for (int tap = 0; tap < taps; tap++)
        {
            downs[tap] = tap / columns.Size * rows.Dilation;
            alongs[tap] = tap % columns.Size * columns.Dilation;
        }

        (int bandStart, int bandEnd, int width) = (slice.FirstRow, slice.EndRow, columns.Input);
        nint at = (nint)firstRow * columns.Output * inner;
        for (int row = firstRow; row < endRow; row++)
        {
            int top = rows.Origin(row);
            for (int column = 0; column < columns.Output; column++)
            {
                int left = columns.Origin(column);
                for (int channel = 0; channel < inner; channel++, at++)
                {
                    int tap = mask[at];
                    if (tap < taps)
                    {
                        int y = top + downs[tap];
                        int x = left + alongs[tap];
                        if (y >= bandStart && y < bandEnd && (uint)x < (uint)width)
                        {
                            cells[((((nint)y * width) + x) * inner) + channel] += gradient[at];
                        }
                    }
                }
            }
        }
    }
}
