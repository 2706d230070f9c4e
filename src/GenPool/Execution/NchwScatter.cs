using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The scattering backward pass over the planes of a slice, for winners of a byte: where a tap lies is looked up.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Neighbouring windows often have the same winner, and then each addition waits for the one before. So four planes are
/// scattered side by side. Where windows reach over an edge, a plane is scattered into a frame wide enough for all their
/// taps and its inside is copied: no tap has to ask where the input ends, not even one that a mask of nonsense names.
/// </remarks>
internal readonly unsafe ref struct NchwScatter<T>(T* gradient, byte* mask, T* target, int taps, in PoolSlice slice)
    where T : unmanaged, INumber<T>
{
    private const int SideBySide = 4;

    private readonly ref readonly PoolSlice _slice = ref slice;

    // Windows that reach the slice's rows, and the rows from the first one's first tap to the last one's last.
    private (int First, int End, int Top, long Height, long Width) Frame
    {
        get
        {
            (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
            (int first, int end) = (rows.FirstWindow(_slice.FirstRow), rows.EndWindow(_slice.EndRow - 1));
            int top = first < end ? Math.Min(rows.Origin(first), _slice.FirstRow) : _slice.FirstRow;
            long bottom = first < end ? Math.Max(rows.Origin(end - 1) + rows.Extent, _slice.EndRow) : _slice.EndRow;
            return (first, end, top, bottom - top, columns.Framed);
        }
    }

    /// <summary>Runs the pass, if four frames fit the stack or none are needed.</summary>
    /// <returns>Whether it ran.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRun()
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        (int first, int end, int top, long height, long width) = Frame;
        bool isFramed = top != 0 || height != rows.Input || columns.Padding != 0 || width != columns.Input;
        if (isFramed && (SideBySide * height * width * sizeof(T) > TileMemory.Capacity || !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            return false;
        }

        nint* steps = stackalloc nint[MaskFormat.MaxByteTaps];
        for (int tap = 0; tap < taps; tap++)
        {
            steps[tap] = (nint)((tap / columns.Size * (long)rows.Dilation * width) + (tap % columns.Size * (long)columns.Dilation));
        }

        (nint outputs, nint inputs, nint frame) = ((nint)rows.Output * columns.Output, (nint)rows.Input * columns.Input, (nint)(height * width));
        T* frames = stackalloc T[isFramed ? (int)(SideBySide * frame) : 0];
        for (int plane = _slice.First; plane < _slice.End; plane += SideBySide)
        {
            int planes = Math.Min(SideBySide, _slice.End - plane);
            T* cells = isFramed ? frames : target + (plane * inputs);
            new Span<T>(cells, checked((int)(planes * frame))).Clear();
            if (planes == SideBySide)
            {
                AddFour(gradient + (plane * outputs), mask + (plane * outputs), cells, outputs, frame, steps, first, end, top, (nint)width);
            }
            else
            {
                for (int i = 0; i < planes; i++)
                {
                    nint at = (plane + i) * outputs;
                    AddOne(gradient + at, mask + at, cells + (i * frame), steps, first, end, top, (nint)width);
                }
            }

            for (int i = 0; isFramed && i < planes; i++)
            {
                Copy(cells + (i * frame), target + ((plane + i) * inputs), top, (int)width);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddFour(T* gradients, byte* marks, T* cells, nint outputs, nint frame, nint* steps, int first, int end, int top, nint width)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int row = first; row < end; row++)
        {
            T* corner = cells + ((rows.Origin(row) - top) * width);
            T* gradient0 = gradients + ((nint)row * columns.Output);
            byte* mark0 = marks + ((nint)row * columns.Output);
            for (int column = 0; column < columns.Output; column++)
            {
                Add(corner, gradient0, mark0, steps);
                Add(corner + frame, gradient0 + outputs, mark0 + outputs, steps);
                Add(corner + (2 * frame), gradient0 + (2 * outputs), mark0 + (2 * outputs), steps);
                Add(corner + (3 * frame), gradient0 + (3 * outputs), mark0 + (3 * outputs), steps);
                corner += columns.Stride;
                gradient0++;
                mark0++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddOne(T* gradients, byte* marks, T* cells, nint* steps, int first, int end, int top, nint width)
    {
        (WindowAxis rows, WindowAxis columns) = (_slice.Rows, _slice.Columns);
        for (int row = first; row < end; row++)
        {
            T* corner = cells + ((rows.Origin(row) - top) * width);
            nint at = (nint)row * columns.Output;
            for (int column = 0; column < columns.Output; column++)
            {
                Add(corner + ((nint)column * columns.Stride), gradients + at + column, marks + at + column, steps);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(T* corner, T* value, byte* mark, nint* steps)
    {
        if (*mark < taps)
        {
            corner[steps[*mark]] += *value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(T* frame, T* cells, int top, int width)
    {
        WindowAxis columns = _slice.Columns;
        for (int row = _slice.FirstRow; row < _slice.EndRow; row++)
        {
            T* from = frame + ((nint)(row - top) * width) + columns.Padding;
            new Span<T>(from, columns.Input).CopyTo(new Span<T>(cells + ((nint)row * columns.Input), columns.Input));
        }
    }
}
