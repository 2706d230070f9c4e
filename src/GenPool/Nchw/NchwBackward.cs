using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The gathering backward pass over the planes of a slice, in one lane.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Cells come in blocks as high and wide as the strides, lanes run along the blocks. Blocks that lie on the input, and
/// whose outputs all exist, are gathered in place; the others through tiles in which outputs that do not exist mark
/// nothing.
/// </remarks>
internal readonly unsafe ref struct NchwBackward<TKernel, TLane, T>(T* gradient, byte* mask, T* target, int groups, in PoolSlice slice)
    where TKernel : struct, INchwKernel<T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private const int ScratchBytes = 24 * 1024;

    // Marks that name no tap: bits for none, or the number for none.
    private byte Nothing => groups > 0 ? (byte)0 : byte.MaxValue;

    private int Groups => Math.Max(1, groups);

    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        byte* scratch = stackalloc byte[ScratchBytes];
        (nint outputs, nint inputs) = ((nint)_slice.Rows.Output * _slice.Columns.Output, (nint)_slice.Rows.Input * _slice.Columns.Input);
        for (int plane = _slice.First; plane < _slice.End; plane++)
        {
            Plane(gradient + (plane * outputs), mask + (plane * outputs), target + (plane * inputs), scratch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plane(T* source, byte* marks, T* cells, byte* scratch)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        (int firstRow, int endRow) = (rows.BlockOf(_slice.FirstRow), rows.BlockOf(_slice.EndRow - 1) + 1);
        (int first, int end) = (columns.BlockOf(0), columns.BlockOf(columns.Input - 1) + 1);

        // Blocks of rows that are whole in this slice too.
        int top = Math.Clamp(Math.Max(rows.BlockStart, rows.BlockFrom(_slice.FirstRow)), firstRow, endRow);
        int bottom = Math.Clamp(Math.Min(rows.BlockEnd, rows.BlockOf(_slice.EndRow)), top, endRow);
        int from = Math.Clamp(columns.BlockStart, first, end);
        int to = Math.Clamp(columns.BlockEnd, from, end);
        if (top < bottom && to - from >= TLane.Count)
        {
            nint at = ((nint)top * columns.Output) + from;
            T* corner = cells + ((nint)rows.Origin(top) * columns.Input) + columns.Origin(from);
            TKernel.Backward<TLane>(
                in source[at], in marks[at], columns.Output, _slice.Outputs, ref *corner, columns.Input, bottom - top, to - from);
        }
        else
        {
            (top, bottom) = (endRow, endRow);
        }

        Staged(source, marks, cells, scratch, firstRow, top, first, end, first, end);
        Staged(source, marks, cells, scratch, top, bottom, first, from, first, end);
        Staged(source, marks, cells, scratch, top, bottom, to, end, first, end);
        Staged(source, marks, cells, scratch, bottom, endRow, first, end, first, end);
    }

    // Blocks from one column to another. Lanes may overlap those beside them, but stay between the limits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Staged(T* source, byte* marks, T* cells, byte* scratch, int firstRow, int endRow, int from, int to, int first, int end)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        int backRows = rows.BlocksBack;
        int back = columns.BlocksBack;
        int width = back + TLane.Count;
        long targetWidth = (long)TLane.Count * columns.Stride;
        long rowBytes = (width * (long)(sizeof(T) + Groups)) + (targetWidth * rows.Stride * sizeof(T));
        int count = (int)Math.Min(endRow - firstRow, Math.Max(1, (ScratchBytes - 64 - (backRows * width * (long)(sizeof(T) + Groups))) / rowBytes));
        for (int column = from; column < to; column += TLane.Count)
        {
            int at = Math.Max(first, Math.Min(column, end - TLane.Count));
            for (int row = firstRow; row < endRow; row += count)
            {
                int height = Math.Min(count, endRow - row);
                int needed = backRows + height;
                T* gradients = (T*)scratch;
                T* block = gradients + (needed * width);
                byte* numbers = (byte*)(block + (height * rows.Stride * targetWidth));
                Tile.Read(source, columns.Output, rows.Output, columns.Output, row - backRows, at - back, gradients, needed, width, T.Zero);
                for (int group = 0; group < Groups; group++)
                {
                    Tile.Read(
                        marks + (group * _slice.Outputs), columns.Output, rows.Output, columns.Output, row - backRows, at - back,
                        numbers + (group * needed * width), needed, width, Nothing);
                }

                nint corner = (backRows * width) + back;
                TKernel.Backward<TLane>(
                    in gradients[corner], in numbers[corner], width, needed * width, ref *block, (nint)targetWidth, height, TLane.Count);
                Tile.Write(
                    block, height * rows.Stride, (int)targetWidth, cells, columns.Input,
                    _slice.FirstRow, _slice.EndRow, columns.Input, rows.Origin(row), columns.Origin(at));
            }
        }
    }
}
