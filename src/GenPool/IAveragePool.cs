namespace GenPool;

/// <summary>What a generated average pool can do. Its backward pass needs nothing from the forward pass.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of its tensors.</typeparam>
public interface IAveragePool<T, TShape> : IPool<T, TShape>
    where T : unmanaged
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>Shares the gradient of each output among the inputs under its window.</summary>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="inputGradient">
    /// Receives the gradient of the input: for each element +0 plus the gradient of each output whose window covers it,
    /// divided by the divisor of that window, added in row-major output order. Overwritten completely.
    /// </param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null);
}
