using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The gathering backward pass over planes whose columns are neighbours in memory, in one lane.</summary>
/// <typeparam name="TBackward">The kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Cells come in blocks as long as the strides; lanes are neighbouring blocks. The same holds of edges, short rows and guarded
/// memory as in <see cref="ColumnsForward{TForward, TLane, T}"/>; lanes may store beyond their row only where rows are short.
/// </remarks>
internal readonly unsafe ref struct ColumnsBackward<TBackward, TLane, T>
    where TBackward : struct, IBackward<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged, INumber<T>
{
    private readonly BackwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly CellBlocks _blocks;
    private readonly CellSteps _steps;

    public ColumnsBackward(in BackwardOperands<T> operands, in PoolSlice slice)
    {
        _operands = operands;
        _slice = ref slice;
        _blocks = new CellBlocks(slice.Width, TBackward.AlignsColumns);
        _steps = CellSteps.Of(slice.IsVolume ? slice.Depth : slice.Height, slice.FirstBand, slice.EndBand, TBackward.Carries);
    }

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (_slice.Depth, _slice.Height, _slice.Width);
        PlaneMap<T> outputs = new()
        {
            Row = width.Output,
            Slice = (nint)height.Output * width.Output,
            Column = 1,
            EndRow = height.Output,
            EndSlice = depth.Output,
            EndColumn = width.Output,
            First = _operands.Gradient,
            Marks = _operands.Mask,
            Counts = _operands.Counts,
            Beside = (nint)((byte*)_operands.Output - (byte*)_operands.Gradient),
            Group = _slice.Planes * _slice.PlaneOutputs,
        };
        PlaneMap<T> cells = new()
        {
            Row = width.Input,
            Slice = (nint)height.Input * width.Input,
            Column = 1,
            FirstRow = _slice.IsVolume ? 0 : _slice.FirstBand,
            EndRow = _slice.IsVolume ? height.Input : _slice.EndBand,
            FirstSlice = _slice.IsVolume ? _slice.FirstBand : 0,
            EndSlice = _slice.IsVolume ? _slice.EndBand : 1,
            EndColumn = width.Input,
            Beside = (nint)((byte*)_operands.Input - (byte*)_operands.Target),
        };
        StepMaps.Set(ref outputs, ref cells, _slice, TBackward.Carries);

        (int first, int end) = Unguarded();
        int lanes = Math.Max(_blocks.Count, TLane.Count);
        Planes<Guarded>(&outputs, &cells, _slice.First, first, 0, lanes, _steps.First, _steps.End);
        Planes(&outputs, &cells, first, end);
        Planes<Guarded>(&outputs, &cells, end, _slice.End, 0, lanes, _steps.First, _steps.End);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end)
    {
        if (_blocks.Count < TLane.Count)
        {
            if (_blocks.Start == 0 && _blocks.End == _blocks.Count)
            {
                Planes<OverRows>(outputs, cells, first, end, 0, TLane.Count, _steps.First, _steps.End);
            }
            else
            {
                Planes<OverEdges>(outputs, cells, first, end, 0, TLane.Count, _steps.First, _steps.End);
            }

            return;
        }

        (int from, int to) = InnerStrips.Find(0, _blocks.Count, _blocks.Start, _blocks.End, TLane.Count);
        if (from < to && (TBackward.Carries || TBackward.AsksRows || _slice.IsVolume))
        {
            Planes<OverRows>(outputs, cells, first, end, from, to, _steps.First, _steps.End);
        }
        else if (from < to)
        {
            Planes<OverRows>(outputs, cells, first, end, from, to, _steps.First, _steps.Start);
            Planes<Inside>(outputs, cells, first, end, from, to, _steps.Start, _steps.Stop);
            Planes<OverRows>(outputs, cells, first, end, from, to, _steps.Stop, _steps.End);
        }

        if (from > 0)
        {
            Over(outputs, cells, first, end, 0, Math.Max(from, TLane.Count), _blocks.FirstCell == 0 && (from < _blocks.Count || _blocks.EndsWithRow));
        }

        if (to < _blocks.Count)
        {
            Over(outputs, cells, first, end, Math.Min(to, _blocks.Count - TLane.Count), _blocks.Count, _blocks.EndsWithRow);
        }
    }

    private void Over(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, bool isWhole)
    {
        if (isWhole)
        {
            Planes<OverEdges>(outputs, cells, first, end, from, to, _steps.First, _steps.End);
        }
        else
        {
            Planes<Guarded>(outputs, cells, first, end, from, to, _steps.First, _steps.End);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes<TBounds>(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, int step, int endStep)
        where TBounds : struct, IBounds
    {
        if (first >= end || step >= endStep)
        {
            return;
        }

        if (!_slice.IsVolume)
        {
            Call<TBounds>(outputs, cells, first, 0, step, from, end - first, endStep - step, to - from);
            return;
        }

        (int row, int rows) = (_slice.Height.BlockOf(0), _slice.Height.BlockOf(_slice.Height.Input - 1) + 1 - _slice.Height.BlockOf(0));
        for (int plane = first; plane < end; plane++)
        {
            (int blocks, int steps) = TBackward.Carries ? (rows, endStep - step) : (endStep - step, rows);
            Call<TBounds>(outputs, cells, plane, step, row, from, blocks, steps, to - from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Call<TBounds>(PlaneMap<T>* outputs, PlaneMap<T>* cells, int plane, int slice, int row, int block, int blocks, int steps, int lanes)
        where TBounds : struct, IBounds
    {
        int column = block + _blocks.Shift;
        T* gradient = _operands.Gradient + (plane * _slice.PlaneOutputs) + (slice * outputs->Slice) + (row * outputs->Row) + column;
        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _blocks.CellOf(block));
        T* cell = _operands.Target + (plane * _slice.PlaneInputs) + (z * cells->Slice) + (y * cells->Row) + x;
        TBackward.Run<ColumnsView<TLane, T, TBounds>>(
            new(gradient, outputs, outputs->Row, column, row, slice), new(cell, cells, cells->Row, x, y, z), blocks, steps, lanes);
    }

    // The planes around which there is memory enough: loads beside a row stay in the tensor, and stores in the slice.
    private (int First, int End) Unguarded()
    {
        bool isShort = _blocks.Count < TLane.Count;
        long lanes = Math.Max(_blocks.Count, TLane.Count);
        long before = Math.Max(0, -((long)_blocks.Shift + _blocks.Back));
        long after = Math.Max(0, lanes + _blocks.Shift + _blocks.Ahead - _slice.Width.Output);
        long beyond = isShort ? (lanes * _slice.Width.Stride) + _blocks.FirstCell - _slice.Width.Input : 0;
        int outer = _slice.IsVolume ? _slice.Depth.Input : _slice.Height.Input;
        bool isWhole = _slice.FirstBand == 0 && _slice.EndBand == outer;

        // The rows of a block lie in several slices of a volume, so that what lies behind one of them may be done already.
        if (isShort && (!isWhole || _slice.IsVolume || _blocks.FirstCell < 0))
        {
            return (_slice.End, _slice.End);
        }

        long first = Math.Max(_slice.First, _slice.FirstNear + WindowAxis.CeilingDivide(before, _slice.PlaneOutputs));
        long end = _slice.EndNear - WindowAxis.CeilingDivide(after, _slice.PlaneOutputs);
        end = Math.Min(end, _slice.End - WindowAxis.CeilingDivide(beyond, _slice.PlaneInputs));
        if (_operands.Input != null)
        {
            // The input is read beside its cells: two cells apart, one more than is wanted.
            end = Math.Min(end, _slice.EndNear - WindowAxis.CeilingDivide(beyond + 1, _slice.PlaneInputs));
        }

        first = Math.Min(first, _slice.End);
        return ((int)first, (int)Math.Clamp(end, first, _slice.End));
    }
}
