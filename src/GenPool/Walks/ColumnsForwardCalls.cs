using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>Cuts the forward pass over planes into calls of a kernel: what shapes decide, compiled once for all layers.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe ref struct ColumnsForwardCalls<T>(in ForwardKernel<T> kernel, T* input, in PoolSlice slice)
    where T : unmanaged
{
    private readonly ref readonly ForwardKernel<T> _kernel = ref kernel;
    private readonly ref readonly PoolSlice _slice = ref slice;

    /// <summary>Runs the pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run()
    {
        (WindowAxis height, WindowAxis width) = (_slice.Height, _slice.Width);
        nint row = _kernel.LeavesRows && !_kernel.Carries
            ? ((nint)(Math.Max(width.Output, _kernel.Lane) + _kernel.Lane) * width.Stride) + (nint)width.Extent + _kernel.Lane
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
            new Span<T>(memory, checked((int)row)).Fill(_kernel.Padding);
            CountFirstTaps(width, new Span<T>(memory + row, over));
            Run(memory, memory + row);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static void CountFirstTaps(in WindowAxis width, Span<T> firstTaps)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(firstTaps);
        bytes.Clear();
        for (int window = 0; window < firstTaps.Length; window++)
        {
            // Low bytes come first; a number too large for an element is one that only single elements are marked with.
            int taps = TapCount.Before(-width.Origin(window), width.Dilation);
            MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in taps))[..Math.Min(sizeof(T), sizeof(int))].CopyTo(bytes[(window * sizeof(T))..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(T* padding, T* firstTaps)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, PoolStrides strides) = (_slice.Depth, _slice.Height, _slice.Width, _slice.Input);
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
        OutputMap outputs = new() { Width = width.Output, Group = _slice.Planes * _slice.PlaneOutputs };
        (nint rowOutputs, nint sliceOutputs) = (width.Output, (nint)height.Output * width.Output);
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

        (int first, int end) = Unguarded();
        Guard(&map, &outputs, _slice.First, first);
        InCache(&map, &outputs, first, end);
        Guard(&map, &outputs, end, _slice.End);
    }

    // As many planes at a time, or as many of their rows, as stay in cache, where they are gone over several times: by one strip of lanes
    // after the other, or by the calls of one width and the next.
    private void InCache(PlaneMap<T>* map, OutputMap* outputs, int first, int end)
    {
        bool isGoneOver = _kernel.GoesDownStrips || !IsInside;
        StripBatch batch = StripBatch.Of(_slice, _slice.Width.Output > _kernel.Lane && isGoneOver, _kernel.Carries, sizeof(T));
        for (int plane = first; plane < end;)
        {
            int nextPlane = (int)Math.Min(end, (long)plane + batch.Planes);
            for (int band = _slice.FirstBand; band < _slice.EndBand;)
            {
                int nextBand = (int)Math.Min(_slice.EndBand, (long)band + batch.Steps);
                PlaneBox box = new(plane, nextPlane, band, nextBand);
                _ = Planes(map, outputs, box, isExact: false) || Planes(map, outputs, box, isExact: true);
                band = nextBand;
            }

            plane = nextPlane;
        }
    }

    private void Guard(PlaneMap<T>* map, OutputMap* outputs, int first, int end)
    {
        int lanes = Math.Max(_slice.Width.Output, _kernel.Lane);
        PlaneBox box = new(first, end, _slice.FirstBand, _slice.EndBand);
        _ = Planes(CallBounds.Guarded, map, outputs, box, 0, lanes, isExact: false) || Planes(CallBounds.Guarded, map, outputs, box, 0, lanes, isExact: true);
    }

    // All strips, whatever the first of them finds: a NaN that one watches may be a tap of another's windows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Planes(PlaneMap<T>* map, OutputMap* outputs, in PlaneBox box, bool isExact)
    {
        WindowAxis width = _slice.Width;
        if (width.Output < _kernel.Lane)
        {
            return IsInside
                ? Planes(CallBounds.Inside, map, outputs, box, 0, _kernel.Lane, isExact)
                : OverColumns(map, outputs, box, 0, _kernel.Lane, isExact);
        }

        (int from, int to) = InnerStrips.Find(width, _kernel.Lane);
        bool stands = true;
        if (from < to)
        {
            stands &= Planes(CallBounds.Inside, map, outputs, box, from, to, isExact);
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
        !_kernel.LeavesColumns || Planes(CallBounds.OverEdges, map, outputs, box, from, to, isExact);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Planes(
        CallBounds bounds, PlaneMap<T>* map, OutputMap* outputs, in PlaneBox box, int from, int to, bool isExact)
    {
        (WindowAxis depth, WindowAxis height) = (_slice.Depth, _slice.Height);
        (int band, int bands) = (box.FirstBand, box.EndBand - box.FirstBand);

        // One call for all planes, where they follow one another, or for all volumes.
        bool stacks = StacksVolumes && bands == depth.Output;
        int together = (stacks || !_slice.IsVolume) && _slice.HasDensePlanes ? box.EndPlane - box.FirstPlane : 1;
        bool areEven = bounds == CallBounds.Inside && !_kernel.LeavesRows && !_kernel.Carries && !_kernel.AsksRows
            && !_slice.IsVolume && (long)bands * height.Stride == height.Input;
        RowSteps rows = RowSteps.Of(together, bands, areEven);
        bool stands = true;
        for (int plane = box.FirstPlane; plane < box.EndPlane; plane += together)
        {
            (int slice, int row, int blocks, int steps) = !_slice.IsVolume ? (0, band, rows.Blocks, rows.Steps)
                : _kernel.Carries ? (band, 0, height.Output, bands)
                : (band, 0, together * bands, height.Output);
            (int z, int y, int x) = (depth.Origin(slice), height.Origin(row), _slice.Width.Origin(from));
            ForwardCall<T> call = new()
            {
                Map = map,
                Outputs = outputs,
                Cell = input + _slice.PlaneAt(plane) + (z * map->Slice) + (y * map->Row) + x,
                X = x,
                Y = y,
                Z = z,
                Output = (plane * _slice.PlaneOutputs) + ((((nint)slice * height.Output) + row) * _slice.Width.Output) + from,
                Column = from,
                Row = row,
                Slice = slice,
                Blocks = blocks,
                Steps = steps,
                Lanes = to - from,
                IsExact = isExact,
            };
            stands &= _kernel.Run(bounds, call);
        }

        return stands;
    }

    // Whether one call may go through several volumes, and none of its windows asks which slice it is in.
    private bool StacksVolumes => !_kernel.Carries && !_kernel.LeavesRows && !_kernel.LeavesColumns && _slice.StacksVolumes;

    // The planes around which there is memory enough: reads beside a row stay in the tensor, and stores in the slice.
    private (int First, int End) Unguarded()
    {
        (WindowAxis height, WindowAxis width) = (_slice.Height, _slice.Width);
        bool isShort = width.Output < _kernel.Lane;
        long lanes = Math.Max(width.Output, _kernel.Lane);
        long before = _kernel.LeavesColumns ? width.Padding : 0;
        long after = Math.Max(0, ((lanes - 1) * width.Stride) - width.Padding + width.Extent + 1 - width.Input);
        if ((!isShort && !_kernel.LeavesColumns) || (before == 0 && after == 0 && !isShort))
        {
            return (_slice.First, _slice.End);
        }

        int outer = _slice.IsVolume ? _slice.Depth.Output : height.Output;
        bool isWhole = _slice.FirstBand == 0 && _slice.EndBand == outer;

        // A carrying kernel goes through the slices of a volume row by row, so that what lies behind a slice may be done already.
        bool isOrdered = isWhole && !(_slice.IsVolume && _kernel.Carries);
        if (!_slice.HasDensePlanes || (isShort && !isOrdered))
        {
            return (_slice.End, _slice.End);
        }

        long first = Math.Max(_slice.First, (before + _slice.PlaneInputs - 1) / _slice.PlaneInputs);
        long end = _slice.Planes - ((after + _slice.PlaneInputs - 1) / _slice.PlaneInputs);
        if (isShort)
        {
            end = Math.Min(end, _slice.End - ((lanes - width.Output + _slice.PlaneOutputs - 1) / _slice.PlaneOutputs));
        }

        first = Math.Min(first, _slice.End);
        return ((int)first, (int)Math.Clamp(end, first, _slice.End));
    }

    /// <summary>Some planes, and of each some rows of outputs; slices of a volume.</summary>
    private readonly record struct PlaneBox(int FirstPlane, int EndPlane, int FirstBand, int EndBand);
}
