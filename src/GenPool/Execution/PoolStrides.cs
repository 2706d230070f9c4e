using GenPool.Axes;

namespace GenPool.Execution;

/// <summary>Where the elements of a tensor lie: the distance between neighbours along each axis, in elements.</summary>
/// <param name="Batch">From image to image.</param>
/// <param name="Channel">From channel to channel.</param>
/// <param name="Slice">From slice to slice of a volume.</param>
/// <param name="Row">From row to row.</param>
/// <param name="Column">From column to column.</param>
internal readonly record struct PoolStrides(nint Batch, nint Channel, nint Slice, nint Row, nint Column)
{
    /// <summary>The strides of an input without gaps.</summary>
    public static PoolStrides Dense(in PoolDomain domain, bool isChannelsLast) =>
        Dense(domain.Channels, domain.Depth.Input, domain.Height.Input, domain.Width.Input, isChannelsLast);

    /// <summary>The strides of an output without gaps.</summary>
    public static PoolStrides DenseOutput(in PoolDomain domain, bool isChannelsLast) =>
        Dense(domain.Channels, domain.Depth.Output, domain.Height.Output, domain.Width.Output, isChannelsLast);

    private static PoolStrides Dense(nint c, nint d, nint h, nint w, bool isChannelsLast) => isChannelsLast
        ? new(d * h * w * c, 1, h * w * c, w * c, c)
        : new(c * d * h * w, d * h * w, h * w, w, 1);
}
