namespace GenPool.Conformance;

/// <summary>The shapes that a layer is checked on.</summary>
public static class LayerShapes
{
    // Planes as many as lanes have elements, one more and one fewer: short rows are handled by lanes across planes.
    private static readonly int[] s_planeCounts = [3, 4, 5, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 130];

    private static readonly int[] s_wholePlanes = [5, 17, 66];

    // For each lane of each element type, so many as fill it and one more, or a few.
    private static readonly int[] s_imageChannels = [1, 3, 5, 9, 17, 33, 66];

    private static readonly int[] s_registers = [16, 32, 64, 160];

    private static readonly int[] s_covered = [4, 8];

    // In bytes.
    private const int WidestLane = 64;

    // Lines that are so many bytes apart lie in one set of a first-level cache.
    private const int SetBytes = 4096;

    // More bytes of a plane than are gone over before it is cut.
    private const int PlaneBytes = 320 * 1024;

    // Up to here every extent, for parts of a register hold few of the larger elements.
    private const int FewLanes = 8;

    /// <summary>
    /// Shapes whose extent along the lanes takes every value up to two vectors and a tail, so that every tail length of
    /// every lane occurs: the innermost axis with channels first, the channels with channels last. The other extents are random.
    /// </summary>
    public static IEnumerable<PoolShape3D> All(LayerCase layer, int seed, int step = 1)
    {
        Random random = new(seed);
        bool isChannelsLast = layer.Parameters.Layout == PoolLayout.ChannelsLast;
        int widest = layer.Element.Size == 1 ? 140 : 70;
        for (int lanes = 1; lanes <= widest; lanes += lanes < FewLanes ? 1 : step)
        {
            PoolShape3D shape = isChannelsLast
                ? Draw(random, layer, random.Next(1, 3), lanes, longest: layer.Rank == 3 ? 5 : 8)
                : Draw(random, layer, random.Next(1, 3), random.Next(1, 3), longest: layer.Rank == 3 ? 8 : 24) with { Width = lanes };
            if (layer.Oracle.Fits(shape))
            {
                yield return shape;
            }
        }

        // Bins that overlap, of more taps than a table of them holds.
        if (layer.Parameters is MaxPoolParameters { Axes: [AdaptiveAxis { OutputSize: > 1 } high, AdaptiveAxis { OutputSize: > 1 } wide] })
        {
            yield return new(1, 2, 1, (high.OutputSize * 64) + 1, (wide.OutputSize * 64) + 1);
        }

        if (isChannelsLast)
        {
            // Loops take eight registers of the widest lane together, then four, then one.
            int channels = (12 * WidestLane / layer.Element.Size) + 3;
            yield return Draw(random, layer, batch: 1, channels, longest: 4);
            if (layer.Parameters.Axes is [SlidingAxis { Stride: 1, Dilation: 1, Size: <= 5 }, ..])
            {
                yield return SharingSets(layer);
            }

            // Images of one window, which loops reduce where a kernel would read too little of each pixel.
            foreach (int neighbours in LoopsImages(layer) ? s_imageChannels : [])
            {
                yield return Smallest(layer, batch: 1, neighbours);
            }

            // A window that no near cache holds.
            if (layer.Parameters is MaxPoolParameters { Ties: PoolTies.First, Axes: [GlobalAxis, GlobalAxis] })
            {
                yield return new(1, channels, 1, 40, 40);
            }

            yield break;
        }

        foreach (int planes in s_planeCounts)
        {
            int batch = planes % 2 == 0 ? 2 : 1;
            yield return Draw(random, layer, batch, planes / batch, longest: layer.Rank == 3 ? 7 : 20);
        }

        // Where windows are far apart, rows of as many as each register holds, and of more.
        foreach (int bytes in layer.Parameters.Axes[^1] is SlidingAxis { Stride: > 2 } ? s_registers : [])
        {
            SlidingAxis columns = (SlidingAxis)layer.Parameters.Axes[^1];
            yield return Draw(random, layer, 2, 2, longest: 4) with { Width = (((bytes / layer.Element.Size) - 1) * columns.Stride) + Reach(columns) };
        }

        // Rows of as many strides as the narrower lanes of sums cover, and as many rows as leave none over.
        foreach (int strides in layer.Parameters.Axes[^1] is SlidingAxis { Stride: > 2 } ? s_covered : [])
        {
            PoolShape3D shape = Draw(random, layer, 1, 9, longest: 8) with { Width = strides * ((SlidingAxis)layer.Parameters.Axes[^1]).Stride };
            if (layer.Parameters.Axes is [SlidingAxis down, _])
            {
                shape = shape with { Height = 2 * down.Stride };
            }

            if (layer.Oracle.Fits(shape))
            {
                yield return shape;
            }
        }

        // A plane that no second cache holds: its rows are cut where strips go down them.
        if (layer.Parameters.Axes is [SlidingAxis { Stride: <= 2, Size: <= 5 }, SlidingAxis { Stride: <= 2, Size: <= 5 }])
        {
            yield return new(1, 1, 1, (PlaneBytes / (widest * layer.Element.Size)) + 1, widest);
        }

        // Planes of one window, which some walks take whole.
        foreach (int planes in layer.Parameters.Axes[0] is SlidingAxis ? s_wholePlanes : [])
        {
            yield return Smallest(layer, planes % 2 == 0 ? 2 : 1, planes % 2 == 0 ? planes / 2 : planes);
        }
    }

