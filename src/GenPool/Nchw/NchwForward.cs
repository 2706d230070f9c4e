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
/// A plane's windows are a frame of those that reach over an edge around a rectangle of those that do not. The kernel is
/// the same for both; the frame is seen through a view that knows where the plane ends.
/// </remarks>
internal readonly unsafe ref struct NchwForward<TKernel, TMarks, TLane, TQuick, TExact, T>(T* input, T* output, byte* mask, in PoolSlice slice)
    where TKernel : struct, IPlaneKernel<T>
    where TMarks : struct, IPlaneMarks<TKernel, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where TQuick : struct, IWinner<TQuick, TLane, T>
    where TExact : struct, IWinner<TExact, TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
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
            Plane(source, output + first, mask + (first * TMarks.Bytes), firstTaps);
        }
    }

    /// <summary>Runs the pass over planes whose rows lanes may overhang.</summary>
    /// <returns>Whether it ran; if not, rows are longer than a lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRunOverhanging()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        if (TLane.Count < columns.Output)
        {
            return false;
        }

        // Where windows leave no rows over, planes are one tall plane.
        bool isOne = rows.Stride * (long)rows.Output == rows.Input;
        int planes = isOne ? _slice.End - _slice.First : 1;
        (nint inputs, nint outputs) = ((nint)rows.Input * columns.Input, (nint)rows.Output * columns.Output);
        for (int plane = _slice.First; plane < _slice.End; plane += planes)
        {
            nint at = plane * outputs;
            InnerView<TLane, T> source = new(input + (plane * inputs), columns.Input);
            Rectangle(source, output + at, mask + (at * TMarks.Bytes), 0, 0, planes * rows.Output, TLane.Count);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plane(T* source, T* values, byte* marks, byte* firstTaps)
    {
        (int from, int to) = InnerLanes.Find(
            0, _slice.Columns.Output, _slice.Columns.SteadyStart, _slice.Columns.SteadyEnd, TLane.Count);
        int top = Math.Clamp(_slice.Rows.SteadyStart, _slice.FirstRow, _slice.EndRow);
        int bottom = Math.Clamp(_slice.Rows.SteadyEnd, top, _slice.EndRow);
        if (from < to && top < bottom)
        {
            T* first = source + (_slice.Rows.Origin(top) * _slice.Input.Row) + _slice.Columns.Origin(from);
            Rectangle<InnerView<TLane, T>>(new(first, _slice.Input.Row), values, marks, top, from, bottom - top, to - from);
        }

        Border(source, values, marks, firstTaps, _slice.FirstRow, _slice.EndRow, 0, from);
        Border(source, values, marks, firstTaps, _slice.FirstRow, _slice.EndRow, to, _slice.Columns.Output);
        Border(source, values, marks, firstTaps, _slice.FirstRow, top, from, to);
        Border(source, values, marks, firstTaps, bottom, _slice.EndRow, from, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Border(T* source, T* values, byte* marks, byte* firstTaps, int firstRow, int endRow, int from, int to)
    {
        if (firstRow >= endRow || from >= to)
        {
            return;
        }

        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        from = Math.Min(from, columns.Output - TLane.Count);
        to = Math.Max(to, from + TLane.Count);
        nint corner = (rows.Origin(firstRow) * _slice.Input.Row) + columns.Origin(from);
        BorderView<TLane, T> view = new(
            source + corner, _slice.Input.Row, new PlaneBounds(0, rows.Input, columns.Input), TLane.Lowest, rows.Origin(firstRow), columns.Origin(from));
        Rectangle(view, values, marks, firstRow, from, endRow - firstRow, to - from);
        for (int column = from; column < to; column += TLane.Count)
        {
            TMarks.Repair<TLane>(values, marks, _slice, firstTaps, firstRow, Math.Min(column, to - TLane.Count), endRow - firstRow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rectangle<TView>(TView source, T* values, byte* marks, int row, int column, int rows, int columns)
        where TView : struct, IView<TView, TLane, T>, allows ref struct
    {
        nint at = ((nint)row * _slice.Columns.Output) + column;
        ref byte mark = ref *(marks + (at * TMarks.Bytes));
        if (!TKernel.Forward<TLane, TQuick, TView>(source, ref *(values + at), ref mark, _slice.Columns.Output, rows, columns))
        {
            TKernel.Forward<TLane, TExact, TView>(source, ref *(values + at), ref mark, _slice.Columns.Output, rows, columns);
        }

        TMarks.Mark<TLane, TView>(source, values + at, marks + at, _slice, rows, columns);
    }
}
