using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Scattering;

/// <summary>Finds the cells that marks of a byte name, a register of marks at a time, in numbers of two bytes.</summary>
/// <remarks>A mark that names no tap, or one that lies not on the input, or not in the slice's band, names no cell: no forward pass writes it.</remarks>
internal readonly unsafe struct MarkedCells
{
    private readonly ushort _taps;
    private readonly AxisTaps _depth;
    private readonly AxisTaps _height;
    private readonly AxisTaps _width;
    private readonly int _firstCell;

    /// <param name="slice">The work, of which <see cref="IsFor(in PoolSlice)"/> is true.</param>
    public MarkedCells(in PoolSlice slice)
    {
        (int first, int count) = (slice.FirstBand, slice.EndBand - slice.FirstBand);
        _taps = (ushort)slice.Taps;
        _width = new(slice.Width, slice.Width.Input, _taps);
        _height = new(slice.Height, slice.IsVolume ? slice.Height.Input : count, _taps / slice.Width.Size);
        _depth = new(slice.Depth, slice.IsVolume ? count : 1, slice.Depth.Size);
        _firstCell = first * (int)(slice.PlaneInputs / slice.Outer.Input);
    }

    /// <summary>Whether all that is computed fits into two bytes: cells, places on padding, and products that divide.</summary>
    public static bool IsFor(in PoolSlice slice) =>
        slice.IsRegular && slice.Taps <= byte.MaxValue && slice.PlaneInputs <= ushort.MaxValue
        && IsFor(slice.Depth) && IsFor(slice.Height) && IsFor(slice.Width)
        && Division.Of(slice.Width.Size, (int)slice.Taps).IsExact && Division.Of(slice.Height.Size, (int)slice.Taps / slice.Width.Size).IsExact;

    /// <summary>Finds those of a run of outputs of one plane.</summary>
    /// <param name="marks">Their marks.</param>
    /// <param name="origins">Their windows' first taps.</param>
    /// <param name="count">How many.</param>
    /// <param name="plane">The number of the plane's first cell.</param>
    /// <param name="cells">Receives the numbers of the cells.</param>
    /// <returns>Whether every mark names one; if not, nothing is to be read.</returns>
    public bool TryFind(byte* marks, in WindowOrigins origins, int count, int plane, int* cells)
    {
        int found = count >= Vector512<ushort>.Count ? count : 0;
        bool all = found == 0 || TryFindLanes(marks, origins.Slices, origins.Rows, origins.Columns, count, plane + _firstCell, (uint*)cells);
        for (int i = found; i < count; i++)
        {
            cells[i] = plane + Find(marks[i], origins, i);
            all &= cells[i] >= plane;
        }

        return all;
    }

    // The last register overlaps the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private bool TryFindLanes(byte* marks, ushort* slices, ushort* rows, ushort* columns, int count, int plane, uint* cells)
    {
        Vector512<ushort> exist = Vector512<ushort>.AllBitsSet, taps = Vector512.Create(_taps);
        Vector512<uint> first = Vector512.Create((uint)plane);
        (AxisLanes depth, AxisLanes height, AxisLanes width) = (new(_depth), new(_height), new(_width));
        for (int i = 0; ; i = Math.Min(i + Vector512<ushort>.Count, count - Vector512<ushort>.Count))
        {
            Vector512<ushort> tap = Widen(marks + i);
            Vector512<ushort> line = width.Divide(tap), slice = height.Divide(line);
            Vector512<ushort> x = width.At(Vector512.Load(columns + i), tap - (line * width.Size));
            Vector512<ushort> y = height.At(Vector512.Load(rows + i), line - (slice * height.Size));
            Vector512<ushort> z = depth.At(Vector512.Load(slices + i), slice);
            exist &= Vector512.LessThan(tap, taps) & Vector512.LessThan(x, width.Count) & Vector512.LessThan(y, height.Count) & Vector512.LessThan(z, depth.Count);
            Vector512<ushort> cell = (((z * height.Count) + y) * width.Count) + x;
            (Vector512.WidenLower(cell) + first).Store(cells + i);
            (Vector512.WidenUpper(cell) + first).Store(cells + i + Vector512<uint>.Count);
            if (i == count - Vector512<ushort>.Count)
            {
                return exist == Vector512<ushort>.AllBitsSet;
            }
        }
    }

    /// <summary>The cell of one mark, counted from the plane's first.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="origins">The first taps of windows.</param>
    /// <param name="output">Which of these is its own.</param>
    /// <returns>The cell, or a number below 0.</returns>
    public int Find(int mark, in WindowOrigins origins, int output)
    {
        (int line, int w) = Math.DivRem(mark, _width.Size);
        (int d, int h) = Math.DivRem(line, _height.Size);
        int x = (short)origins.Columns[output] + (w * _width.Dilation), y = (short)origins.Rows[output] + (h * _height.Dilation);
        int z = (short)origins.Slices[output] + (d * _depth.Dilation);
        return mark < _taps && (uint)x < _width.Count && (uint)y < _height.Count && (uint)z < _depth.Count
            ? (((z * _height.Count) + y) * _width.Count) + x + _firstCell
            : -1;
    }

    private static bool IsFor(in WindowAxis axis) =>
        axis.Input + (2L * axis.Extent) + axis.Padding <= short.MaxValue && axis.Origin(Math.Max(0, axis.Output - 1)) + (long)axis.Extent <= short.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Widen(byte* marks)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.ConvertToVector512UInt16(Vector256.Load(marks));
        }

        Vector256<byte> bytes = Vector256.Load(marks);
        return Vector512.Create(Vector256.WidenLower(bytes), Vector256.WidenUpper(bytes));
    }

    /// <summary>Exact division of small numbers by a constant, as a multiplication and a shift.</summary>
    private readonly record struct Division(ushort Factor, int Shift, bool IsExact)
    {
        public static Division Of(int divisor, int numbers)
        {
            for (int shift = 0; shift < 16; shift++)
            {
                long factor = ((1L << shift) + divisor - 1) / divisor, error = (factor * divisor) - (1L << shift);
                if ((numbers - 1) * factor <= ushort.MaxValue && (numbers - 1) * error < 1L << shift)
                {
                    return new((ushort)factor, shift, IsExact: true);
                }
            }

            return default;
        }
    }

    /// <summary>The taps of a window along an axis, and the elements that count.</summary>
    private readonly struct AxisTaps(in WindowAxis axis, int count, int numbers)
    {
        public ushort Count { get; } = (ushort)count;

        public ushort Size { get; } = (ushort)axis.Size;

        public ushort Dilation { get; } = (ushort)axis.Dilation;

        public Division ToLine { get; } = Division.Of(axis.Size, numbers);
    }

    /// <summary>The same in registers.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct AxisLanes(in AxisTaps axis)
    {
        private readonly Vector512<ushort> _factor = Vector512.Create(axis.ToLine.Factor);
        private readonly Vector512<ushort> _dilation = Vector512.Create(axis.Dilation);
        private readonly int _shift = axis.ToLine.Shift;

        public Vector512<ushort> Count { get; } = Vector512.Create(axis.Count);

        public Vector512<ushort> Size { get; } = Vector512.Create(axis.Size);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ushort> Divide(Vector512<ushort> numbers) => (numbers * _factor) >>> _shift;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ushort> At(Vector512<ushort> origin, Vector512<ushort> tap) => origin + (tap * _dilation);
    }
}
