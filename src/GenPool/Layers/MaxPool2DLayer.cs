using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace GenPool.Runtime;

/// <summary>The state of a generated layer: the mask of its last training pass, and the passes over tensors.</summary>
/// <typeparam name="TPool">The layer whose kernels run.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers. Not safe for two threads at once, as no layer with a cache is.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MaxPool2DLayer<TPool, T>
    where TPool : IMaxPool2D<T>
    where T : unmanaged
{
    private byte[] _mask = [];
    private PoolShape? _shape;

    /// <summary>Pools a tensor.</summary>
    /// <param name="input">Rank 4, in the layer's element order; any strides.</param>
    /// <param name="isTraining">Whether to keep the mask for a backward pass.</param>
    /// <returns>A new, dense tensor of the output.</returns>
    /// <exception cref="ArgumentException">The tensor is not of rank 4, or no window fits.</exception>
    public Tensor<T> Forward(scoped in ReadOnlyTensorSpan<T> input, bool isTraining)
    {
        PoolShape shape = ShapeOf(input, nameof(input));
        PoolShape outputShape = TPool.OutputShape(shape);
        T[] output = new T[outputShape.ElementCount];
        if (isTraining)
        {
            // Forget the last pass before its mask is overwritten: a failure must not leave one beside the other's shape.
            _shape = null;
            int bytes = checked((int)TPool.MaskByteCount(shape));
            if (_mask.Length < bytes)
            {
                _mask = new byte[bytes];
            }

            TPool.Forward(Dense(input), output, _mask.AsSpan(0, bytes), shape);
            _shape = shape;
        }
        else
        {
            TPool.Forward(Dense(input), output, shape);
        }

        return Tensor.Create(output, Lengths(outputShape));
    }

    /// <summary>Sends a gradient back through the last training pass.</summary>
    /// <param name="outputGradient">Gradient of that pass's output, of its shape; any strides.</param>
    /// <returns>A new, dense tensor: the gradient of the pass's input.</returns>
    /// <exception cref="InvalidOperationException">There was no training pass.</exception>
    /// <exception cref="ArgumentException">The tensor has not the shape of the output.</exception>
    public Tensor<T> Backward(scoped in ReadOnlyTensorSpan<T> outputGradient)
    {
        PoolShape shape = _shape ?? throw new InvalidOperationException(
            "Backward needs the mask of a Forward with isTraining: true, and there was none.");
        PoolShape expected = TPool.OutputShape(shape);
        PoolShape actual = ShapeOf(outputGradient, nameof(outputGradient));
        if (actual != expected)
        {
            throw new ArgumentException(
                $"Expected the shape of the last output, {expected}; the tensor has {actual}.", nameof(outputGradient));
        }

        T[] inputGradient = new T[shape.ElementCount];
        TPool.Backward(Dense(outputGradient), _mask.AsSpan(0, checked((int)TPool.MaskByteCount(shape))), inputGradient, shape);
        return Tensor.Create(inputGradient, Lengths(shape));
    }

    private static PoolShape ShapeOf(scoped in ReadOnlyTensorSpan<T> tensor, string name)
    {
        if (tensor.Rank != 4)
        {
            throw new ArgumentException($"Expected a tensor of rank 4 in {TPool.Parameters.Layout} order; its rank is {tensor.Rank}.", name);
        }

        ReadOnlySpan<nint> lengths = tensor.Lengths;
        return checked(TPool.Parameters.Layout == PoolLayout.Nchw
            ? new PoolShape((int)lengths[0], (int)lengths[1], (int)lengths[2], (int)lengths[3])
            : new PoolShape((int)lengths[0], (int)lengths[3], (int)lengths[1], (int)lengths[2]));
    }

    private static nint[] Lengths(PoolShape shape) => TPool.Parameters.Layout == PoolLayout.Nchw
        ? [shape.Batch, shape.Channels, shape.Height, shape.Width]
        : [shape.Batch, shape.Height, shape.Width, shape.Channels];

    // A row-major tensor is read where it lies; any other is laid out once.
    private static ReadOnlySpan<T> Dense(scoped in ReadOnlyTensorSpan<T> tensor)
    {
        if (tensor.FlattenedLength == 0)
        {
            return [];
        }

        if (IsRowMajor(tensor))
        {
            return MemoryMarshal.CreateReadOnlySpan(
                in tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));
        }

        T[] copy = new T[tensor.FlattenedLength];
        tensor.FlattenTo(copy);
        return copy;
    }

    // Not IsDense, which a permuted tensor may be as well.
    private static bool IsRowMajor(scoped in ReadOnlyTensorSpan<T> tensor)
    {
        nint expected = 1;
        for (int axis = tensor.Rank - 1; axis >= 0; axis--)
        {
            if (tensor.Lengths[axis] != 1 && tensor.Strides[axis] != expected)
            {
                return false;
            }

            expected *= tensor.Lengths[axis];
        }

        return true;
    }
}
