using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The forward pass over the images of a slice, in one lane.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="TQuick">The winner to try first.</typeparam>
/// <typeparam name="TExact">The winner to fall back on.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct NhwcForward<TKernel, TMarks, TLane, TQuick, TExact, T>(T* input, T* output, byte* mask, in PoolSlice slice)
    where TKernel : struct, IPixelKernel<T>
    where TMarks : struct, IPixelMarks<TKernel, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where TQuick : struct, IWinner<TQuick, TLane, T>
    where TExact : struct, IWinner<TExact, TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int image = _slice.First; image < _slice.End; image++)
        {
            T* source = input + (image * _slice.Input.Batch);
            for (int row = _slice.FirstRow; row < _slice.EndRow; row++)
            {
                nint at = (((nint)image * rows.Output) + row) * columns.Output * _slice.Channels;
                bool isSteady = row >= rows.SteadyStart && row < rows.SteadyEnd;
                int from = isSteady ? columns.SteadyStart : columns.Output;
                int to = isSteady ? columns.SteadyEnd : columns.Output;
                Edge(source, at, row, 0, from);
                if (from < to)
                {
                    Steady(source, at, row, from, to);
                }

                Edge(source, at, row, to, columns.Output);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Steady(T* source, nint at, int row, int from, int to)
    {
        T* first = source + (_slice.Rows.Origin(row) * _slice.Input.Row) + (_slice.Columns.Origin(from) * _slice.Input.Column);
        at += (nint)from * _slice.Channels;
        ref byte marks = ref *(mask + (at * TMarks.Bytes));
        if (!TKernel.Forward<TLane, TQuick>(in *first, _slice.Input.Row, _slice.Input.Column, ref output[at], ref marks, to - from, _slice.Channels))
        {
            TKernel.Forward<TLane, TExact>(in *first, _slice.Input.Row, _slice.Input.Column, ref output[at], ref marks, to - from, _slice.Channels);
        }

        TMarks.Mark<TLane>(first, output + at, mask + (at * TMarks.Bytes), _slice, to - from);
    }

    // Windows that reach over an edge, and windows too large to unroll: loops over those taps that lie on the input.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Edge(T* source, nint at, int row, int from, int to)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int column = from; column < to; column++)
        {
            PixelWindow window = new(rows.FirstTap(row), rows.EndTap(row), columns.FirstTap(column), columns.EndTap(column), columns.Size);
            nint top = rows.Origin(row) + ((nint)window.FirstRow * rows.Dilation);
            nint left = columns.Origin(column) + ((nint)window.FirstColumn * columns.Dilation);
            T* first = source + (top * _slice.Input.Row) + (left * _slice.Input.Column);
            nint pixel = at + ((nint)column * _slice.Channels);
            (nint down, nint along) = (_slice.Input.Row * rows.Dilation, _slice.Input.Column * columns.Dilation);
            ref byte marks = ref *(mask + (pixel * TMarks.Bytes));
            if (!NhwcLoops.Forward<TLane, TQuick, T>(in *first, down, along, ref output[pixel], ref marks, _slice.Channels, window))
            {
                NhwcLoops.Forward<TLane, TExact, T>(in *first, down, along, ref output[pixel], ref marks, _slice.Channels, window);
            }

            TMarks.MarkEdge<TLane>(first, down, along, output + pixel, mask + (pixel * TMarks.Bytes), _slice, window);
        }
    }
}
