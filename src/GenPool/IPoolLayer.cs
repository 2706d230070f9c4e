using System.Numerics.Tensors;

namespace GenPool;

/// <summary>A pool over tensors, which keeps between passes what its backward pass needs: every annotated class is one.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Tensors are in the layer's element order and of any strides. A layer is not safe for two threads at once. An inference
/// pass leaves what the last training pass kept alone, and a backward pass may be repeated.
/// </remarks>
public interface IPoolLayer<T>
    where T : unmanaged
{
    /// <summary>Pools a tensor.</summary>
    /// <param name="input">Batch, channels and the axes of a plane, in the layer's order.</param>
    /// <param name="isTraining">Whether to keep what a backward pass needs.</param>
    /// <returns>A new, dense tensor of the output.</returns>
    /// <exception cref="ArgumentException">The tensor has the wrong rank, or no window fits.</exception>
    Tensor<T> Forward(ReadOnlyTensorSpan<T> input, bool isTraining = true);

    /// <summary>Pools a tensor into another.</summary>
    /// <param name="input">Batch, channels and the axes of a plane, in the layer's order.</param>
    /// <param name="output">Receives the output; of its shape, apart from the input.</param>
    /// <param name="isTraining">Whether to keep what a backward pass needs.</param>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, the two overlap, or no window fits.</exception>
    void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, bool isTraining = true);

    /// <summary>Sends a gradient back through the last training pass.</summary>
    /// <param name="outputGradient">Gradient of that pass's output, of its shape.</param>
    /// <returns>A new, dense tensor: the gradient of the pass's input.</returns>
    /// <exception cref="InvalidOperationException">There was no training pass.</exception>
    /// <exception cref="ArgumentException">The tensor has not the shape of the output.</exception>
    Tensor<T> Backward(ReadOnlyTensorSpan<T> outputGradient);

    /// <summary>Sends a gradient back through the last training pass, into a tensor.</summary>
    /// <param name="outputGradient">Gradient of that pass's output, of its shape.</param>
    /// <param name="inputGradient">Receives the gradient of the pass's input; of its shape, apart from the other.</param>
    /// <exception cref="InvalidOperationException">There was no training pass.</exception>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, or the two overlap.</exception>
    void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient);
}
