using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Gathering;

/// <summary>How many cells are summed at a time, and of how many planes.</summary>
/// <param name="Steps">Steps along the outermost axis: slices of a volume, rows of a plane.</param>
/// <param name="Planes">Planes; with channels last, channels.</param>
internal readonly record struct GatherSize(int Steps, int Planes)
{
    // A part of the second cache.
    private const long FavouredBytes = 256 * 1024;

    /// <summary>With channels first: all steps of as many planes as are wanted, or of fewer planes, or fewer steps.</summary>
    /// <param name="slice">The work.</param>
    /// <param name="lane">The fewest planes.</param>
    /// <param name="lanes">How many times as many are wanted.</param>
    /// <param name="cellBytes">Bytes that a cell takes for each plane.</param>
    /// <param name="outputBytes">Bytes that an output takes for each plane.</param>
    public static GatherSize OfPlanes(in PoolSlice slice, int lane, int lanes, int cellBytes, int outputBytes)
    {
        GatherSize size = new(slice.EndBand - slice.FirstBand, lane * lanes);
        while (size.Planes > lane && (size.Planes > slice.End - slice.First || size.Bytes(slice, cellBytes, outputBytes) > FavouredBytes))
        {
            size = size with { Planes = size.Planes / 2 };
        }

        return size.Fit(slice, cellBytes, outputBytes);
    }

    /// <summary>With channels last: all steps, or fewer.</summary>
    /// <inheritdoc cref="OfPlanes"/>
    public static GatherSize OfImages(in PoolSlice slice, int cellBytes, int outputBytes) =>
        new GatherSize(slice.EndBand - slice.FirstBand, slice.Channels).Fit(slice, cellBytes, outputBytes);

    /// <summary>Cells of the steps.</summary>
    public long Cells(in PoolSlice slice) => Steps * (slice.IsVolume ? (long)slice.Height.Input : 1) * slice.Width.Input;

    /// <summary>The most outputs that reach them.</summary>
    public long Outputs(in PoolSlice slice)
    {
        ref readonly WindowAxis outer = ref slice.Outer;
        long windows = outer.IsRegular
            ? ((Steps + outer.Extent - 2) / outer.Stride) + 1
            : WindowAxis.CeilingDivide((long)Steps * outer.Output, outer.Input) + 1;
        return Math.Min(windows, outer.Output) * (slice.IsVolume ? slice.Height.Output : 1) * slice.Width.Output;
    }

    private GatherSize Fit(in PoolSlice slice, int cellBytes, int outputBytes)
    {
        GatherSize size = this;
        while (size.Steps > 1 && size.Bytes(slice, cellBytes, outputBytes) > FavouredBytes)
        {
            size = size with { Steps = (size.Steps + 1) / 2 };
        }

        return size;
    }

    private long Bytes(in PoolSlice slice, int cellBytes, int outputBytes) => ((Cells(slice) * cellBytes) + (Outputs(slice) * outputBytes)) * Planes;
}
