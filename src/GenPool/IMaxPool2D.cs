namespace GenPool;

/// <summary>
/// The kernels of one generated max pooling layer, as static members, so that generic code can take a layer as a
/// type argument: <c>TPool.Forward(...)</c>.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// In every member <c>shape</c> is the shape of the <em>input</em>, spans hold whole tensors in the layer's element
/// order, and an exception is thrown before anything is written. Serial calls allocate nothing.
/// </remarks>
public interface IMaxPool2D<T>
    where T : unmanaged
{
    /// <summary>The declaration the kernels were generated from.</summary>
    static abstract MaxPool2DParameters Parameters { get; }

    /// <summary>The shape of the output for an input shape.</summary>
    /// <param name="input">Shape of the input.</param>
    /// <returns>Batch and channels of the input, and the number of windows down and along it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="ArgumentException">Height or width is 0, or no window fits.</exception>
    static abstract PoolShape OutputShape(PoolShape input);

    /// <summary>Bytes of the mask that a training forward pass writes and a backward pass reads.</summary>
    /// <param name="input">Shape of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="ArgumentException">Height or width is 0, or no window fits.</exception>
    static abstract long MaskByteCount(PoolShape input);

    /// <summary>Pools without keeping a mask (inference).</summary>
    /// <param name="input">The input tensor.</param>
    /// <param name="output">Receives the maxima; overwritten completely.</param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Forward(ReadOnlySpan<T> input, Span<T> output, PoolShape shape, ParallelOptions? parallelOptions = null);

    /// <summary>Pools and marks where each maximum was (training).</summary>
    /// <param name="input">The input tensor.</param>
    /// <param name="output">Receives the maxima; overwritten completely.</param>
    /// <param name="mask">Receives the marks, <see cref="MaskByteCount"/> opaque bytes; overwritten completely.</param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, PoolShape shape, ParallelOptions? parallelOptions = null);

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
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, PoolShape shape, ParallelOptions? parallelOptions = null);

    /// <summary>
    /// Translates a mask into the flat offset of each maximum in its unpadded height by width plane (PyTorch's rule).
    /// </summary>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="indices">
    /// Receives one index per output, in output element order; the first marked tap where several are, -1 for a window
    /// with no valid tap.
    /// </param>
    /// <param name="shape">Shape of the input.</param>
    /// <exception cref="ArgumentException">A span has the wrong length, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    static abstract void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape);

    /// <summary>
    /// Places each pooled value where its mask says, and zero elsewhere: the partial inverse of a pool (ONNX MaxUnpool,
    /// PyTorch MaxUnpool2d).
    /// </summary>
    /// <param name="values">Pooled values, of the output's shape.</param>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="output">
    /// Receives the values, in the shape of the pool's input; overwritten completely. Where several values go to one
    /// element the last in output order stays, as in PyTorch.
    /// </param>
    /// <param name="shape">Shape of the pool's input.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    static abstract void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, PoolShape shape);
}
