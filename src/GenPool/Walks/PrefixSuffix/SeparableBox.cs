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
    private readonly T* _even;
    private readonly T* _odd;
    private readonly T* _suffixes;

    // Of each axis: taps of a window; the first window, and how many; the first cell, and how many.
    private readonly Triple _sizes;
    private readonly Triple _firstWindow;
    private readonly Triple _windows;
    private readonly Triple _firstCell;
    private readonly Triple _cells;

    // The first cell under the taps of the first window, on the input or not, and what a step along each axis adds to a position.
    private readonly Triple _origin;
    private readonly Triple _positions;

    public SeparableBox(in PoolSlice slice, in PixelWork<T> work, in WindowBox windows, T* even, T* odd, T* suffixes)
    {
        _work = ref work;
        _even = even;
        _odd = odd;
        _suffixes = suffixes;
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

    /// <summary>Finds those of some channels.</summary>
    /// <param name="channel">The first channel.</param>
    /// <param name="lanes">How many lanes of them: two, which lie side by side in memory, or one.</param>
    /// <returns>Whether the result stands.</returns>
    public bool Run<TPolicy>(int channel, int lanes)
        where TPolicy : struct, INaNPolicy<TLane, T>
    {
        TLane seen = TLane.Zero;
        Triple extents = _cells;
        bool isFirst = true;
        T* from = null, to = _even;
        for (int axis = 2; axis >= 0; axis--)
        {
            // A window of one tap along an axis is that tap.
            if (_sizes[axis] > 1)
            {
                seen = TLane.Both(seen, Along<TPolicy>(axis, isFirst, extents, from, to, channel, lanes));
                extents = extents.With(axis, _windows[axis]);
                from = to;
                to = to == _even ? _odd : _even;
                isFirst = false;
            }
        }

        return !TLane.HasNaN(seen);
    }

    // All lines along an axis, two at a time: from the input or from what the pass before left, to the next pass or to the output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TLane Along<TPolicy>(int axis, bool isFirst, Triple extents, T* from, T* to, int channel, int lanes)
        where TPolicy : struct, INaNPolicy<TLane, T>
    {
        (int outer, int inner) = axis switch
        {
            0 => (1, 2),
            1 => (0, 2),
            _ => (0, 1),
        };
        bool isLast = axis == 0 || (_sizes[0] == 1 && (axis == 1 || _sizes[1] == 1));
        nint cell = lanes * TileEnd<TMarks, TLane, T>.Size;
        Triple source = isFirst ? TripleOf(_work.InputStrides) : extents.Strides.Times(cell);
        Triple target = isLast ? TripleOf(_work.OutputStrides) : extents.With(axis, _windows[axis]).Strides.Times(cell);
        nint input = source.Dot(_firstCell) + channel, output = target.Dot(_firstWindow) + channel;
        from = isFirst ? _work.Input + input : from;
        to = isLast ? _work.Output + output : to;
        byte* marks = isLast ? _work.Mask + (output * TMarks.Bytes) : null;

        // Of the input, taps are numbered along their line; between passes their numbers are positions, and in the end they count from the
        // first tap of their window.
        int offset = (int)((isFirst ? _firstCell.Dot(_positions) : 0) - (isLast ? _origin.Dot(_positions) : 0));
        Triple offsets = _positions.Times((isFirst ? 1 : 0) - (isLast ? 1 : 0));
        int nextOffset = isLast ? (int)-_positions[axis] : 0;

        // Two lines are those of two lanes, or neighbours: of an odd number, the last but one is taken twice, and one alone is its own neighbour.
        nint neighbour = lanes == 2 || extents[inner] == 1 ? 0 : 1;
        nint sourceAside = lanes == 1 ? 0 : isFirst ? TLane.Count : cell / 2, targetAside = lanes == 1 ? 0 : isLast ? TLane.Count : cell / 2;
        TLane seen = TLane.Zero;
        for (nint i = 0; i < extents[outer]; i++)
        {
            for (nint j = 0; j < extents[inner]; j += 3 - lanes)
            {
                nint first = Math.Min(j, extents[inner] - 1 - neighbour);
                nint at = (i * target[outer]) + (first * target[inner]);
                LineEnd<T> end = new()
                {
                    Values = from + (i * source[outer]) + (first * source[inner]),
                    Step = source[axis],
                    Beside = (neighbour * source[inner]) + sourceAside,
                };
                LineEnd<T> result = new()
                {
                    Values = to + at,
                    Step = target[axis],
                    Beside = (neighbour * target[inner]) + targetAside,
                    Marks = marks + (at * TMarks.Bytes),
                    Offset = offset + (int)((i * offsets[outer]) + (first * offsets[inner])),
                    NextOffset = nextOffset,
                    BesideOffset = (int)(neighbour * offsets[inner]),
                };
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
        where TPolicy : struct, INaNPolicy<TLane, T>
    {
        (int count, int size, int before) = ((int)_cells[axis], (int)_sizes[axis], (int)(_firstCell[axis] - _origin[axis]));
        TLane seen = Lines<TSource, TTarget, TPolicy, TMarks, TLane, T>.Run(source, target, count, size, before, _suffixes);
        Lines<TSource, TTarget, TPolicy, TMarks, TLane, T>.Finish(source, target, count, size, before, (int)_windows[axis], _suffixes);
        return seen;
    }

    private static Triple TripleOf(in PixelStrides strides) => new(strides.Slice, strides.Row, strides.Column);
}
