namespace GenPool.Conformance;

/// <summary>The kernels of one generated layer, beside the oracle for the same parameters.</summary>
/// <param name="Name">The layer.</param>
/// <param name="Oracle">The generic implementation of its parameters.</param>
/// <param name="Forward">Its inference pass.</param>
/// <param name="ForwardWithMask">Its training pass.</param>
/// <param name="Backward">Its backward pass.</param>
/// <param name="Indices">Its index translation.</param>
public sealed record LayerCase(
    string Name,
    GenericMaxPool2D<float> Oracle,
    LayerCase.ForwardKernel Forward,
    LayerCase.MaskedForwardKernel ForwardWithMask,
    LayerCase.BackwardKernel Backward,
    LayerCase.IndexKernel Indices)
{
    /// <summary>An inference pass.</summary>
    public delegate void ForwardKernel(ReadOnlySpan<float> input, Span<float> output, PoolShape shape, ParallelOptions? options);

    /// <summary>A training pass.</summary>
    public delegate void MaskedForwardKernel(ReadOnlySpan<float> input, Span<float> output, Span<byte> mask, PoolShape shape, ParallelOptions? options);

    /// <summary>A backward pass.</summary>
    public delegate void BackwardKernel(ReadOnlySpan<float> outputGradient, ReadOnlySpan<byte> mask, Span<float> inputGradient, PoolShape shape, ParallelOptions? options);

    /// <summary>An index translation.</summary>
    public delegate void IndexKernel(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape);

    /// <summary>Binds the kernels of a layer.</summary>
    public static LayerCase Of<TPool>()
        where TPool : IMaxPool2D<float> =>
        new(typeof(TPool).Name, new GenericMaxPool2D<float>(TPool.Parameters), TPool.Forward, TPool.Forward, TPool.Backward, TPool.Indices);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
