namespace GenPool.Torch.Tests.Torch;

/// <summary>The pool of PyTorch for parameters of GenPool. One axis is two, the first of them one element long.</summary>
internal static class TorchPools
{
    /// <summary>The pool, of what PyTorch can express.</summary>
    public static ITorchPool Of(PoolParameters parameters)
    {
        PoolAxis[] axes = [.. parameters.Axes];
        return (parameters, axes[0]) switch
        {
            (MaxPoolParameters, SlidingAxis) => new TorchMaxPool(Windows(axes)),
            (MaxPoolParameters, _) => new TorchAdaptiveMaxPool(Outputs(axes)),
            (AveragePoolParameters average, SlidingAxis) => new TorchAveragePool(Windows(axes), average.CountIncludePadding, average.Divisor),
            (AveragePoolParameters, _) => new TorchAdaptiveAveragePool(Outputs(axes)),
            _ => throw new NotSupportedException($"PyTorch has no pool for {parameters}."),
        };
    }

    private static SlidingAxis[] Windows(PoolAxis[] axes) =>
        axes.Length == 1 ? [new SlidingAxis(1) { Rounding = ((SlidingAxis)axes[0]).Rounding }, (SlidingAxis)axes[0]] : [.. axes.Cast<SlidingAxis>()];

    // Global windows are adaptive ones with an output of 1.
    private static long[] Outputs(PoolAxis[] axes)
    {
        long[] outputs = [.. axes.Select(axis => axis is AdaptiveAxis adaptive ? adaptive.OutputSize : 1)];
        return outputs.Length == 1 ? [1, .. outputs] : outputs;
    }
}
