namespace GenPool;

/// <summary>What a generated max pool can do: beside the values, a mask of where they came from.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of its tensors.</typeparam>
public interface IMaxPool<T, TShape> : IPool<T, TShape>
    where T : unmanaged
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>Bytes of the mask that a training forward pass writes and a backward pass reads.</summary>
    /// <param name="input">Shape of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    /// <exception cref="ArgumentException">An axis of the plane has no elements, or no window fits.</exception>
    static abstract long MaskByteCount(TShape input);

    /// <summary>Pools and keeps the mask that a backward pass needs (training).</summary>
    /// <param name="input">The input tensor.</param>
    /// <param name="output">Receives the maxima; overwritten completely.</param>
    /// <param name="mask">Receives the marks, <see cref="MaskByteCount"/> opaque bytes; overwritten completely.</param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, TShape shape, ParallelOptions? parallelOptions = null);

    /// <summary>Sends the gradient of each output to the inputs its mask marks.</summary>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="inputGradient">
    /// Receives the gradient of the input: for each element +0 plus the gradients of the outputs that marked it, added
    /// in row-major output order. Overwritten completely, so it need not be cleared.
    /// </param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null);

    /// <summary>
    /// Translates a mask into the flat offset of each maximum in its unpadded plane (PyTorch's rule).
    /// </summary>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="indices">
    /// Receives one index per output, in output element order; the first marked tap where several are, -1 where none is.
    /// </param>
    /// <param name="shape">Shape of the input.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    static abstract void Indices(ReadOnlySpan<byte> mask, Span<long> indices, TShape shape);

    /// <summary>
    /// Places each pooled value where its mask says, and zero elsewhere: the partial inverse of a pool (ONNX MaxUnpool,
    /// PyTorch MaxUnpool1d to 3d).
    /// </summary>
    /// <param name="values">Pooled values, of the output's shape.</param>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="output">
    /// Receives the values, in the shape of the pool's input; overwritten completely. Where several values go to one
    /// element the last in output order stays, as in PyTorch.
    /// </param>
    /// <param name="shape">Shape of the pool's input.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    static abstract void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, TShape shape);
}
