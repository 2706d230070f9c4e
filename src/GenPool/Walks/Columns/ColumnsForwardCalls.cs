using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks.Columns;

/// <summary>Cuts the forward pass over planes into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="kernel">The kernel.</param>
/// <param name="operands">The tensors.</param>
/// <param name="slice">The work. There is memory enough around its planes: loads beside a row, and stores beyond it, touch nothing else's.</param>
/// <param name="padding">A row of padding.</param>
/// <param name="firstTaps">The numbers of the first taps on the row, of the windows over its start.</param>
/// <param name="stepsBack">Whether the last row, of fewer windows than a lane, is the last of the memory, and there is enough before it: its lane ends with it.</param>
internal readonly unsafe ref struct ColumnsForwardCalls<T>(
    in ForwardKernel<T> kernel, in ForwardOperands<T> operands, in PoolSlice slice, T* padding, T* firstTaps, bool stepsBack = false)
    where T : unmanaged
{
    // Elements of the widest lane, of bytes in the widest register.
    private const int MostLanes = 64;

    private readonly ref readonly ForwardKernel<T> _kernel = ref kernel;
    private readonly ref readonly ForwardOperands<T> _operands = ref operands;
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        ref readonly WindowAxis depth = ref _slice.Depth;
        ref readonly WindowAxis height = ref _slice.Height;
        ref readonly WindowAxis width = ref _slice.Width;
        PoolStrides strides = _slice.Input;
        PlaneMap<T> map = new()
        {
            Row = strides.Row,
            Slice = strides.Slice,
            Column = 1,
            Rows = height.Input,
            Slices = StacksVolumes ? int.MaxValue : depth.Input,
            Columns = width.Input,
            DilationRows = height.Dilation,
            DilationSlices = depth.Dilation,
            DilationColumns = width.Dilation,
            StrideColumns = width.Stride,
            PaddingColumns = width.Padding,
            Padding = padding,
            FirstTaps = firstTaps,
        };
        OutputMap outputs = new() { Group = _operands.Group };
        (nint rowOutputs, nint sliceOutputs) = (width.Output, _operands.Slice);
        if (!_slice.IsVolume)
        {
            // Blocks are planes, steps are their rows.
            map.Block = _slice.PlaneInputs;
            (map.Step, map.StepRows) = (strides.Row * height.Stride, height.Stride);
            (outputs.Block, outputs.Step, outputs.StepRows) = (_slice.PlaneOutputs, rowOutputs, 1);
        }
        else if (_kernel.Carries)
        {
            // Blocks are rows of a volume, steps its slices.
            (map.Block, map.BlockRows) = (strides.Row * height.Stride, height.Stride);
            (map.Step, map.StepSlices) = (strides.Slice * depth.Stride, depth.Stride);
            (outputs.Block, outputs.BlockRows, outputs.Step, outputs.StepSlices) = (rowOutputs, 1, sliceOutputs, 1);
        }
        else
        {
            // Blocks are slices of a volume, steps their rows.
            (map.Block, map.BlockSlices) = (strides.Slice * depth.Stride, depth.Stride);
            (map.Step, map.StepRows) = (strides.Row * height.Stride, height.Stride);
            (outputs.Block, outputs.BlockSlices, outputs.Step, outputs.StepRows) = (sliceOutputs, 1, rowOutputs, 1);
        }

        InCache(&map, &outputs);
        if (stepsBack)
        {
            LastRow(&map, &outputs);
        }
    }

    // What the lane holds before the row is nonsense, and is stored over outputs that are done.
    private void LastRow(PlaneMap<T>* map, OutputMap* outputs)
    {
        int row = _slice.EndBand - 1, back = _kernel.Lane - _slice.Width.Output, markBytes = back * _operands.MarkBytes;
        nint first = ((nint)row * _slice.Width.Output) - back;
        T* values = _operands.Output + first;
        byte* marks = _operands.Mask + (first * _operands.MarkBytes);
        T* done = stackalloc T[MostLanes];
        byte* marked = stackalloc byte[MostLanes * sizeof(int)];
        Copy(values, done, back);
        Copy(marks, marked, markBytes);
        PlaneBox box = new(0, 1, row, row + 1);
        _ = Planes(isOver: false, map, outputs, box, -back, _slice.Width.Output, isExact: false)
            || Planes(isOver: false, map, outputs, box, -back, _slice.Width.Output, isExact: true);
        Copy(done, values, back);
        Copy(marked, marks, markBytes);
    }

    private static void Copy<TItem>(TItem* source, TItem* target, int count)
        where TItem : unmanaged
    {
        for (int i = 0; i < count; i++)
        {
            target[i] = source[i];
        }
    }

    // As many planes at a time, or as many of their rows, as stay in cache, where they are gone over several times: by one strip of lanes
    // after the other, or by the calls of one width and the next.
    private void InCache(PlaneMap<T>* map, OutputMap* outputs)
    {
        bool isGoneOver = _kernel.GoesDownStrips || !IsInside;
        StripBatch batch = StripBatch.Of(_slice, _slice.Width.Output > _kernel.Lane && isGoneOver, _kernel.Carries, _kernel.Fetches, sizeof(T));
        int strips = _kernel.GoesDownStrips ? (_slice.Width.Output + _kernel.Lane - 1) / _kernel.Lane : 1;
        for (int plane = _slice.First; plane < _slice.End;)
        {
            int nextPlane = (int)Math.Min(_slice.End, (long)plane + batch.Planes);
            int endBand = _slice.EndBand - (stepsBack ? 1 : 0);
            if (_kernel.Fetches)
            {
                FarTensors<T> tensors = new(_operands.Input, _operands.Output, _operands.Mask, _operands.MarkBytes);
                map->Ahead = FarMemory.OfPlanes(tensors, _slice, plane, _slice.FirstBand, _slice.EndBand - _slice.FirstBand, strips, batch.Planes);
            }

            for (int band = _slice.FirstBand; band < endBand;)
            {
                int nextBand = (int)Math.Min(endBand, (long)band + batch.Steps);
                PlaneBox box = new(plane, nextPlane, band, nextBand);
                _ = Planes(map, outputs, box, isExact: false) || Planes(map, outputs, box, isExact: true);
                band = nextBand;
            }

            plane = nextPlane;
        }
    }

    // All strips, whatever the first of them finds: a NaN that one watches may be a tap of another's windows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Planes(PlaneMap<T>* map, OutputMap* outputs, in PlaneBox box, bool isExact)
    {
        ref readonly WindowAxis width = ref _slice.Width;
        if (width.Output < _kernel.Lane)
        {
            return IsInside
                ? Planes(isOver: false, map, outputs, box, 0, _kernel.Lane, isExact)
                : OverColumns(map, outputs, box, 0, _kernel.Lane, isExact);
        }

        (int from, int to) = InnerStrips.Find(width, _kernel.Lane);
        bool stands = true;
        if (from < to)
        {
            stands &= Planes(isOver: false, map, outputs, box, from, to, isExact);
        }

        if (from > 0)
        {
            stands &= OverColumns(map, outputs, box, 0, Math.Max(from, _kernel.Lane), isExact);
        }

        if (to < width.Output && from < width.Output)
        {
            stands &= OverColumns(map, outputs, box, Math.Min(to, width.Output - _kernel.Lane), width.Output, isExact);
        }

        return stands;
    }

    private bool IsInside => _slice.Width.SteadyStart == 0 && _slice.Width.SteadyEnd == _slice.Width.Output;

    private bool OverColumns(PlaneMap<T>* map, OutputMap* outputs, in PlaneBox box, int from, int to, bool isExact) =>
        !_kernel.LeavesColumns || Planes(isOver: true, map, outputs, box, from, to, isExact);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Planes(
        bool isOver, PlaneMap<T>* map, OutputMap* outputs, in PlaneBox box, int from, int to, bool isExact)
    {
        ref readonly WindowAxis depth = ref _slice.Depth;
        ref readonly WindowAxis height = ref _slice.Height;
        (int band, int bands) = (box.FirstBand, box.EndBand - box.FirstBand);

        // One call for all planes, where they follow one another, or for all volumes.
        bool stacks = StacksVolumes && bands == depth.Output;
        int together = (stacks || !_slice.IsVolume) && _slice.HasDensePlanes ? box.EndPlane - box.FirstPlane : 1;
        bool areTwins = !isOver && _kernel.Twins != null && bands > 1 && (together == 1 || bands % 2 == 0) && TwinRows.MayBe(_slice, _kernel.Lane);
        bool isInRegister = isOver && from == 0 && to <= _kernel.Lane && _kernel.InRegister != null && RegisterRows.MayBe(_slice, _kernel.Lane);
        bool stands = true;
        for (int plane = box.FirstPlane; plane < box.EndPlane; plane += together)
        {
            (int slice, int row, int blocks, int steps) = !_slice.IsVolume ? (0, band, together, bands)
                : _kernel.Carries ? (band, 0, height.Output, bands)
                : (band, 0, together * bands, height.Output);
            nint output = (plane * _slice.PlaneOutputs) + (slice * _operands.Slice) + ((nint)row * _slice.Width.Output) + from;
            (int z, int y, int x) = (depth.Origin(slice), height.Origin(row), _slice.Width.Origin(from));
            ForwardCall<T> call = new()
            {
                Map = map,
                Outputs = outputs,
                Cell = _operands.Input + _slice.PlaneAt(plane) + (z * map->Slice) + (y * map->Row) + x,
                X = x,
                Y = y,
                Z = z,
                Values = _operands.Output + output,
                Marks = _operands.Mask + (output * _operands.MarkBytes),
                Counts = _operands.Counts,
                Column = from,
                Row = row,
                Slice = slice,
                Blocks = blocks,
                Steps = steps,
                Lanes = to - from,
                IsExact = isExact,
            };
            stands &= isInRegister ? _kernel.InRegister(call) : isOver ? _kernel.Over(call) : areTwins ? Twins(call) : _kernel.Inner(call);
        }

        return stands;
    }

    // Two rows at a time, and then the last one.
    private bool Twins(ForwardCall<T> call)
    {
        (PlaneMap<T> map, OutputMap outputs, int steps) = (*call.Map, *call.Outputs, call.Steps);
        (map.Step, outputs.Step) = (2 * map.Step, 2 * outputs.Step);
        ForwardCall<T> twins = call;
        twins.Map = &map;
        twins.Outputs = &outputs;
        twins.Steps = steps / 2;
        bool stands = _kernel.Twins(twins);
        if (steps % 2 != 0)
        {
            nint before = (steps - 1) * call.Outputs->Step;
            call.Cell += (steps - 1) * call.Map->Step;
            call.Values += before;
            call.Marks += before * _operands.MarkBytes;
            call.Steps = 1;
            stands &= _kernel.Inner(call);
        }

        return stands;
    }

    // Whether one call may go through several volumes, and none of its windows asks which slice it is in.
    private bool StacksVolumes => !_kernel.Carries && !_kernel.LeavesRows && !_kernel.LeavesColumns && _slice.StacksVolumes;

    /// <summary>Some planes, and of each some rows of outputs; slices of a volume.</summary>
    private readonly record struct PlaneBox(int FirstPlane, int EndPlane, int FirstBand, int EndBand);
}
