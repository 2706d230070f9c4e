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
    // Volumes that one call goes through: the last rows of their slices are stored after all others.
    private const int StackBytes = 32 * 1024;

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
            Rows = height.Output,
            Slices = depth.Output,
            Columns = width.Output,
            First = PlaneMap<T>.Address(_operands.Gradient),
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
            Rows = _slice.IsVolume ? height.Input : _slice.EndBand - _slice.FirstBand,
            FirstSlice = _slice.IsVolume ? _slice.FirstBand : 0,
            Slices = _slice.IsVolume ? _slice.EndBand - _slice.FirstBand : 1,
            Columns = width.Input,
            Beside = (nint)((byte*)_operands.Input - (byte*)_operands.Target),
        };
        if (StacksVolumes)
        {
            (outputs.Slices, cells.Slices) = (int.MaxValue, int.MaxValue);
        }

        StepMaps.Set(ref outputs, ref cells, _slice, TBackward.Carries);

        (int first, int end) = Unguarded();
        int lanes = Math.Max(_blocks.Count, TLane.Count);
        Planes<Guarded>(&outputs, &cells, _slice.First, first, 0, lanes, _steps);
        InCache(&outputs, &cells, first, end);
        Planes<Guarded>(&outputs, &cells, end, _slice.End, 0, lanes, _steps);
    }

    // As many planes at a time, or as many of their rows, as stay in cache, where they are gone over several times: by one strip of lanes
    // after the other, or by the calls of one width and the next.
    private void InCache(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end)
    {
        bool isGoneOver = TBackward.GoesDownStrips || _blocks.Start > 0 || _blocks.End < _blocks.Count;
        StripBatch batch = StripBatch.Of(_slice, _blocks.Count > TLane.Count && isGoneOver, TBackward.Carries, sizeof(T));
        for (int plane = first; plane < end;)
        {
            int nextPlane = (int)Math.Min(end, (long)plane + batch.Planes);
            for (int step = _steps.First; step < _steps.End;)
            {
                int nextStep = (int)Math.Min(_steps.End, (long)step + batch.Steps);
                Planes(outputs, cells, plane, nextPlane, _steps.Part(step, nextStep));
                step = nextStep;
            }

            plane = nextPlane;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, in CellSteps steps)
    {
        if (_blocks.Count <= TLane.Count)
        {
            // Only one call after the other, from the first row to the last, may store beyond rows.
            if (_blocks.Start > 0 || _blocks.End < _blocks.Count)
            {
                Over(outputs, cells, first, end, 0, TLane.Count, _blocks.FirstCell == 0, steps);
            }
            else if (AsksRows || steps.Start != steps.First || steps.Stop != steps.End)
            {
                Planes<OverRows>(outputs, cells, first, end, 0, TLane.Count, steps);
            }
            else
            {
                Planes<Inside>(outputs, cells, first, end, 0, TLane.Count, steps);
            }

            return;
        }

        (int from, int to) = InnerStrips.Find(0, _blocks.Count, _blocks.Start, _blocks.End, TLane.Count);

        // The last strip first: what it stores beyond its row is the first cells of the next one.
        (from, to) = from < to ? (from, to) : (_blocks.Count - TLane.Count, _blocks.Count - TLane.Count);
        if (to < _blocks.Count)
        {
            Over(outputs, cells, first, end, Math.Min(to, _blocks.Count - TLane.Count), _blocks.Count, _blocks.EndsWithRow || IsOrdered, steps);
        }

        if (from < to)
        {
            InsideColumns(outputs, cells, first, end, from, to, steps);
        }

        if (from > 0)
        {
            Over(outputs, cells, first, end, 0, Math.Max(from, TLane.Count), _blocks.FirstCell == 0, steps);
        }
    }

    private void InsideColumns(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, in CellSteps steps)
    {
        if (AsksRows)
        {
            Planes<OverRows>(outputs, cells, first, end, from, to, steps);
            return;
        }

        Planes<OverRows>(outputs, cells, first, end, from, to, steps with { End = steps.Start });
        Planes<Inside>(outputs, cells, first, end, from, to, steps with { First = steps.Start, End = steps.Stop });
        Planes<OverRows>(outputs, cells, first, end, from, to, steps with { First = steps.Stop });
    }

    private void Over(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, bool isWhole, in CellSteps steps)
    {
        if (isWhole)
        {
            Planes<OverEdges>(outputs, cells, first, end, from, to, steps);
        }
        else
        {
            Planes<Guarded>(outputs, cells, first, end, from, to, steps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes<TBounds>(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, in CellSteps steps)
        where TBounds : struct, IBounds
    {
        (int step, int endStep) = (steps.First, steps.End);
        if (first >= end || step >= endStep)
        {
            return;
        }

        if (!_slice.IsVolume)
        {
            WindowAxis height = _slice.Height;
            bool areEven = typeof(TBounds) == typeof(Inside) && !TBackward.Carries
                && endStep - step == height.Output && (long)height.Output * height.Stride == height.Input;
            RowSteps steadily = RowSteps.Of(end - first, endStep - step, areEven);
            Call<TBounds>(outputs, cells, first, 0, step, from, steadily.Blocks, steadily.Steps, to - from);
            return;
        }

        (int row, int rows) = (_slice.Height.BlockOf(0), _slice.Height.BlockOf(_slice.Height.Input - 1) + 1 - _slice.Height.BlockOf(0));
        int inner = typeof(TBounds) == typeof(Guarded) ? rows : RowsWithinSlice(row, rows);
        int together = StacksVolumes && endStep - step == _slice.Depth.Output ? (int)Math.Max(1, StackBytes / (_slice.PlaneInputs * sizeof(T))) : 1;
        for (int plane = first; plane < end; plane += together)
        {
            int slices = Math.Min(together, end - plane) * (endStep - step);
            Rows<TBounds>(outputs, cells, plane, step, row, from, slices, inner, to - from);
            Rows<Guarded>(outputs, cells, plane, step, row + inner, from, slices, rows - inner, to - from);
        }
    }

    private void Rows<TBounds>(PlaneMap<T>* outputs, PlaneMap<T>* cells, int plane, int slice, int row, int block, int slices, int rows, int lanes)
        where TBounds : struct, IBounds
    {
        if (rows > 0)
        {
            (int blocks, int steps) = TBackward.Carries ? (rows, slices) : (slices, rows);
            Call<TBounds>(outputs, cells, plane, slice, row, block, blocks, steps, lanes);
        }
    }

    // What lanes hold beyond a short row goes where the rows behind it will be, but not beyond the last row of a slice: the next slice of a
    // volume may be done already.
    private int RowsWithinSlice(int row, int rows)
    {
        if (Beyond <= 0)
        {
            return rows;
        }

        WindowAxis height = _slice.Height;
        long last = height.Input - WindowAxis.CeilingDivide(Beyond, _slice.Width.Input);
        return (int)Math.Clamp(WindowAxis.FloorDivide(last + height.Padding, height.Stride) - row, 0, rows);
    }

    // Cells that lanes store beyond a row which they cover at once; of several strips the ones in front store these again.
    private long Beyond => IsOneStrip ? ((long)TLane.Count * _slice.Width.Stride) + _blocks.FirstCell - _slice.Width.Input : 0;

    private bool IsOneStrip => _blocks.Count < TLane.Count || (_blocks.Count == TLane.Count && !_blocks.EndsWithRow);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Call<TBounds>(PlaneMap<T>* outputs, PlaneMap<T>* cells, int plane, int slice, int row, int block, int blocks, int steps, int lanes)
        where TBounds : struct, IBounds
    {
        int column = block + _blocks.Shift;
        T* gradient = _operands.Gradient + (plane * _slice.PlaneOutputs) + (slice * outputs->Slice) + (row * outputs->Row) + column;
        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _blocks.CellOf(block));
        T* cell = _operands.Target + (plane * _slice.PlaneInputs) + (z * cells->Slice) + (y * cells->Row) + x;
        TBackward.Run<ColumnsView<TLane, T, TBounds>>(
            new(gradient, outputs, column, row, slice), new(cell, cells, x, y, z), blocks, steps, lanes);
    }

    // Whether one call may go through several volumes. A kernel that divides by what a window covers looks up its slice.
    private bool StacksVolumes => !TBackward.Carries && !TBackward.AsksRows && _slice.HasWholePlanes && _slice.StacksVolumes;

    // Whether rows must be known, or whether they exist cannot be told by steps alone.
    private bool AsksRows => TBackward.Carries || TBackward.AsksRows || (_slice.IsVolume && !(StacksVolumes && _slice.Height.IsTiled));

    // Whether all rows are of this slice and come in order, so that what lanes store beyond a row is stored again.
    private bool IsOrdered => _slice.HasWholePlanes && _blocks.FirstCell == 0;

    // The planes around which there is memory enough: loads beside a row stay in the tensor, and stores in the slice.
    private (int First, int End) Unguarded()
    {
        if (IsOneStrip && !IsOrdered)
        {
            return (_slice.End, _slice.End);
        }

        long lanes = Math.Max(_blocks.Count, TLane.Count);
        long before = Math.Max(0, -((long)_blocks.Shift + _blocks.Back));
        long after = Math.Max(0, lanes + _blocks.Shift + _blocks.Ahead - _slice.Width.Output);
        long beyond = IsOrdered ? (lanes * _slice.Width.Stride) + _blocks.FirstCell - _slice.Width.Input : 0;
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
