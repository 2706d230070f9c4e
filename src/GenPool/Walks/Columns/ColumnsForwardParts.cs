using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks.Columns;

/// <summary>
/// Cuts the forward pass over planes into parts around which there is memory enough, and the margins of a tensor or a slice, which are
/// computed in a copy that has it. So no kernel has to ask whether it may touch what it loads or stores.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct ColumnsForwardParts<T>
    where T : unmanaged
{
    /// <summary>Bytes of a plane that are copied in less time than it takes to cut it.</summary>
    internal const int SmallBytes = 4 * 1024;

    private readonly ref readonly ForwardKernel<T> _kernel;
    private readonly ForwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly int _lanes;
    private readonly bool _isTall;

    // Elements beside a row that may be loaded: before its first, and behind its last.
    private readonly long _before;
    private readonly long _after;

    private ColumnsForwardParts(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice, bool isTall)
    {
        _kernel = ref kernel;
        _isTall = isTall;
        _operands = operands with { Group = slice.Planes * slice.PlaneOutputs, Slice = (nint)slice.Height.Output * slice.Width.Output };
        _slice = ref slice;
        ref readonly WindowAxis width = ref slice.Width;
        _lanes = Math.Max(width.Output, kernel.Lane);
        _before = kernel.LeavesColumns ? width.Padding : 0;
        _after = Math.Max(0, ((_lanes - 1L) * width.Stride) - width.Padding + width.Extent + 1 - width.Input);
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice)
    {
        if (!kernel.LeavesRows && !kernel.Carries && !kernel.AsksRows && TallPlane.MayBe(slice, isChannelsLast: false, isBackward: false))
        {
            PoolSlice tall = TallPlane.Of(slice, isChannelsLast: false, isBackward: false);
            new ColumnsForwardParts<T>(kernel, operands, tall, isTall: true).RunTall();
        }
        else
        {
            new ColumnsForwardParts<T>(kernel, operands, slice, isTall: false).Run();
        }
    }

    // The last row alone has too little memory behind it; where it has enough before it, nothing is copied.
    private void RunTall()
    {
        int back = _lanes - _slice.Width.Output;
        long before = (long)(_slice.EndBand - 1) * _slice.Height.Stride * _slice.Width.Input;
        if (!_kernel.LeavesColumns && _operands.MarkGroups <= 1 && back <= _slice.Width.Output && _slice.EndBand - _slice.FirstBand > 1
            && back * (long)_slice.Width.Stride <= before && _after <= (long)_slice.Height.Stride * _slice.Width.Input)
        {
            new ColumnsForwardCalls<T>(_kernel, _operands, _slice, null, null, stepsBack: IsShort).Run();
        }
        else
        {
            Run();
        }
    }

    private void Run()
    {
        ref readonly WindowAxis width = ref _slice.Width;
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

    // A plane near an end. Of a large one the rows near it alone are copied.
    private void Plane(int plane, T* padding, T* firstTaps)
    {
        bool isSmall = !_isTall && (IsShort || !_slice.HasDensePlanes || _slice.PlaneInputs * sizeof(T) <= SmallBytes);
        (int from, int to) = isSmall ? (_slice.EndBand, _slice.EndBand) : InnerBands(plane);
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
        ref readonly WindowAxis outer = ref _slice.Outer;
        nint unit = _slice.PlaneInputs / outer.Input;
        long first = WindowAxis.CeilingDivide(_before - (plane * _slice.PlaneInputs), unit);
        long end = outer.Input - Math.Max(0, WindowAxis.CeilingDivide(_after - ((_slice.Planes - 1 - plane) * _slice.PlaneInputs), unit));
        (int from, int to) = (_slice.FirstBand, _slice.EndBand);
        if (IsShort)
        {
            to = Math.Max(from, to - (int)WindowAxis.CeilingDivide(_lanes - _slice.Width.Output, _slice.Width.Output));
        }

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

        ref readonly WindowAxis outer = ref _slice.Outer;
        int from = Math.Max(0, outer.Origin(first));
        int rows = Math.Max(0, (int)Math.Min(outer.Input, outer.Origin(end - 1) + outer.Extent) - from);
        nint unit = _slice.PlaneInputs / outer.Input;

        // So much more memory behind every slice of outputs that no lane stores into the next one.
        nint band = _slice.IsVolume ? _operands.Slice + _kernel.Lane : _slice.Width.Output;
        nint outputs = ((end - first) * band) + _kernel.Lane;
        nint inputs = (nint)_before + (rows * unit) + (nint)_after;
        long bytes = ScratchMemory.Bytes(inputs + outputs, sizeof(T)) + ScratchMemory.Bytes(outputs * _operands.MarkGroups, _operands.MarkBytes);
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        using ScratchMemory memory = new(stack, bytes);
        T* input = memory.Take<T>(inputs + outputs) + (nint)_before;
        T* output = input + inputs - (nint)_before;
        byte* marks = memory.Take<byte>(outputs * _operands.MarkGroups * _operands.MarkBytes);
        CopyInput(input, _operands.Input + _slice.PlaneAt(plane), from, rows);

        // Lanes without a window see what lies beside, and must see no NaN.
        new Span<T>(input - (nint)_before, (int)_before).Clear();
        new Span<T>(input + (rows * unit), (int)_after).Clear();
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

        // Bands follow one another in a plane; in a volume there is memory between them.
        int together = _slice.IsVolume ? 1 : end - first;
        for (int i = first; i < end; i += together)
        {
            Take(plane, i, together, output + ((i - first) * band), marks + ((i - first) * band * _operands.MarkBytes), outputs);
        }
    }

    // The outputs of some bands, with all their marks.
    private void Take(int plane, int band, int bands, T* values, byte* marks, nint group)
    {
        nint unit = _slice.PlaneOutputs / _slice.Outer.Output, at = (plane * _slice.PlaneOutputs) + (band * unit), count = bands * unit;
        RegisterCopy.Run(values, _operands.Output + at, count * sizeof(T));
        for (int i = 0; i < _operands.MarkGroups; i++)
        {
            byte* target = _operands.Mask + (((i * _operands.Group) + at) * _operands.MarkBytes);
            RegisterCopy.Run(marks + (i * group * _operands.MarkBytes), target, count * _operands.MarkBytes);
        }
    }

    private void CopyInput(T* target, T* plane, int from, int rows)
    {
        (int height, int width, PoolStrides strides) = (_slice.Height.Input, _slice.Width.Input, _slice.Input);
        if (_slice.HasDenseCells)
        {
            nint unit = _slice.PlaneInputs / _slice.Outer.Input;
            RegisterCopy.Run(plane + (from * unit), target, rows * unit * sizeof(T));
            return;
        }

        for (int slice = _slice.IsVolume ? from : 0; slice < (_slice.IsVolume ? from + rows : 1); slice++)
        {
            (int first, int count) = _slice.IsVolume ? (0, height) : (from, rows);
            T* source = plane + (slice * strides.Slice) + (first * strides.Row);
            RegisterCopy.Rows(source, strides.Row * sizeof(T), target, count, (nint)width * sizeof(T));
            target += (nint)count * width;
        }
    }
}
