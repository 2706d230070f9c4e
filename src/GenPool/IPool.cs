namespace GenPool;

/// <summary>
/// What every generated pool can do, as static members, so that generic code can take a pool as a type argument:
/// <c>TPool.Forward(...)</c>.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of its tensors: <see cref="PoolShape1D"/>, <see cref="PoolShape2D"/> or <see cref="PoolShape3D"/>.</typeparam>
/// <remarks>
/// In every member <c>shape</c> is the shape of the <em>input</em>, spans hold whole tensors in the pool's element order, and
/// an exception is thrown before anything is written. Serial calls allocate nothing.
/// </remarks>
public interface IPool<T, TShape>
    where T : unmanaged
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>The shape of the output for an input shape.</summary>
    /// <param name="input">Shape of the input.</param>
    /// <returns>Batch and channels of the input, and the number of windows along each axis.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="ArgumentException">An axis of the plane has no elements, or no window fits.</exception>
    static abstract TShape OutputShape(TShape input);

    /// <summary>Pools without keeping anything for a backward pass (inference).</summary>
    /// <param name="input">The input tensor.</param>
    /// <param name="output">Receives the output tensor; overwritten completely.</param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null);

    /// <summary>Says how a shape is pooled on this machine: the schedule it gets, in sentences.</summary>
    /// <param name="shape">Shape of the input.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="ArgumentException">An axis of the plane has no elements, or no window fits.</exception>
    static abstract string Explain(TShape shape);
}
