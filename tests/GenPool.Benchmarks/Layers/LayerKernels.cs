namespace GenPool.Benchmarks.Layers;

/// <summary>The kernels of one generated layer as delegates, so that a table can hold layers of many types.</summary>
internal sealed record LayerKernels<T>(
    string Name,
    MaxPool2DParameters Parameters,
    LayerKernels<T>.InferencePass Inference,
    LayerKernels<T>.TrainingPass Training,
    LayerKernels<T>.BackwardPass Backward,
    LayerKernels<T>.IndexPass Indices)
    where T : unmanaged
{
    /// <summary>A forward pass without a mask.</summary>
    public delegate void InferencePass(ReadOnlySpan<T> input, Span<T> output, PoolShape shape, ParallelOptions? options);

    /// <summary>A forward pass with a mask.</summary>
    public delegate void TrainingPass(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolShape shape, ParallelOptions? options);

    /// <summary>A backward pass.</summary>
    public delegate void BackwardPass(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, PoolShape shape, ParallelOptions? options);

    /// <summary>A translation of a mask to indices.</summary>
    public delegate void IndexPass(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape);

    /// <summary>Binds the static members of a layer.</summary>
    public static LayerKernels<T> Of<TPool>()
        where TPool : IMaxPool2D<T> =>
        new(typeof(TPool).Name, TPool.Parameters, TPool.Forward, TPool.Forward, TPool.Backward, TPool.Indices);
}
