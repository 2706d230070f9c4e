namespace GenPool.Testing;

/// <summary>Declarations drawn from a seed: as many of each attribute in each order, with any options and of any element type.</summary>
public static class RandomLayers
{
    private static readonly Func<Random, int, PoolParameters>[] s_attributes =
    [
        (random, rank) => RandomPool.With<MaxPoolParameters>(random, Sliding(random, rank)),
        (random, rank) => RandomPool.With<MaxPoolParameters>(random, Global(rank)),
        (random, rank) => RandomPool.With<MaxPoolParameters>(random, Adaptive(random, rank)),
        (random, rank) => RandomPool.With<AveragePoolParameters>(random, Sliding(random, rank)),
        (random, rank) => RandomPool.With<AveragePoolParameters>(random, Global(rank)) with { CountIncludePadding = true, Divisor = null },
        (random, rank) => RandomPool.With<AveragePoolParameters>(random, Adaptive(random, rank)) with { CountIncludePadding = true, Divisor = null },
        (random, rank) => RandomPool.With<LpPoolParameters>(random, Sliding(random, rank)),
        (random, rank) => RandomPool.With<LpPoolParameters>(random, Global(rank)),
    ];

    /// <summary>Draws layers.</summary>
    /// <param name="seed">What the draws start from.</param>
    /// <param name="each">How many of each attribute, half of them in each order.</param>
    public static IEnumerable<(PoolParameters Parameters, Element Element)> Draw(int seed, int each)
    {
        Random random = new(seed);
        for (int rank = 1; rank <= 3; rank++)
        {
            foreach (Func<Random, int, PoolParameters> attribute in s_attributes)
            {
                for (int i = 0; i < each; i++)
                {
                    PoolParameters parameters = attribute(random, rank) with { Layout = (PoolLayout)(i % 2) };
                    Element[] elements = [.. MatrixLayers.ElementsOf(parameters)];
                    yield return (parameters, elements[random.Next(elements.Length)]);
                }
            }
        }
    }

    // What an attribute says for all axes alike, the first one decides: rounding, and whether padding is automatic.
    private static PoolAxis[] Sliding(Random random, int rank)
    {
        bool isMedium = random.Next(4) == 0;
        SlidingAxis[] axes =
        [
            .. Enumerable.Range(0, rank).Select(_ => isMedium ? Medium(random, rank) : random.Next(20) == 0 ? Long(random, rank) : RandomPool.Sliding(random)),
        ];
        return
        [
            .. axes.Select(axis => axis with
            {
                Rounding = axes[0].Rounding,
                AutoPadding = axes[0].AutoPadding,
                PaddingBefore = axes[0].AutoPadding == PoolAutoPadding.None ? axis.PaddingBefore : 0,
                PaddingAfter = axes[0].AutoPadding == PoolAutoPadding.None ? axis.PaddingAfter : 0,
            }),
        ];
    }

    // Beyond what is written out, and what a byte can number.
    private static SlidingAxis Long(Random random, int rank)
    {
        int size = random.Next(10, rank switch { 1 => 400, 2 => 40, _ => 12 });
        return new SlidingAxis(size) { Stride = random.Next(1, size + 2), PaddingBefore = random.Next(size), PaddingAfter = random.Next(size) };
    }

    // Windows of so many taps along all axes together that they are written out row by row, or not at all; often side by side.
    private static SlidingAxis Medium(Random random, int rank)
    {
        int size = rank switch { 1 => random.Next(20, 280), 2 => random.Next(4, 18), _ => random.Next(3, 8) };
        int dilation = random.Next(4) == 0 ? random.Next(2, 4) : 1;
        int extent = (dilation * (size - 1)) + 1;
        return new SlidingAxis(size)
        {
            Stride = random.Next(4) switch { 0 => 1, 1 => random.Next(1, extent + 1), _ => extent + random.Next(3) },
            Dilation = dilation,
            PaddingBefore = random.Next(2) * random.Next(extent),
            PaddingAfter = random.Next(2) * random.Next(extent),
            Rounding = (PoolRounding)random.Next(2),
        };
    }

    private static PoolAxis[] Global(int rank) => [.. Enumerable.Repeat(new GlobalAxis(), rank)];

    private static PoolAxis[] Adaptive(Random random, int rank) => [.. Enumerable.Range(0, rank).Select(_ => new AdaptiveAxis(random.Next(1, 9)))];
}
