using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.Scattering;

/// <summary>
/// Adds the outputs of four planes after four others to the cells that they marked, in one loop over a plane: the cell of every tap of every
/// window is written down once.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type sums are formed in, of the same size.</typeparam>
/// <typeparam name="TMarks">What was marked: one tap.</typeparam>
internal readonly unsafe struct PlaneOutputs<T, TSum, TMarks>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
    where TMarks : struct, IMarks
{
    private const int Absent = -1;

    private const int InTurn = 4;

    private readonly int* _cells;
    private readonly nint _inputs;
    private readonly nint _outputs;
    private readonly nint _first;
    private readonly nint _count;
    private readonly nuint _taps;

    /// <summary>Writes the cells.</summary>
    /// <param name="cells">Memory for as many numbers as a plane has outputs with taps.</param>
    /// <param name="slice">The work.</param>
    /// <param name="plan">Its windows.</param>
    public PlaneOutputs(int* cells, in PoolSlice slice, in SumPlan plan)
    {
        (WindowAxis outer, nint step) = (slice.Outer, slice.PlaneOutputs / Math.Max(1, slice.Outer.Output));
        _cells = cells;
        (_inputs, _outputs) = (slice.PlaneInputs, slice.PlaneOutputs);
        (_first, _count, _taps) = (plan.First * step, (plan.End - plan.First) * step, (nuint)slice.Taps);
        (int depth, int endDepth, int row, int endRow) = slice.IsVolume ? (plan.First, plan.End, 0, slice.Height.Output) : (0, 1, plan.First, plan.End);
        for (int d = depth; d < endDepth; d++)
        {
            WindowElements slices = new(slice.Depth, d);
            for (int h = row; h < endRow; h++)
            {
                WindowElements rows = new(slice.Height, h);
                for (int w = 0; w < slice.Width.Output; w++)
                {
                    cells = Write(cells, slice, slices, rows, new(slice.Width, w));
                }
            }
        }
    }

    /// <summary>Adds those of some planes.</summary>
    /// <param name="sums">The sum of the first plane's first cell.</param>
    /// <param name="gradients">Its outputs.</param>
    /// <param name="marks">Their marks.</param>
    /// <param name="planes">How many planes.</param>
    public void Add(TSum* sums, T* gradients, byte* marks, int planes)
    {
        gradients += _first;
        marks += _first * TMarks.Bytes;
        for (; planes >= InTurn && _count > 0; planes -= InTurn)
        {
            AddFour(sums, gradients, marks);
            sums += InTurn * _inputs;
            gradients += InTurn * _outputs;
            marks += InTurn * _outputs * TMarks.Bytes;
        }

        for (; planes > 0; planes--)
        {
            for (nint output = 0; output < _count; output++)
            {
                AddOne(sums, _cells + (output * (nint)_taps), _taps, gradients, marks, output);
            }

            sums += _inputs;
            gradients += _outputs;
            marks += _outputs * TMarks.Bytes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddOne(TSum* sums, int* cells, nuint taps, T* gradients, byte* marks, nint output)
    {
        nuint tap = TMarks.Bytes == 1 ? marks[output] : Unsafe.ReadUnaligned<uint>((uint*)marks + output);
        if (tap < taps && cells[tap] is int cell and >= 0)
        {
            sums[cell] = ScalarSum.Add(sums[cell], TSum.CreateTruncating(gradients[output]));
        }
    }

    // Four planes in turn: they share what counts, and while one of them waits for a sum that it just stored, the others go on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void AddFour(TSum* sums, T* gradients, byte* marks)
    {
        (nint inputs, nint outputs, nint count, nuint taps) = (_inputs, _outputs, _count, _taps);
        int* cells = _cells;
        byte* end = marks + (count * TMarks.Bytes);
        do
        {
            AddOne(sums, cells, taps, gradients, marks, 0);
            AddOne(sums + inputs, cells, taps, gradients, marks, outputs);
            AddOne(sums + (2 * inputs), cells, taps, gradients, marks, 2 * outputs);
            AddOne(sums + (3 * inputs), cells, taps, gradients, marks, 3 * outputs);
            cells += taps;
            gradients++;
            marks += TMarks.Bytes;
        }
        while (marks < end);
    }

    private static int* Write(int* cells, in PoolSlice slice, WindowElements slices, WindowElements rows, WindowElements columns)
    {
        (int height, int width) = (slice.Height.Input, slice.Width.Input);
        for (int d = 0; d < slices.Taps; d++)
        {
            for (int h = 0; h < rows.Taps; h++)
            {
                int row = ((slices.At(d) * height) + rows.At(h)) * width;
                bool exists = slices.Has(d) && rows.Has(h);
                for (int w = 0; w < columns.Taps; w++)
                {
                    *cells++ = exists && columns.Has(w) ? row + columns.At(w) : Absent;
                }
            }
        }

        return cells;
    }

    /// <summary>The elements of an axis under the taps of a window.</summary>
    private readonly struct WindowElements(in WindowAxis axis, int window)
    {
        private readonly int _origin = axis.Origin(window);
        private readonly int _first = axis.FirstTap(window);
        private readonly int _end = axis.EndTap(window);
        private readonly int _dilation = axis.Dilation;

        public int Taps { get; } = axis.Size;

        public bool Has(int tap) => tap >= _first && tap < _end;

        public int At(int tap) => _origin + (tap * _dilation);
    }
}
