using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>
/// Cuts the forward pass over planes into parts around which there is memory enough, and the margins of a tensor or a slice, which are
/// computed in a copy that has it. So no kernel has to ask whether it may touch what it loads or stores.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct ColumnsForwardParts<T>
    where T : unmanaged
{
    private readonly ref readonly ForwardKernel<T> _kernel;
    private readonly ForwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly int _lanes;

    // Elements beside a row that may be loaded: before its first, and behind its last.
    private readonly long _before;
    private readonly long _after;

    public ColumnsForwardParts(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice)
    {
        _kernel = ref kernel;
        _operands = operands with { Group = slice.Planes * slice.PlaneOutputs, Slice = (nint)slice.Height.Output * slice.Width.Output };
        _slice = ref slice;
        WindowAxis width = slice.Width;
        _lanes = Math.Max(width.Output, kernel.Lane);
        _before = kernel.LeavesColumns ? width.Padding : 0;
        _after = Math.Max(0, ((_lanes - 1L) * width.Stride) - width.Padding + width.Extent + 1 - width.Input);
    }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        WindowAxis width = _slice.Width;
        nint row = _kernel.LeavesRows && !_kernel.Carries
            ? ((nint)(_lanes + _kernel.Lane) * width.Stride) + (nint)width.Extent + _kernel.Lane
            : 0;
        int over = _kernel.LeavesColumns ? (width.Padding / width.Stride) + 1 + _kernel.Lane : 0;
        if (row + over == 0)
        {
            Run(null, null);
            return;
        }

        T* memory = (T*)NativeMemory.Alloc((nuint)(row + over), (nuint)sizeof(T));
        try
        {
            for (nint i = 0; i < row; i++)
            {
                memory[i] = _kernel.Padding;
            }

            CountFirstTaps(width, memory + row, over);
            Run(memory, memory + row);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static void CountFirstTaps(in WindowAxis width, T* firstTaps, int count)
    {
        for (int window = 0; window < count; window++)
        {
            // Low bytes come first; a number too large for an element is one that only single elements are marked with.
            long taps = TapCount.Before(-width.Origin(window), width.Dilation);
            Unsafe.CopyBlockUnaligned(firstTaps + window, &taps, (uint)sizeof(T));
        }
    }

    private void Run(T* padding, T* firstTaps)
    {
        (int first, int end) = Unbounded();
        for (int plane = _slice.First; plane < first; plane++)
        {
            Plane(plane, padding, firstTaps);
        }

        if (first < end)
        {
            new ColumnsForwardCalls<T>(_kernel, _operands, _slice with { First = first, End = end }, padding, firstTaps).Run();
        }

        for (int plane = end; plane < _slice.End; plane++)
        {
            Plane(plane, padding, firstTaps);
        }
    }

    private bool IsShort => _slice.Width.Output < _kernel.Lane;

    // The planes around which there is memory enough: loads beside a row stay in the tensor, and stores in the slice.
    private (int First, int End) Unbounded()
    {
        if (!IsShort && (!_kernel.LeavesColumns || (_before == 0 && _after == 0)))
        {
            return (_slice.First, _slice.End);
        }

        // A carrying kernel goes through the slices of a volume row by row, so that what lies behind a slice may be done already.
        bool isOrdered = _slice.FirstBand == 0 && _slice.EndBand == _slice.Outer.Output && !(_slice.IsVolume && _kernel.Carries);
        if (!_slice.HasDensePlanes || (IsShort && !isOrdered))
        {
            return (_slice.End, _slice.End);
        }

        long first = Math.Max(_slice.First, WindowAxis.CeilingDivide(_before, _slice.PlaneInputs));
        long end = _slice.Planes - WindowAxis.CeilingDivide(_after, _slice.PlaneInputs);
        if (IsShort)
        {
            end = Math.Min(end, _slice.End - WindowAxis.CeilingDivide(_lanes - _slice.Width.Output, _slice.PlaneOutputs));
        }

        first = Math.Min(first, _slice.End);
        return ((int)first, (int)Math.Clamp(end, first, _slice.End));
    }

    // A plane near an end, whose rows near it alone are copied. Short rows, which are stored beyond, lie in small planes.
    private void Plane(int plane, T* padding, T* firstTaps)
    {
        (int from, int to) = IsShort || !_slice.HasDensePlanes ? (_slice.EndBand, _slice.EndBand) : InnerBands(plane);
        Copy(plane, _slice.FirstBand, from, padding, firstTaps);
        if (from < to)
        {
            PoolSlice inner = _slice with { First = plane, End = plane + 1, FirstBand = from, EndBand = to };
            new ColumnsForwardCalls<T>(_kernel, _operands, inner, padding, firstTaps).Run();
        }

        Copy(plane, to, _slice.EndBand, padding, firstTaps);
    }

    private (int From, int To) InnerBands(int plane)
    {
        WindowAxis outer = _slice.Outer;
        nint unit = _slice.PlaneInputs / outer.Input;
        long first = WindowAxis.CeilingDivide(_before - (plane * _slice.PlaneInputs), unit);
        long end = outer.Input - Math.Max(0, WindowAxis.CeilingDivide(_after - ((_slice.Planes - 1 - plane) * _slice.PlaneInputs), unit));
        (int from, int to) = (_slice.FirstBand, _slice.EndBand);
        while (from < to && first > 0 && outer.Origin(from) < first)
        {
            from++;
        }

        while (from < to && end < outer.Input && outer.Origin(to - 1) + outer.Extent > end)
        {
            to--;
        }

        return (from, to);
    }

    // Computes some bands of a plane in a copy of their input and of their outputs.
    private void Copy(int plane, int first, int end, T* padding, T* firstTaps)
    {
        if (first >= end)
        {
            return;
        }

        WindowAxis outer = _slice.Outer;
        int from = Math.Max(0, outer.Origin(first));
        int rows = Math.Max(0, (int)Math.Min(outer.Input, outer.Origin(end - 1) + outer.Extent) - from);
        nint unit = _slice.PlaneInputs / outer.Input;

        // So much more memory behind every slice of outputs that no lane stores into the next one.
        nint band = _slice.IsVolume ? _operands.Slice + _kernel.Lane : _slice.Width.Output;
        nint outputs = ((end - first) * band) + _kernel.Lane;
        nint inputs = (nint)_before + (rows * unit) + (nint)_after;
        T* memory = (T*)NativeMemory.Alloc(checked((nuint)(((inputs + outputs) * sizeof(T)) + (outputs * _operands.MarkGroups * _operands.MarkBytes))));
        try
        {
            T* input = memory + (nint)_before;
            T* output = memory + inputs;
            byte* marks = (byte*)(output + outputs);
            CopyInput(input, _operands.Input + _slice.PlaneAt(plane), from, rows);
            ForwardOperands<T> operands = _operands with
            {
                Input = input - (from * unit),
                Output = output - (first * band),
                Mask = marks - (first * band * _operands.MarkBytes),
                Group = outputs,
                Slice = band,
            };
            PoolSlice copy = _slice with
            {
                Channels = 1,
                Planes = 1,
                Input = new(_slice.PlaneInputs, _slice.PlaneInputs, (nint)_slice.Height.Input * _slice.Width.Input, _slice.Width.Input, 1),
                First = 0,
                End = 1,
                FirstBand = first,
                EndBand = end,
            };
            new ColumnsForwardCalls<T>(_kernel, operands, copy, padding, firstTaps).Run();
            for (int i = first; i < end; i++)
            {
                Take(plane, i, output + ((i - first) * band), marks + ((i - first) * band * _operands.MarkBytes), outputs);
            }
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    // The outputs of a band, with all their marks.
    private void Take(int plane, int band, T* values, byte* marks, nint group)
    {
        nint count = _slice.PlaneOutputs / _slice.Outer.Output, at = (plane * _slice.PlaneOutputs) + (band * count);
        NativeMemory.Copy(values, _operands.Output + at, (nuint)(count * sizeof(T)));
        for (int i = 0; i < _operands.MarkGroups; i++)
        {
            byte* target = _operands.Mask + (((i * _operands.Group) + at) * _operands.MarkBytes);
            NativeMemory.Copy(marks + (i * group * _operands.MarkBytes), target, (nuint)(count * _operands.MarkBytes));
        }
    }

    private void CopyInput(T* target, T* plane, int from, int rows)
    {
        (int height, int width, PoolStrides strides) = (_slice.Height.Input, _slice.Width.Input, _slice.Input);
        int first = _slice.IsVolume ? from * height : from;
        int end = first + (_slice.IsVolume ? rows * height : rows);
        for (int row = first; row < end; row++)
        {
            (int slice, int inSlice) = Math.DivRem(row, height);
            NativeMemory.Copy(plane + (slice * strides.Slice) + (inSlice * strides.Row), target, (nuint)width * (nuint)sizeof(T));
            target += width;
        }
    }
}
