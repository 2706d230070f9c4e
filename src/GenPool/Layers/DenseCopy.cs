using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Layers;

/// <summary>Copies a tensor whose innermost axis has no gaps to one without any.</summary>
internal static class DenseCopy
{
    /// <summary>Copies a tensor of the input's shape.</summary>
    public static void Input<T>(ReadOnlySpan<T> source, PoolStrides strides, in PoolDomain domain, bool isChannelsLast, Span<T> target) =>
        Copy(source, strides, domain, (domain.Depth.Input, domain.Height.Input, domain.Width.Input), isChannelsLast, target);

    /// <summary>Copies a tensor of the output's shape.</summary>
    public static void Output<T>(ReadOnlySpan<T> source, PoolStrides strides, in PoolDomain domain, bool isChannelsLast, Span<T> target) =>
        Copy(source, strides, domain, (domain.Depth.Output, domain.Height.Output, domain.Width.Output), isChannelsLast, target);

    private static void Copy<T>(
        ReadOnlySpan<T> source, PoolStrides strides, in PoolDomain domain, (int Depth, int Height, int Width) plane, bool isChannelsLast, Span<T> target)
    {
        (int outer, int inner) = isChannelsLast ? (plane.Width, domain.Channels) : (domain.Channels, plane.Width);
        nint outerStride = isChannelsLast ? strides.Column : strides.Channel;
        int at = 0;
        for (int image = 0; image < domain.Batch; image++)
        {
            // The axis that lies around the rows, with channels first, lies within them, with channels last.
            (int first, int last) = isChannelsLast ? (1, outer) : (outer, 1);
            for (int channel = 0; channel < first; channel++)
            {
                for (int slice = 0; slice < plane.Depth; slice++)
                {
                    for (int row = 0; row < plane.Height; row++)
                    {
                        for (int column = 0; column < last; column++)
                        {
                            nint from = (image * strides.Batch) + (slice * strides.Slice) + (row * strides.Row) + ((channel + column) * outerStride);
                            source.Slice((int)from, inner).CopyTo(target[at..]);
                            at += inner;
                        }
                    }
                }
            }
        }
    }
}
