using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using GenPool.Layers;

namespace GenPool.Runtime;

/// <summary>The state of a generated layer: the mask of its last training pass, and the passes over tensors.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="parameters">What was declared.</param>
/// <remarks>
/// Support for generated layers, which name their passes with every call. Not safe for two threads at once, as no layer
/// with a cache is.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MaxPool2DLayer<T>(MaxPool2DParameters parameters)
    where T : unmanaged, INumber<T>
{
    private byte[] _mask = [];
    private PoolShape? _shape;

    /// <summary>Pools a tensor.</summary>
    /// <param name="input">
    /// Rank 4, in the layer's element order; any strides. It is read where it lies if its innermost axis has no gaps, and
    /// from a copy otherwise.
    /// </param>
    /// <param name="isTraining">Whether to keep the mask for a backward pass.</param>
    /// <returns>A new, dense tensor of the output.</returns>
    /// <exception cref="ArgumentException">The tensor is not of rank 4, no window fits, or no array holds the output or the mask.</exception>
    public Tensor<T> Forward<TPasses>(scoped in ReadOnlyTensorSpan<T> input, bool isTraining)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, TensorLayout.ShapeOf(input, TPasses.Layout, nameof(input)), nameof(input));
        T[] output = new T[ArrayLength.Of(geometry.Output.ElementCount, "the output", geometry.Input, nameof(input))];
        Forward<TPasses>(input, output, geometry, isTraining);
        return Tensor.Create(output, TensorLayout.Lengths(geometry.Output, TPasses.Layout));
    }

    /// <summary>Pools a tensor into another.</summary>
    /// <param name="input">Rank 4, in the layer's element order; any strides.</param>
    /// <param name="output">Receives the output; of its shape, any strides, apart from the input.</param>
    /// <param name="isTraining">Whether to keep the mask for a backward pass.</param>
    /// <exception cref="ArgumentException">
    /// A tensor has the wrong rank or shape, the two overlap, no window fits, or no array holds the mask.
    /// </exception>
    public void Forward<TPasses>(scoped in ReadOnlyTensorSpan<T> input, scoped in TensorSpan<T> output, bool isTraining)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        PoolGeometry geometry = PoolGeometry.Create(parameters, TensorLayout.ShapeOf(input, TPasses.Layout, nameof(input)), nameof(input));
        TensorLayout.RequireShape<T>(output, geometry.Output, TPasses.Layout, nameof(output));
        TensorLayout.RequireApart(output, input, nameof(output), nameof(input));
        using DenseTarget<T> target = new(output);
        Forward<TPasses>(input, target.Span, geometry, isTraining);
        target.CopyTo(output);
    }

    /// <summary>Sends a gradient back through the last training pass.</summary>
    /// <param name="outputGradient">Gradient of that pass's output, of its shape; any strides.</param>
    /// <returns>A new, dense tensor: the gradient of the pass's input.</returns>
    /// <exception cref="InvalidOperationException">There was no training pass.</exception>
    /// <exception cref="ArgumentException">The tensor has not the shape of the output.</exception>
    public Tensor<T> Backward<TPasses>(scoped in ReadOnlyTensorSpan<T> outputGradient)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        PoolGeometry geometry = LastTraining<TPasses>(outputGradient);
        T[] inputGradient = new T[ArrayLength.Of(geometry.Input.ElementCount, "the gradient", geometry.Input, nameof(outputGradient))];
        Backward<TPasses>(outputGradient, inputGradient, geometry);
        return Tensor.Create(inputGradient, TensorLayout.Lengths(geometry.Input, TPasses.Layout));
    }

    /// <summary>Sends a gradient back through the last training pass, into a tensor.</summary>
    /// <param name="outputGradient">Gradient of that pass's output, of its shape; any strides.</param>
    /// <param name="inputGradient">Receives the gradient of the pass's input; of its shape, any strides, apart from the other.</param>
    /// <exception cref="InvalidOperationException">There was no training pass.</exception>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, or the two overlap.</exception>
    public void Backward<TPasses>(scoped in ReadOnlyTensorSpan<T> outputGradient, scoped in TensorSpan<T> inputGradient)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        PoolGeometry geometry = LastTraining<TPasses>(outputGradient);
        TensorLayout.RequireShape<T>(inputGradient, geometry.Input, TPasses.Layout, nameof(inputGradient));
        TensorLayout.RequireApart(inputGradient, outputGradient, nameof(inputGradient), nameof(outputGradient));
        using DenseTarget<T> target = new(inputGradient);
        Backward<TPasses>(outputGradient, target.Span, geometry);
        target.CopyTo(inputGradient);
    }

    private void Forward<TPasses>(scoped in ReadOnlyTensorSpan<T> input, Span<T> output, in PoolGeometry geometry, bool isTraining)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        bool inPlace = TensorLayout.TryRead(input, TPasses.Layout, out ReadOnlySpan<T> source, out PoolStrides strides);
        using DenseSource<T> copy = inPlace ? default : new(input);
        if (!inPlace)
        {
            source = copy.Span;
            strides = PoolStrides.Dense(geometry.Input, TPasses.Layout);
        }

        if (!isTraining)
        {
            MaxPool2DRunner<TPasses, T>.Infer(source, strides, output, geometry, null);
            return;
        }

        int bytes = ArrayLength.Of(geometry.MaskByteCount, nameof(geometry.MaskByteCount), geometry.Input, nameof(input));

        // Forget the last pass before its mask is overwritten: a failure must not leave one beside the other's shape.
        _shape = null;
        if (_mask.Length < bytes)
        {
            _mask = GC.AllocateUninitializedArray<byte>(bytes);
        }

        MaxPool2DRunner<TPasses, T>.Forward(source, strides, output, _mask.AsSpan(0, bytes), parameters.Mask, geometry, null);
        _shape = geometry.Input;
    }

    private void Backward<TPasses>(scoped in ReadOnlyTensorSpan<T> outputGradient, Span<T> inputGradient, in PoolGeometry geometry)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        using DenseSource<T> gradient = new(outputGradient);
        MaxPool2DRunner<TPasses, T>.Backward(
            parameters, gradient.Span, _mask.AsSpan(0, (int)geometry.MaskByteCount), inputGradient, geometry.Input, null);
    }

    private PoolGeometry LastTraining<TPasses>(scoped in ReadOnlyTensorSpan<T> outputGradient)
        where TPasses : struct, IMaxPool2DPasses<T>
    {
        PoolShape shape = _shape ?? throw new InvalidOperationException(
            "Backward needs the mask of a Forward with isTraining: true, and there was none.");
        PoolGeometry geometry = PoolGeometry.Create(parameters, shape);
        TensorLayout.RequireShape(outputGradient, geometry.Output, TPasses.Layout, nameof(outputGradient));
        return geometry;
    }
}
