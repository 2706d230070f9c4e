using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Columns;

/// <summary>
/// Cuts the gathering backward pass over planes into parts around which there is memory enough, and the margins of a tensor or a slice,
/// which are computed in a copy that has it; see <see cref="ColumnsForwardParts{T}"/>.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct ColumnsBackwardParts<T>
    where T : unmanaged
{
    private readonly ref readonly BackwardKernel<T> _kernel;
    private readonly BackwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly CellBlocks _blocks;
    private readonly bool _isTall;

    // Outputs beside a row that may be loaded: before its first, and behind its last. Cells behind the last that may be stored.
    private readonly long _before;
    private readonly long _after;
    private readonly long _beyond;

    // Outputs and cells of a row, or of a slice of a volume.
    private readonly nint _outputs;
    private readonly nint _cells;

    private ColumnsBackwardParts(in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice, bool isTall)
    {
        _kernel = ref kernel;
        _isTall = isTall;
        _operands = operands with { Group = slice.Planes * slice.PlaneOutputs };
        _slice = ref slice;
        _blocks = new CellBlocks(slice.Width, kernel.AlignsColumns);
        long lanes = Math.Max(_blocks.Count, kernel.Lane);
        _before = Math.Max(0, -((long)_blocks.Shift + _blocks.Back));
        _after = Math.Max(0, lanes + _blocks.Shift + _blocks.Ahead - slice.Width.Output);
        _beyond = _blocks.FirstCell == 0 ? (lanes * slice.Width.Stride) - slice.Width.Input : 0;
        _outputs = slice.PlaneOutputs / slice.Outer.Output;
        _cells = slice.PlaneInputs / slice.Outer.Input;
    }

    /// <summary>Runs the pass.</summary>
    public static void Run(in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice)
    {
        if (!kernel.Carries && !kernel.AsksRows && TallPlane.MayBe(slice, isChannelsLast: false, isBackward: true))
        {
            PoolSlice tall = TallPlane.Of(slice, isChannelsLast: false, isBackward: true);
            new ColumnsBackwardParts<T>(kernel, operands, tall, isTall: true).RunTall();
        }
        else
        {
            new ColumnsBackwardParts<T>(kernel, operands, slice, isTall: false).Run();
        }
    }

    // The last row of outputs alone has too little memory behind it; where it has enough before it, no output is copied.
    private void RunTall()
    {
        ref readonly WindowAxis width = ref _slice.Width;
        int back = _kernel.Lane - width.Output, row = (_slice.EndBand / _slice.Height.Stride) - 1;
        if (width.IsTiled && back > 0 && back <= Math.Min(width.Output, (long)row * width.Output) && _operands.Input == null && _operands.Output == null
            && (long)_slice.Height.Stride * _kernel.Lane * width.Stride * sizeof(T) <= ColumnsBackwardCalls<T>.MostBytesBack)
        {
            new ColumnsBackwardCalls<T>(_kernel, _operands, _slice, _blocks, stepsBack: true).Run();
        }
        else
        {
            Run();
        }
    }

    private void Run()
    {
        // Cells that do not exist before every row: the kernel asks before it stores to any.
        bool isGuarded = _blocks.FirstCell != 0 && _blocks.Count <= _kernel.Lane;
        (int first, int end) = isGuarded ? (_slice.First, _slice.End) : Unbounded();
        for (int plane = _slice.First; plane < first; plane++)
        {
            Plane(plane);
        }

        if (first < end)
        {
            new ColumnsBackwardCalls<T>(_kernel, _operands, _slice with { First = first, End = end }, _blocks).Run();
        }

        for (int plane = end; plane < _slice.End; plane++)
        {
            Plane(plane);
        }
    }

    // The planes around which there is memory enough: loads beside a row stay in the tensor, and stores in the slice.
    private (int First, int End) Unbounded()
    {
        if (_beyond > 0 && !_slice.HasWholePlanes)
        {
            return (_slice.End, _slice.End);
        }

        long first = Math.Max(_slice.First, _slice.FirstNear + WindowAxis.CeilingDivide(_before, _slice.PlaneOutputs));
        long end = _slice.EndNear - WindowAxis.CeilingDivide(_after, _slice.PlaneOutputs);
        end = Math.Min(end, _slice.End - WindowAxis.CeilingDivide(_beyond, _slice.PlaneInputs));
        if (_operands.Input != null)
        {
            // The input is read beside its cells: two cells apart, one more than is wanted.
            end = Math.Min(end, _slice.EndNear - WindowAxis.CeilingDivide(_beyond + 1, _slice.PlaneInputs));
        }

        first = Math.Min(first, _slice.End);
        return ((int)first, (int)Math.Clamp(end, first, _slice.End));
    }

    // A plane near an end, whose rows near it alone are copied.
    private void Plane(int plane)
    {
        (int from, int to) = InnerBands(plane);
        Copy(plane, _slice.FirstBand, from);
        if (from < to)
        {
            PoolSlice inner = _slice with { First = plane, End = plane + 1, FirstBand = from, EndBand = to };
            new ColumnsBackwardCalls<T>(_kernel, _operands, inner, _blocks).Run();
        }

        Copy(plane, to, _slice.EndBand);
    }

    // Cells from whose first to whose last all outputs that are loaded have memory beside them, and whose own is there to be stored to.
    private (int From, int To) InnerBands(int plane)
    {
        ref readonly WindowAxis outer = ref _slice.Outer;
        if (_slice.StacksVolumes || (!_isTall && _slice.PlaneInputs * sizeof(T) <= ColumnsForwardParts<T>.SmallBytes))
        {
            return (_slice.EndBand, _slice.EndBand);
        }

        long first = WindowAxis.CeilingDivide(_before - ((plane - _slice.FirstNear) * _slice.PlaneOutputs), _outputs);
        long end = outer.Output - WindowAxis.CeilingDivide(_after - ((_slice.EndNear - 1 - plane) * _slice.PlaneOutputs), _outputs);
        long behind = _slice.HasWholePlanes ? (_slice.End - 1 - plane) * _slice.PlaneInputs : 0;
        long endCell = _slice.EndBand - Math.Max(0, WindowAxis.CeilingDivide(_beyond - behind, _cells));
        if (_operands.Input != null)
        {
            behind = (_slice.EndNear - 1 - plane) * _slice.PlaneInputs;
            endCell = Math.Min(endCell, outer.Input - WindowAxis.CeilingDivide(_beyond + 1 - behind, _cells));
        }

        // Only whole blocks, so that what lies inside stays inside.
        (int from, int to) = (_slice.FirstBand, (int)Math.Clamp(endCell, _slice.FirstBand, _slice.EndBand));
        while (from < to && first > 0 && (FirstOutput(from) < first || outer.BlockFrom(from) != outer.BlockOf(from)))
        {
            from++;
        }

        while (from < to && ((end < outer.Output && outer.BlockOf(to - 1) + 1 > end)
            || (to < _slice.EndBand && outer.BlockFrom(to) != outer.BlockOf(to))))
        {
            to--;
        }

        return (from, to);
    }

    // The first row of outputs that is loaded for some row of cells.
    private int FirstOutput(int cell) => CellSteps.Of(_slice.Outer, cell, cell + 1, _kernel.Carries).First - _slice.Outer.BlocksBack;

    // Computes some bands of a plane in a copy of their outputs and of their cells.
    private void Copy(int plane, int first, int end)
    {
        if (first >= end)
        {
            return;
        }

        ref readonly WindowAxis outer = ref _slice.Outer;
        CellSteps steps = CellSteps.Of(outer, first, end, _kernel.Carries);
        int from = Math.Clamp(steps.First - outer.BlocksBack, 0, outer.Output);
        int rows = Math.Clamp(steps.End, from, outer.Output) - from;
        nint outputs = (nint)_before + (rows * _outputs) + (nint)_after;
        nint cells = ((end - first) * _cells) + (nint)Math.Max(0, _beyond) + 1;
        (int gradients, int targets) = (_operands.Output == null ? 1 : 2, _operands.Input == null ? 1 : 2);
        nint elements = (gradients * outputs) + (targets * cells);
        long bytes = ScratchMemory.Bytes(elements, sizeof(T)) + ScratchMemory.Bytes(outputs * _operands.MarkGroups, _operands.MarkBytes);
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        using ScratchMemory memory = new(stack, bytes);
        T* gradient = memory.Take<T>(elements);
        T* cell = gradient + (gradients * outputs);
        byte* marks = memory.Take<byte>(outputs * _operands.MarkGroups * _operands.MarkBytes);
        nint output = (plane * _slice.PlaneOutputs) + (from * _outputs), input = (plane * _slice.PlaneInputs) + (first * _cells);
        (nint skipped, nint ahead) = ((nint)_before - (from * _outputs), first * _cells);
        Copy(_operands.Gradient + output, gradient + (nint)_before, rows * _outputs);
        BackwardOperands<T> operands = _operands with
        {
            Gradient = gradient + skipped,
            Target = cell - ahead,
            Mask = marks + (skipped * _operands.MarkBytes),
            Group = outputs,
        };
        if (gradients == 2)
        {
            Copy(_operands.Output + output, gradient + outputs + (nint)_before, rows * _outputs);
            operands = operands with { Output = gradient + outputs + skipped };
        }

        if (targets == 2)
        {
            Copy(_operands.Input + input, cell + cells, (end - first) * _cells);
            operands = operands with { Input = cell + cells - ahead };
        }

        CopyMarks(marks + ((nint)_before * _operands.MarkBytes), outputs, output, rows * _outputs);
        PoolSlice copy = _slice with { Planes = 1, First = 0, End = 1, FirstNear = 0, EndNear = 1, FirstBand = first, EndBand = end };
        new ColumnsBackwardCalls<T>(_kernel, operands, copy, _blocks).Run();
        Copy(cell, _operands.Target + input, (end - first) * _cells);
    }

    private void CopyMarks(byte* target, nint group, nint output, nint count)
    {
        int size = _operands.MarkBytes;
        for (int i = 0; i < _operands.MarkGroups; i++)
        {
            byte* marks = _operands.Mask + (((i * _operands.Group) + output) * size);
            RegisterCopy.Run(marks, target + (i * group * size), count * size);
        }
    }

    private static void Copy(T* source, T* target, nint count) => RegisterCopy.Run(source, target, count * sizeof(T));
}
