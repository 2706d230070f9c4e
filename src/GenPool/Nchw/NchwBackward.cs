using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The gathering backward pass over the planes of a slice, in one lane.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Cells come in blocks as high and wide as the strides, lanes run along the blocks. Around the rectangle of blocks that
/// lie on the input, and whose outputs all exist, there is a frame of others, gathered by the same kernel through views
/// in which outputs that do not exist have no gradient: to add +0 to a sum that began at +0 changes no bit.
/// </remarks>
internal readonly unsafe ref struct NchwBackward<TKernel, TLane, T>(T* gradient, byte* mask, T* target, in PoolSlice slice)
    where TKernel : struct, IPlaneKernel<T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (nint outputs, nint inputs) = ((nint)_slice.Rows.Output * _slice.Columns.Output, (nint)_slice.Rows.Input * _slice.Columns.Input);
        for (int plane = _slice.First; plane < _slice.End; plane++)
        {
            Plane(gradient + (plane * outputs), mask + (plane * outputs), target + (plane * inputs));
        }
    }

    /// <summary>Runs the pass over planes whose rows lanes may overhang. They leave no rows over and so are one tall plane.</summary>
    /// <returns>Whether it ran; if not, rows are longer than a lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRunOverhanging()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        if (TLane.Count < columns.Output)
        {
            return false;
        }

        nint at = _slice.First * (nint)rows.Output * columns.Output;
        T* cells = target + (_slice.First * (nint)rows.Input * columns.Input);
        TKernel.Backward<TLane, InnerView<TLane, T>, InnerMarkView>(
            new(gradient + at, columns.Output), new(mask + at, columns.Output, _slice.Outputs), new(cells, columns.Input),
            (_slice.End - _slice.First) * rows.Output, TLane.Count);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Plane(T* source, byte* marks, T* cells)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        (int firstRow, int endRow) = (rows.BlockOf(_slice.FirstRow), rows.BlockOf(_slice.EndRow - 1) + 1);
        (int first, int end) = (columns.BlockOf(0), columns.BlockOf(columns.Input - 1) + 1);

        // Blocks of rows that are whole in this slice too.
        int top = Math.Clamp(Math.Max(rows.BlockStart, rows.BlockFrom(_slice.FirstRow)), firstRow, endRow);
        int bottom = Math.Clamp(Math.Min(rows.BlockEnd, rows.BlockOf(_slice.EndRow)), top, endRow);
        int start = Math.Clamp(columns.BlockStart, first, end);
        (int from, int to) = InnerLanes.Find(first, end, start, Math.Clamp(columns.BlockEnd, start, end), TLane.Count);
        if (top < bottom && from < to)
        {
            nint at = ((nint)top * columns.Output) + from;
            T* corner = cells + ((nint)rows.Origin(top) * columns.Input) + columns.Origin(from);
            TKernel.Backward<TLane, InnerView<TLane, T>, InnerMarkView>(
                new(source + at, columns.Output), new(marks + at, columns.Output, _slice.Outputs), new(corner, columns.Input),
                bottom - top, to - from);
        }
        else
        {
            (top, bottom) = (endRow, endRow);
        }

        Border(source, marks, cells, firstRow, top, first, end, first, end);
        Border(source, marks, cells, top, bottom, first, from, first, end);
        Border(source, marks, cells, top, bottom, to, end, first, end);
        Border(source, marks, cells, bottom, endRow, first, end, first, end);
    }

    // Blocks from one column to another. Lanes may overlap those beside them, but stay between the limits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Border(T* source, byte* marks, T* cells, int firstRow, int endRow, int from, int to, int left, int right)
    {
        if (firstRow >= endRow || from >= to)
        {
            return;
        }

        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        from = Math.Max(left, Math.Min(from, right - TLane.Count));
        to = Math.Max(to, from + TLane.Count);
        PlaneBounds outputs = new(0, rows.Output, columns.Output);
        PlaneBounds inputs = new(_slice.FirstRow, _slice.EndRow, columns.Input);
        nint at = ((nint)firstRow * columns.Output) + from;
        nint corner = ((nint)rows.Origin(firstRow) * columns.Input) + columns.Origin(from);

        BorderView<TLane, T> gradients = new(source + at, columns.Output, outputs, TLane.Zero, firstRow, from);
        BorderView<TLane, T> target = new(cells + corner, columns.Input, inputs, TLane.Zero, rows.Origin(firstRow), columns.Origin(from));
        nint start = (nint)(marks - mask) + at;
        nint first = start - (rows.BlocksBack * (nint)columns.Output) - columns.BlocksBack;
        nint last = start + ((nint)(endRow - 1 - firstRow) * columns.Output) + (to - 1 - from);
        if (first >= 0 && last < _slice.Outputs)
        {
            TKernel.Backward<TLane, BorderView<TLane, T>, InnerMarkView>(
                gradients, new(marks + at, columns.Output, _slice.Outputs), target, endRow - firstRow, to - from);
        }
        else
        {
            TKernel.Backward<TLane, BorderView<TLane, T>, BorderMarkView>(
                gradients, new(marks + at, columns.Output, _slice.Outputs, outputs, firstRow, from), target, endRow - firstRow, to - from);
        }
    }
}
