namespace GenPool.Torch.Tests;

/// <summary>
/// Draws parameters that PyTorch can express: symmetric padding of at most half the window, one rounding for all axes, ties to
/// the first, and one kind of window for all axes.
/// </summary>
internal static class TorchParameters
{
    /// <summary>The kinds, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Random, int, PoolParameters>> Kinds { get; } = new Dictionary<string, Func<Random, int, PoolParameters>>
    {
        ["max"] = (random, rank) => First(RandomPool.With<MaxPoolParameters>(random, Sliding(random, rank, isDilated: true))),
        ["average"] = (random, rank) => RandomPool.With<AveragePoolParameters>(random, Sliding(random, rank, isDilated: false)),
        ["adaptive max"] = (random, rank) => First(RandomPool.With<MaxPoolParameters>(random, Adaptive(random, rank))),
        ["adaptive average"] = (random, rank) => RandomPool.With<AveragePoolParameters>(random, Adaptive(random, rank)) with { CountIncludePadding = true, Divisor = null },
    };

    private static MaxPoolParameters First(MaxPoolParameters parameters) => parameters with { Ties = PoolTies.First };

    private static PoolAxis[] Sliding(Random random, int rank, bool isDilated)
    {
        PoolRounding rounding = (PoolRounding)random.Next(2);
        return [.. Enumerable.Range(0, rank).Select(_ =>
        {
            SlidingAxis axis = RandomPool.SlidingUnpadded(random);
            int padding = random.Next(2) == 0 ? 0 : random.Next((axis.Size / 2) + 1);
            return axis with { PaddingBefore = padding, PaddingAfter = padding, Rounding = rounding, Dilation = isDilated ? axis.Dilation : 1 };
        })];
    }

    private static PoolAxis[] Adaptive(Random random, int rank) => random.Next(4) == 0
        ? [.. Enumerable.Repeat(new GlobalAxis(), rank)]
        : [.. Enumerable.Range(0, rank).Select(_ => new AdaptiveAxis(random.Next(1, 9)))];
}