    /// <summary>
    /// Draws a shape that a window fits: where a small one is too short along an axis, it is longer by a window. Extents go up to where
    /// a second window ends, if that is beyond the longest and not far.
    /// </summary>
    public static PoolShape3D Draw(Random random, LayerCase layer, int batch, int channels, int longest)
    {
        PoolAxis[] axes = [.. Enumerable.Repeat(new SlidingAxis(1), 3 - layer.Rank), .. layer.Parameters.Axes];
        int Extent(int axis) => axis < 3 - layer.Rank ? 1 : random.Next(1, Math.Max(longest, TwoWindows(axes[axis]) + 1));
        PoolShape3D shape = new(batch, channels, Extent(0), Extent(1), Extent(2));
        return layer.Oracle.Fits(shape)
            ? shape
            : shape with { Depth = Longer(axes[0], shape.Depth), Height = Longer(axes[1], shape.Height), Width = Longer(axes[2], shape.Width) };
    }

    /// <summary>
    /// A small shape that takes several of the widest lanes of four bytes: a row of windows or two with channels first; with channels last a few
    /// pixels, of more channels than a lane has.
    /// </summary>
    public static PoolShape3D SeveralLanes(LayerCase layer)
    {
        bool isChannelsLast = layer.Parameters.Layout == PoolLayout.ChannelsLast;
        PoolShape3D smallest = Smallest(layer, 1, isChannelsLast ? 17 : 1);
        return smallest with { Width = isChannelsLast ? smallest.Width + 4 : Math.Max(smallest.Width, 70) };
    }

    private static int TwoWindows(PoolAxis axis) => axis is SlidingAxis sliding ? Math.Min(64, sliding.Stride + Reach(sliding) - sliding.PaddingBefore) : 1;

    /// <summary>The smallest shape that a window fits.</summary>
    private static PoolShape3D Smallest(LayerCase layer, int batch, int channels)
    {
        ReadOnlySpan<PoolAxis> axes = [.. Enumerable.Repeat(new SlidingAxis(1), 3 - layer.Rank), .. layer.Parameters.Axes];
        return new(batch, channels, Extent(axes[0]), Extent(axes[1]), Extent(axes[2]));

        static int Extent(PoolAxis axis) => axis is SlidingAxis sliding ? Math.Max(1, Reach(sliding) - sliding.PaddingBefore - sliding.PaddingAfter) : 1;
    }

    // Maxima that a kernel is written out for, but of more taps than it reads as fast.
    private static bool LoopsImages(LayerCase layer) =>
        layer.Parameters is MaxPoolParameters { Axes: [SlidingAxis, ..] } max
        && max.Axes.ToArray().Aggregate(1L, (taps, axis) => taps * ((SlidingAxis)axis).Size) is > 25 and <= 256;

    // Pixels that share so few sets of a cache that a column is cut into parts, and windows enough down the outermost axis for three of them.
    private static PoolShape3D SharingSets(LayerCase layer)
    {
        PoolShape3D shape = Smallest(layer, 1, SetBytes / layer.Element.Size);
        int longer = 6 * ((SlidingAxis)layer.Parameters.Axes[0]).Size;
        shape = shape with { Width = shape.Width + 3 };
        return layer.Rank switch
        {
            1 => shape,
            2 => shape with { Height = shape.Height + longer },
            _ => shape with { Depth = shape.Depth + longer },
        };
    }

    private static int Longer(PoolAxis axis, int extent) =>
        axis is SlidingAxis sliding && extent + sliding.PaddingBefore + sliding.PaddingAfter < Reach(sliding) ? extent + Reach(sliding) : extent;

    private static int Reach(SlidingAxis axis) => (axis.Dilation * (axis.Size - 1)) + 1;
}
