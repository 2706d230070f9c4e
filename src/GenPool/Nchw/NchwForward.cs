using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The forward pass over the planes of a slice, in one lane.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="TQuick">The winner to try first.</typeparam>
/// <typeparam name="TExact">The winner to fall back on.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Windows that lie on the input are reduced where they are. The others are reduced from a tile, a copy in which the
/// padding is written out as the lowest value. So no kernel has a border, and narrow planes get whole lanes too.
/// </remarks>
internal readonly unsafe ref struct NchwForward<TKernel, TMarks, TLane, TQuick, TExact, T>(T* input, T* output, byte* mask, in PoolSlice slice)
    where TKernel : struct, INchwKernel<T>
    where TMarks : struct, INchwMarks<TKernel, T>
    where TLane : struct, ILane<TLane, T>
    where TQuick : struct, IWinner<TQuick, TLane, T>
    where TExact : struct, IWinner<TExact, TLane, T>
    where T : unmanaged, INumber<T>
{
    private const int ScratchBytes = 16 * 1024;

    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        byte* scratch = stackalloc byte[ScratchBytes];
        byte* firstTaps = stackalloc byte[LeadingTaps.Capacity];
        if (TMarks.Bytes > 0)
        {
            LeadingTaps.Write(_slice.Columns, firstTaps);
        }

        nint outputs = (nint)_slice.Rows.Output * _slice.Columns.Output;
        for (int plane = _slice.First; plane < _slice.End; plane++)
        {
            (int image, int channel) = Math.DivRem(plane, _slice.Channels);
            T* source = input + (image * _slice.Input.Batch) + (channel * _slice.Input.Channel);
            nint first = plane * outputs;
            Plane(source, output + first, mask + (first * TMarks.Bytes), (T*)scratch, firstTaps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plane(T* source, T* values, byte* marks, T* scratch, byte* firstTaps)
    {
        (int from, int to) = InPlace(_slice.Columns);
        int top = Math.Clamp(_slice.Rows.SteadyStart, _slice.FirstRow, _slice.EndRow);
        int bottom = Math.Clamp(_slice.Rows.SteadyEnd, top, _slice.EndRow);
        if (from < to && top < bottom)
        {
            T* first = source + (_slice.Rows.Origin(top) * _slice.Input.Row) + _slice.Columns.Origin(from);
            Rectangle(first, _slice.Input.Row, values, marks, top, from, bottom - top, to - from);
        }

        Staged(source, values, marks, scratch, firstTaps, _slice.FirstRow, _slice.EndRow, 0, from);
        Staged(source, values, marks, scratch, firstTaps, _slice.FirstRow, _slice.EndRow, to, _slice.Columns.Output);
        Staged(source, values, marks, scratch, firstTaps, _slice.FirstRow, top, from, to);
        Staged(source, values, marks, scratch, firstTaps, bottom, _slice.EndRow, from, to);
    }

    // The columns to reduce in place: all of the steady ones, less those that the lanes over an edge cover anyway.
    private static (int From, int To) InPlace(in WindowAxis columns)
    {
        (int start, int end, int lane) = (columns.SteadyStart, columns.SteadyEnd, TLane.Count);
        if (end - start < lane)
        {
            return (0, 0);
        }

        int from = Math.Min((start + lane - 1) / lane * lane, end);
        int to = Math.Max(columns.Output - ((columns.Output - end + lane - 1) / lane * lane), start);
        if (to - from >= lane)
        {
            return (from, to);
        }

        // Less than a lane is left between the edges: none, or one that overlaps them.
        return to <= from ? (from, from) : (Math.Max(start, to - lane), Math.Max(start, to - lane) + lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Staged(T* source, T* values, byte* marks, T* scratch, byte* firstTaps, int firstRow, int endRow, int from, int to)
    {
        if (firstRow >= endRow)
        {
            return;
        }

        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        long width = ((long)(TLane.Count - 1) * columns.Stride) + columns.Extent;
        long fitting = ScratchBytes / sizeof(T) / width;
        int count = (int)Math.Clamp(((fitting - rows.Extent) / rows.Stride) + 1, 0, endRow - firstRow);
        for (int column = from; column < to; column += TLane.Count)
        {
            int at = Math.Min(column, columns.Output - TLane.Count);
            if (fitting < rows.Extent)
            {
                OneByOne(source, values, marks, firstRow, endRow, at, Math.Min(at + TLane.Count, columns.Output));
                continue;
            }

            for (int row = firstRow; row < endRow; row += count)
            {
                int height = Math.Min(count, endRow - row);
                int needed = (int)(((height - 1) * rows.Stride) + rows.Extent);
                Tile.Read(
                    source, _slice.Input.Row, rows.Input, columns.Input, rows.Origin(row), columns.Origin(at),
                    scratch, needed, (int)width, Lowest);
                Rectangle(scratch, (nint)width, values, marks, row, at, height, TLane.Count);
                TMarks.Repair<TLane>(values, marks, _slice, firstTaps, row, at, height);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rectangle(T* source, nint pitch, T* values, byte* marks, int row, int column, int rows, int columns)
    {
        nint at = ((nint)row * _slice.Columns.Output) + column;
        ref byte mark = ref *(marks + (at * TMarks.Bytes));
        if (!TKernel.Forward<TLane, TQuick>(in *source, pitch, ref *(values + at), ref mark, _slice.Columns.Output, rows, columns))
        {
            TKernel.Forward<TLane, TExact>(in *source, pitch, ref *(values + at), ref mark, _slice.Columns.Output, rows, columns);
        }

        TMarks.Mark<TLane>(source, pitch, values + at, marks + at, _slice, rows, columns);
    }

    // A dilated window may be too large for the scratch memory: its taps are looked up where they lie.
    private void OneByOne(T* source, T* values, byte* marks, int firstRow, int endRow, int from, int to)
    {
        for (int row = firstRow; row < endRow; row++)
        {
            for (int column = from; column < to; column++)
            {
                TMarks.Reduce(source, values, marks, _slice, row, column);
            }
        }
    }

    private static T Lowest => T.CreateSaturating(double.NegativeInfinity);
}
