namespace GenPool.TestPools;

/// <summary>
/// Draws pools and shapes: every member of every kind, small and odd extents most, and without regard to whether a window fits.
/// </summary>
public static class RandomPool
{
    /// <summary>Any parameters of a kind: each axis slides, is global or is adaptive.</summary>
    public static PoolParameters Parameters<TParameters>(Random random, int rank)
        where TParameters : PoolParameters => With<TParameters>(random, [.. Enumerable.Range(0, rank).Select(_ => Axis(random))]);

    /// <summary>Parameters of a kind over given axes.</summary>
    public static TParameters With<TParameters>(Random random, params PoolAxis[] axes)
        where TParameters : PoolParameters
    {
        PoolLayout layout = (PoolLayout)random.Next(2);
        PoolParameters parameters = typeof(TParameters).Name switch
        {
            nameof(MaxPoolParameters) => new MaxPoolParameters(axes)
            {
                Layout = layout,
                Ties = (PoolTies)random.Next(2),
                Activation = random.Next(3) == 0 ? PoolActivation.Relu : PoolActivation.None,
            },
            nameof(AveragePoolParameters) => new AveragePoolParameters(axes)
            {
                Layout = layout,
                CountIncludePadding = random.Next(2) == 0,
                Divisor = random.Next(4) == 0 ? random.Next(1, 10) : null,
            },
            _ => new LpPoolParameters(random.Next(4) switch { 0 => 1, 1 => 2, 2 => 3, _ => 1 + (3 * random.NextDouble()) }, axes) { Layout = layout },
        };
        return (TParameters)parameters;
    }

    /// <summary>Any windows along an axis, sliding ones most.</summary>
    public static PoolAxis Axis(Random random) => random.Next(8) switch
    {
        0 => new GlobalAxis(),
        1 or 2 => new AdaptiveAxis(random.Next(1, 9)),
        _ => Sliding(random),
    };

    /// <summary>Any sliding window: each side padded by itself, up to the extent of the window.</summary>
    public static SlidingAxis Sliding(Random random)
    {
        SlidingAxis axis = SlidingUnpadded(random);
        int extent = (axis.Dilation * (axis.Size - 1)) + 1;
        return random.Next(6) == 0
            ? axis with { AutoPadding = (PoolAutoPadding)random.Next(1, 3) }
            : axis with { PaddingBefore = Padding(), PaddingAfter = Padding() };

        int Padding() => random.Next(2) == 0 ? 0 : random.Next(extent);
    }

    /// <summary>Any sliding window without padding.</summary>
    public static SlidingAxis SlidingUnpadded(Random random)
    {
        int size = random.Next(16) switch { 0 => random.Next(10, 33), < 5 => random.Next(1, 10), _ => random.Next(1, 4) };
        return new SlidingAxis(size)
        {
            Stride = random.Next(3) == 0 ? size : random.Next(1, 6),
            Dilation = random.Next(3) == 0 ? random.Next(2, 5) : 1,
            Rounding = (PoolRounding)random.Next(2),
        };
    }

    /// <summary>Any shape of so many axes.</summary>
    public static PoolShape3D Shape(Random random, int rank) => new(
        random.Next(1, 3),
        random.Next(4) == 0 ? random.Next(1, 40) : random.Next(1, 4),
        rank > 2 ? Extent(random, 9) : 1,
        rank > 1 ? Extent(random, 14) : 1,
        Extent(random, 40));

    /// <summary>Any shape of so many axes, now and then one with nothing to pool.</summary>
    public static PoolShape3D ShapeOrNone(Random random, int rank) => random.Next(24) switch
    {
        0 => Shape(random, rank) with { Batch = 0 },
        1 => Shape(random, rank) with { Channels = 0 },
        2 => Shape(random, rank) with { Width = 0 },
        _ => Shape(random, rank),
    };

    private static int Extent(Random random, int longest) => random.Next(3) switch
    {
        0 => random.Next(1, 4),
        1 => random.Next(1, 10),
        _ => random.Next(1, longest + 1),
    };
}
