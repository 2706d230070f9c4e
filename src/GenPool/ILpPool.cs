namespace GenPool;

/// <summary>What a generated Lp pool can do. Its backward pass needs the input and the output of the forward pass.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of its tensors.</typeparam>
public interface ILpPool<T, TShape> : IPool<T, TShape>
    where T : unmanaged
    where TShape : struct, IPoolShape<TShape>
{
    /// <summary>Sends the gradient of each output through the derivative of its norm.</summary>
    /// <param name="input">The input of the forward pass.</param>
    /// <param name="output">The output of the forward pass.</param>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="inputGradient">
    /// Receives the gradient of the input: for each element x, +0 plus <c>dy * sign(x) * |x|^(p-1) / y^(p-1)</c> of each
    /// output y above 0 whose window covers it, added in row-major output order. Overwritten completely.
    /// </param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions">Degree and cancellation; null for as many cores as help.</param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps another, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or the element count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    static abstract void Backward(ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null);
}
