using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>Which functions of PyTorch a row asks for.</summary>
internal static class TorchPools
{
    /// <summary>The pool of a row; null where PyTorch has none.</summary>
    public static ITorchPool? Of(BenchShape shape) => (shape.Pool, shape.Pool.Axes[0]) switch
    {
        (LpPoolParameters, _) => null,
        (MaxPoolParameters max, _) => WithActivation(Max(shape), max.Activation),
        (_, SlidingAxis) when IsTooPadded(shape) => null,
        (AveragePoolParameters average, SlidingAxis) => new TorchAveragePool(TorchWindows.Of(shape), average.CountIncludePadding),
        _ => new TorchAdaptiveAveragePool(Sizes(shape)),
    };

    private static ITorchPool? Max(BenchShape shape) => shape.Pool.Axes[0] switch
    {
        SlidingAxis => IsTooPadded(shape) ? null : new TorchMaxPool(TorchWindows.Of(shape)),
        _ => new TorchAdaptiveMaxPool(Sizes(shape)),
    };

    private static ITorchPool? WithActivation(ITorchPool? pool, PoolActivation activation) =>
        pool is not null && activation == PoolActivation.Relu ? new TorchReluAfter(pool) : pool;

    // PyTorch accepts no more than half a window of padding.
    private static bool IsTooPadded(BenchShape shape) => shape.Pool.Axes.Cast<SlidingAxis>().Any(axis => axis.PaddingBefore * 2 > axis.Size);

    // Global windows are adaptive ones with an output of 1.
    private static long[] Sizes(BenchShape shape)
    {
        long[] sizes = [.. shape.Pool.Axes.Select(axis => axis is AdaptiveAxis adaptive ? adaptive.OutputSize : 1L)];
        return sizes.Length == 1 ? [1, .. sizes] : sizes;
    }
}
