using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks.Columns;

/// <summary>Cuts the gathering backward pass over planes into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// The work's planes have memory enough around them: loads beside a row, and stores beyond it, touch nothing else's. Where blocks of cells
/// begin with a row, all strips of a row come in an order in which what lanes store beyond it is stored again.
/// </remarks>
internal readonly unsafe ref struct ColumnsBackwardCalls<T>
    where T : unmanaged
{
    // Volumes that one call goes through: the last rows of their slices are stored after all others.
    private const int StackBytes = 32 * 1024;

    private readonly ref readonly BackwardKernel<T> _kernel;
    private readonly ref readonly BackwardOperands<T> _operands;
    private readonly ref readonly PoolSlice _slice;
    private readonly CellBlocks _blocks;
    private readonly CellSteps _steps;
    private readonly bool _stepsBack;

    /// <summary>Takes what there is to do.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="operands">The tensors.</param>
    /// <param name="slice">The work.</param>
    /// <param name="blocks">The cells of a row.</param>
    /// <param name="stepsBack">Whether the last row of outputs, fewer than a lane, is the last of the memory: its lane ends with it. Its cells go through memory of at most <see cref="MostBytesBack"/>.</param>
    public ColumnsBackwardCalls(
        in BackwardKernel<T> kernel, in BackwardOperands<T> operands, in PoolSlice slice, in CellBlocks blocks, bool stepsBack = false)
    {
        _kernel = ref kernel;
        _operands = ref operands;
        _slice = ref slice;
        _blocks = blocks;
        _steps = CellSteps.Of(slice.IsVolume ? slice.Depth : slice.Height, slice.FirstBand, slice.EndBand, kernel.Carries);
        if (stepsBack)
        {
            _stepsBack = true;
            _steps = _steps.Part(_steps.First, _steps.End - 1);
        }
    }

    /// <summary>Bytes of the cells of a row of outputs and of those before it that a lane covers.</summary>
    public const int MostBytesBack = 2048;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        ref readonly WindowAxis depth = ref _slice.Depth;
        ref readonly WindowAxis height = ref _slice.Height;
        ref readonly WindowAxis width = ref _slice.Width;
        PlaneMap<T> outputs = new()
        {
            Row = width.Output,
            Slice = (nint)height.Output * width.Output,
            Column = 1,
            Rows = height.Output,
            Slices = depth.Output,
            Columns = width.Output,
            Marks = PlaneMap<T>.MarksFrom(_operands.Gradient, _operands.Mask, _operands.MarkBytes),
            Counts = _operands.Counts,
            Beside = (nint)((byte*)_operands.Output - (byte*)_operands.Gradient),
            Group = _operands.Group,
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

        StepMaps.Set(ref outputs, ref cells, _slice, _kernel.Carries);

        if (IsOneStrip && !IsOrdered)
        {
            Fetch(&cells, _slice.First, together: 1);
            Planes(CallBounds.Guarded, &outputs, &cells, _slice.First, _slice.End, 0, _kernel.Lane, _steps);
        }
        else
        {
            InCache(&outputs, &cells, _slice.First, _slice.End);
        }

        if (_stepsBack)
        {
            LastRow(&outputs, &cells);
        }
    }

    // Cells before the row get nonsense, and so go where nobody looks at them.
    private void LastRow(PlaneMap<T>* outputs, PlaneMap<T>* cells)
    {
        ref readonly WindowAxis height = ref _slice.Height;
        ref readonly WindowAxis width = ref _slice.Width;
        int row = _steps.End, back = _kernel.Lane - width.Output;
        byte* memory = stackalloc byte[MostBytesBack];
        cells->Row = (nint)_kernel.Lane * width.Stride;
        BackwardCall<T> call = new()
        {
            Outputs = outputs,
            Cells = cells,
            Gradient = _operands.Gradient + ((nint)row * width.Output) - back,
            Cell = (T*)memory,
            Column = -back,
            Row = row,
            Blocks = 1,
            Steps = 1,
            Lanes = _kernel.Lane,
        };
        _kernel.Run(CallBounds.Inside, call);
        T* target = _operands.Target + ((nint)row * height.Stride * width.Input);
        RegisterCopy.Rows((T*)memory + ((nint)back * width.Stride), cells->Row * sizeof(T), target, height.Stride, (nint)width.Input * sizeof(T));
    }

    // As many planes at a time, or as many of their rows, as stay in cache, where they are gone over several times: by one strip of lanes
    // after the other, or by the calls of one width and the next.
    private void InCache(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end)
    {
        bool isGoneOver = _kernel.GoesDownStrips || _blocks.Start > 0 || _blocks.End < _blocks.Count;
        // As of near planes, whether they are or not: parts of a first-level cache bring nothing here, see FarMemory.StepsTogether.
        StripBatch batch = StripBatch.Of(_slice, _blocks.Count > _kernel.Lane && isGoneOver, _kernel.Carries, isFar: false, sizeof(T));
        for (int plane = first; plane < end;)
        {
            int nextPlane = (int)Math.Min(end, (long)plane + batch.Planes);
            Fetch(cells, plane, batch.Planes);
            for (int step = _steps.First; step < _steps.End;)
            {
                int nextStep = (int)Math.Min(_steps.End, (long)step + batch.Steps);
                Planes(outputs, cells, plane, nextPlane, _steps.Part(step, nextStep));
                step = nextStep;
            }

            plane = nextPlane;
        }
    }

    private void Fetch(PlaneMap<T>* cells, int plane, int together)
    {
        if (_kernel.Fetches)
        {
            FarTensors<T> tensors = new(_operands.Target, _operands.Gradient, _operands.Mask, _operands.MarkBytes);
            int strips = _kernel.GoesDownStrips ? (_blocks.Count + _kernel.Lane - 1) / _kernel.Lane : 1;
            cells->Ahead = FarMemory.OfPlanes(tensors, _slice, plane, _slice.FirstBand / _slice.Height.Stride, _steps.End - _steps.First, strips, together);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, in CellSteps steps)
    {
        if (_blocks.Count <= _kernel.Lane)
        {
            // Only one call after the other, from the first row to the last, may store beyond rows.
            if (_blocks.Start > 0 || _blocks.End < _blocks.Count)
            {
                Over(outputs, cells, first, end, 0, _kernel.Lane, _blocks.FirstCell == 0, steps);
            }
            else if (AsksRows || steps.Start != steps.First || steps.Stop != steps.End)
            {
                Planes(CallBounds.OverRows, outputs, cells, first, end, 0, _kernel.Lane, steps);
            }
            else
            {
                Planes(CallBounds.Inside, outputs, cells, first, end, 0, _kernel.Lane, steps);
            }

            return;
        }

        (int from, int to) = InnerStrips.Find(0, _blocks.Count, _blocks.Start, _blocks.End, _kernel.Lane);

        // The last strip first: what it stores beyond its row is the first cells of the next one.
        (from, to) = from < to ? (from, to) : (_blocks.Count - _kernel.Lane, _blocks.Count - _kernel.Lane);
        if (to < _blocks.Count)
        {
            Over(outputs, cells, first, end, Math.Min(to, _blocks.Count - _kernel.Lane), _blocks.Count, _blocks.EndsWithRow || IsOrdered, steps);
        }

        if (from < to)
        {
            InsideColumns(outputs, cells, first, end, from, to, steps);
        }

        if (from > 0)
        {
            Over(outputs, cells, first, end, 0, Math.Max(from, _kernel.Lane), _blocks.FirstCell == 0, steps);
        }
    }

    private void InsideColumns(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, in CellSteps steps)
    {
        if (AsksRows)
        {
            Planes(CallBounds.OverRows, outputs, cells, first, end, from, to, steps);
            return;
        }

        Planes(CallBounds.OverRows, outputs, cells, first, end, from, to, steps with { End = steps.Start });
        Planes(CallBounds.Inside, outputs, cells, first, end, from, to, steps with { First = steps.Start, End = steps.Stop });
        Planes(CallBounds.OverRows, outputs, cells, first, end, from, to, steps with { First = steps.Stop });
    }

    private void Over(PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, bool isWhole, in CellSteps steps)
    {
        if (isWhole)
        {
            Planes(CallBounds.OverEdges, outputs, cells, first, end, from, to, steps);
        }
        else
        {
            Planes(CallBounds.Guarded, outputs, cells, first, end, from, to, steps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Planes(CallBounds bounds, PlaneMap<T>* outputs, PlaneMap<T>* cells, int first, int end, int from, int to, in CellSteps steps)
    {
        (int step, int endStep) = (steps.First, steps.End);
        if (first >= end || step >= endStep)
        {
            return;
        }

        if (!_slice.IsVolume)
        {
            Call(bounds, outputs, cells, first, 0, step, from, end - first, endStep - step, to - from);
            return;
        }

        (int row, int rows) = (_slice.Height.BlockOf(0), _slice.Height.BlockOf(_slice.Height.Input - 1) + 1 - _slice.Height.BlockOf(0));
        int inner = bounds == CallBounds.Guarded ? rows : RowsWithinSlice(row, rows);
        int together = StacksVolumes && endStep - step == _slice.Depth.Output ? (int)Math.Max(1, StackBytes / (_slice.PlaneInputs * sizeof(T))) : 1;
        for (int plane = first; plane < end; plane += together)
        {
            int slices = Math.Min(together, end - plane) * (endStep - step);
            Rows(bounds, outputs, cells, plane, step, row, from, slices, inner, to - from);
            Rows(CallBounds.Guarded, outputs, cells, plane, step, row + inner, from, slices, rows - inner, to - from);
        }
    }

    private void Rows(CallBounds bounds, PlaneMap<T>* outputs, PlaneMap<T>* cells, int plane, int slice, int row, int block, int slices, int rows, int lanes)
    {
        if (rows > 0)
        {
            (int blocks, int steps) = _kernel.Carries ? (rows, slices) : (slices, rows);
            Call(bounds, outputs, cells, plane, slice, row, block, blocks, steps, lanes);
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

        ref readonly WindowAxis height = ref _slice.Height;
        long last = height.Input - WindowAxis.CeilingDivide(Beyond, _slice.Width.Input);
        return (int)Math.Clamp(WindowAxis.FloorDivide(last + height.Padding, height.Stride) - row, 0, rows);
    }

    // Cells that lanes store beyond a row which they cover at once; of several strips the ones in front store these again.
    private long Beyond => IsOneStrip ? ((long)_kernel.Lane * _slice.Width.Stride) + _blocks.FirstCell - _slice.Width.Input : 0;

    private bool IsOneStrip => _blocks.Count < _kernel.Lane || (_blocks.Count == _kernel.Lane && !_blocks.EndsWithRow);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Call(CallBounds bounds, PlaneMap<T>* outputs, PlaneMap<T>* cells, int plane, int slice, int row, int block, int blocks, int steps, int lanes)
    {
        int column = block + _blocks.Shift;
        (int z, int y, int x) = (_slice.Depth.Origin(slice), _slice.Height.Origin(row), _blocks.CellOf(block));
        BackwardCall<T> call = new()
        {
            Outputs = outputs,
            Cells = cells,
            Gradient = _operands.Gradient + (plane * _slice.PlaneOutputs) + (slice * outputs->Slice) + (row * outputs->Row) + column,
            Cell = _operands.Target + (plane * _slice.PlaneInputs) + (z * cells->Slice) + (y * cells->Row) + x,
            Column = column,
            Row = row,
            Slice = slice,
            X = x,
            Y = y,
            Z = z,
            Blocks = blocks,
            Steps = steps,
            Lanes = lanes,
        };
        _kernel.Run(bounds, call);
    }

    // Whether one call may go through several volumes. A kernel that divides by what a window covers looks up its slice.
    private bool StacksVolumes => !_kernel.Carries && !_kernel.AsksRows && _slice.HasWholePlanes && _slice.StacksVolumes;

    // Whether rows must be known, or whether they exist cannot be told by steps alone.
    private bool AsksRows => _kernel.Carries || _kernel.AsksRows || (_slice.IsVolume && !(StacksVolumes && _slice.Height.IsTiled));

    // Whether what lanes store beyond a row is stored again.
    private bool IsOrdered => _blocks.FirstCell == 0;
}
