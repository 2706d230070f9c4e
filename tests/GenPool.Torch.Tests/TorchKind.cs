namespace GenPool.Torch.Tests;

/// <summary>
/// A kind of pools that PyTorch can express: symmetric padding of at most half the window, one rounding for all axes, ties to the first,
/// and one kind of window for all axes.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Elements">The element types that take turns.</param>
/// <param name="Draw">Draws parameters of so many axes.</param>
/// <param name="Functions">What PyTorch calls the functions that every set is held against, with # for two or three axes.</param>
internal sealed record TorchKind(string Name, Element[] Elements, Func<Random, int, PoolParameters> Draw, string[] Functions)
{
    private static readonly Element[] s_real = [Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance];
    private static readonly Element[] s_integers =
        [Element<sbyte>.Instance, Element<byte>.Instance, Element<short>.Instance, Element<int>.Instance, Element<long>.Instance];

    /// <summary>All kinds. PyTorch sends no gradient back through integers, unpools none, and truncates their averages.</summary>
    public static IReadOnlyList<TorchKind> All { get; } =
    [
        new("max", s_real, (random, rank) => Max(random, Sliding(random, rank, isDilated: true)) with { Activation = PoolActivation.None },
            ["max_pool#d_with_indices", "max_pool#d_with_indices_backward", "max_unpool#d"]),
        new("max of ReLU", s_real, (random, rank) => Max(random, Sliding(random, rank, isDilated: true)) with { Activation = PoolActivation.Relu },
            ["max_pool#d_with_indices", "max_pool#d_with_indices_backward"]),
        new("max of integers", s_integers, (random, rank) => Max(random, Sliding(random, rank, isDilated: true)), ["max_pool#d_with_indices"]),
        new("adaptive max", s_real, (random, rank) => Max(random, Adaptive(random, rank)), ["adaptive_max_pool#d", "adaptive_max_pool#d_backward"]),
        new("average", s_real, (random, rank) => Average(random, Sliding(random, rank, isDilated: false)), ["avg_pool#d", "avg_pool#d_backward"]),
        new("adaptive average", s_real, (random, rank) => Average(random, Adaptive(random, rank)) with { CountIncludePadding = true, Divisor = null },
            ["_adaptive_avg_pool#d", "_adaptive_avg_pool#d_backward"]),
    ];

    private static MaxPoolParameters Max(Random random, PoolAxis[] axes) => RandomPool.With<MaxPoolParameters>(random, axes) with { Ties = PoolTies.First };

    private static AveragePoolParameters Average(Random random, PoolAxis[] axes) => RandomPool.With<AveragePoolParameters>(random, axes);

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
