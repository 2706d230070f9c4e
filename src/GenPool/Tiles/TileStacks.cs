namespace GenPool.Runtime;

/// <summary>What a slice's tiles are made of: as many neighbouring channels of an image as a lane has elements.</summary>
/// <param name="FirstImage">The first image.</param>
/// <param name="EndImage">One past the last.</param>
/// <param name="FirstChannel">The first channel of each.</param>
/// <param name="EndChannel">One past the last.</param>
/// <param name="Input">How the input lies.</param>
/// <param name="Output">How the output and its marks lie.</param>
/// <remarks>In NCHW order planes follow one another through all images; they count as the channels of one image.</remarks>
internal readonly record struct TileStacks(
    int FirstImage, int EndImage, int FirstChannel, int EndChannel, PoolStrides Input, PoolStrides Output)
{
    /// <summary>Those of a slice of a dense tensor in NCHW order, or of any in NHWC order.</summary>
    public static TileStacks Of(in PoolSlice slice, PoolLayout layout)
    {
        (nint height, nint width) = (slice.Rows.Output, slice.Columns.Output);
        nint channels = slice.Channels;
        return layout == PoolLayout.Nchw
            ? new(0, 1, slice.First, slice.End, slice.Input with { Batch = 0 }, new(0, height * width, width, 1))
            : new(slice.First, slice.End, 0, slice.Channels, slice.Input, new(height * width * channels, 1, width * channels, channels));
    }
}
