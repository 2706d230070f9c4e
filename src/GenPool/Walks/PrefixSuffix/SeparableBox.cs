using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks.Looping;
using GenPool.Walks.Tiles;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>A box of windows whose maxima are found axis by axis: along the rows, then down the columns, then through the slices.</summary>
/// <typeparam name="TMarks">What is marked: nothing, or winners.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Between passes a tap is named by its position: the number it would have in a window that begins with the input's first
/// element. Such numbers are linear in place, so that the number in a window is the difference to the position of its first tap.
/// </remarks>
internal readonly unsafe ref struct SeparableBox<TMarks, TActivation, TLane, T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly ref readonly PixelWork<T> _work;
    private readonly WinnerTile<TLane, T> _even;
    private readonly WinnerTile<TLane, T> _odd;
    private readonly LineEnd<T> _suffixes;

    // Of each axis: taps of a window; the first window, and how many; the first cell, and how many.
    private readonly Triple _sizes;
    private readonly Triple _firstWindow;
    private readonly Triple _windows;
    private readonly Triple _firstCell;
    private readonly Triple _cells;

    // The first cell under the taps of the first window, on the input or not, and what a step along each axis adds to a position.
    private readonly Triple _origin;
    private readonly Triple _positions;

    public SeparableBox(
        in PoolSlice slice, in PixelWork<T> work, in WindowBox windows, WinnerTile<TLane, T> even, WinnerTile<TLane, T> odd, WinnerTile<TLane, T> suffixes)
    {
        _work = ref work;
        (_even, _odd, _suffixes) = (even, odd, suffixes.Line(0, 1));
        (int z, int endZ) = BoxSize.CellsOf(slice.Depth, windows.FirstSlice, windows.EndSlice);
        (int y, int endY) = BoxSize.CellsOf(slice.Height, windows.FirstRow, windows.EndRow);
        (int x, int endX) = BoxSize.CellsOf(slice.Width, windows.FirstColumn, windows.EndColumn);
        _sizes = new(slice.Depth.Size, slice.Height.Size, slice.Width.Size);
        _firstWindow = new(windows.FirstSlice, windows.FirstRow, windows.FirstColumn);
        _windows = new(windows.Slices, windows.Rows, windows.Columns);
        _firstCell = new(z, y, x);
        _cells = new(endZ - z, endY - y, endX - x);
        _origin = new(slice.Depth.Origin(windows.FirstSlice), slice.Height.Origin(windows.FirstRow), slice.Width.Origin(windows.FirstColumn));
        _positions = _sizes.Strides;
    }

    /// <summary>Finds those of as many channels as a lane has elements.</summary>
    /// <returns>Whether the result stands.</returns>
    public bool Run<TPolicy>(int channel)
        where TPolicy : struct, INaNPolicy<TLane, T>
    {
        TLane seen = TLane.Zero;
        Triple extents = _cells;
        bool isFirst = true;
        (WinnerTile<TLane, T> from, WinnerTile<TLane, T> to) = (_odd, _even);
        for (int axis = 2; axis >= 0; axis--)
        {
            // A window of one tap along an axis is that tap.
            if (_sizes[axis] > 1)
            {
                seen = TLane.Both(seen, Along<TPolicy>(axis, isFirst, extents, from, to, channel));
                extents = extents.With(axis, _windows[axis]);
                (from, to, isFirst) = (to, from, false);
            }
        }

        return !TLane.HasNaN(seen);
    }

    // All lines along an axis: from the input or from what the pass before left, to the next pass or to the output.
    private TLane Along<TPolicy>(int axis, bool isFirst, Triple extents, WinnerTile<TLane, T> from, WinnerTile<TLane, T> to, int channel)
        where TPolicy : struct, INaNPolicy<TLane, T>
    {
        (int outer, int inner) = axis switch
        {
            0 => (1, 2),
            1 => (0, 2),
            _ => (0, 1),
        };
        bool isLast = axis == 0 || (_sizes[0] == 1 && (axis == 1 || _sizes[1] == 1));
        Triple source = extents.Strides, target = extents.With(axis, _windows[axis]).Strides;
        TLane seen = TLane.Zero;
        for (nint i = 0; i < extents[outer]; i++)
        {
            for (nint j = 0; j < extents[inner]; j++)
            {
                Triple line = new Triple(0, 0, 0).With(outer, i).With(inner, j);
                LineEnd<T> end = isFirst ? Input(line, axis, channel) : from.Line(source.Dot(line), source[axis]);
                LineEnd<T> result = isLast ? Output(line, axis, channel) : to.Line(target.Dot(line), target[axis]);
                TLane lineSeen = (isFirst, isLast) switch
                {
                    (true, true) => Run<InputEnd<TLane, T>, OutputEnd<TMarks, TActivation, TLane, T>, TPolicy>(axis, end, result),
                    (true, false) => Run<InputEnd<TLane, T>, TileEnd<TMarks, TLane, T>, TPolicy>(axis, end, result),
                    (false, true) => Run<TileEnd<TMarks, TLane, T>, OutputEnd<TMarks, TActivation, TLane, T>, TPolicy>(axis, end, result),
                    (false, false) => Run<TileEnd<TMarks, TLane, T>, TileEnd<TMarks, TLane, T>, TPolicy>(axis, end, result),
                };
                seen = TLane.Both(seen, lineSeen);
            }
        }

        return seen;
    }

    private TLane Run<TSource, TTarget, TPolicy>(int axis, in LineEnd<T> source, in LineEnd<T> target)
        where TSource : struct, ILineEnd<TLane, T>
        where TTarget : struct, ILineEnd<TLane, T>
        where TPolicy : struct, INaNPolicy<TLane, T> => Line<TSource, TTarget, TPolicy, TMarks, TLane, T>.Run(
            source, target, (int)_cells[axis], (int)_sizes[axis], (int)(_firstCell[axis] - _origin[axis]), (int)_windows[axis], _suffixes);

    private LineEnd<T> Input(Triple line, int axis, int channel)
    {
        Triple cell = _firstCell.Plus(line);
        Triple strides = new(_work.InputStrides.Slice, _work.InputStrides.Row, _work.InputStrides.Column);
        return new(_work.Input + strides.Dot(cell) + channel, strides[axis], null, 0, (int)cell.Dot(_positions));
    }

    private LineEnd<T> Output(Triple line, int axis, int channel)
    {
        Triple strides = new(_work.OutputStrides.Slice, _work.OutputStrides.Row, _work.OutputStrides.Column);
        nint output = strides.Dot(_firstWindow.Plus(line)) + channel;
        return new(
            _work.Output + output, strides[axis], _work.Mask + (output * TMarks.Bytes), strides[axis] * TMarks.Bytes,
            (int)_origin.Plus(line).Dot(_positions), (int)_positions[axis]);
    }
}
