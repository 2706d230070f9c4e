using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Tensors;
using GenPool.Walks;

namespace GenPool.Pools;

/// <summary>The operations of a generated max pooling layer: checks a call, cuts it and runs the kernel on the pieces.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <typeparam name="TMarks">What training marks.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class MaxPool<TKernel, T, TShape, TOrder, TMarks, TActivation>
    where TKernel : struct, IMaxKernel<T>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
{
    /// <summary>There are no instances; a generated layer inherits the static members.</summary>
    protected MaxPool()
    {
    }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public static TShape OutputShape(TShape input) => PoolDomain.Create(TKernel.Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IMaxPool{T, TShape}.MaskByteCount"/>
    public static long MaskByteCount(TShape input)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, input);
        return MarkFormat.ByteCount(TKernel.Parameters, domain, nameof(input));
    }

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        Infer(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, default, domain, parallelOptions);
    }

    /// <summary>Pools tensors of any strides without keeping anything for a backward pass (inference).</summary>
    /// <param name="input">Batch, channels and the axes of a plane, in the pool's order. Its shape is that of the call.</param>
    /// <param name="output">Receives the output, of its shape; overwritten completely.</param>
    /// <param name="parallelOptions"><inheritdoc cref="IPool{T, TShape}.Forward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, the two overlap, or no window fits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <remarks>
    /// The input is read where it lies if its innermost axis has no gaps; any other tensor is read and written where it lies if its
    /// planes (images, with channels last) have none within them. What lies otherwise is copied.
    /// </remarks>
    public static void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Forward(TKernel.Parameters, input, output);
        using TensorSource<T> source = TensorSource<T>.Pooled(input, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Output(output, domain, TOrder.IsChannelsLast);
        Infer(source, target, domain, parallelOptions);
        target.CopyTo(output);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, mask, domain, MarkFormat.ByteCount(TKernel.Parameters, domain, nameof(shape)));
        Train(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, default, mask, domain, parallelOptions);
    }

    /// <summary>Pools tensors of any strides and keeps the mask that a backward pass needs (training).</summary>
    /// <param name="input">Batch, channels and the axes of a plane, in the pool's order. Its shape is that of the call.</param>
    /// <param name="output">Receives the maxima, of the output's shape; overwritten completely.</param>
    /// <param name="mask"><inheritdoc cref="IMaxPool{T, TShape}.Forward" path="/param[@name='mask']"/></param>
    /// <param name="parallelOptions"><inheritdoc cref="IPool{T, TShape}.Forward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">
    /// A tensor has the wrong rank or shape, the mask has the wrong length, one overlaps another, or no window fits.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, Span<byte> mask, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Forward(TKernel.Parameters, input, output, mask);
        using TensorSource<T> source = TensorSource<T>.Pooled(input, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Output(output, domain, TOrder.IsChannelsLast);
        Train(source, target, mask, domain, parallelOptions);
        target.CopyTo(output);
    }

    /// <summary>Keeps the mask alone: for an engine whose backward pass is given the input again, and nothing that the forward pass kept.</summary>
    /// <param name="input">The input tensor.</param>
    /// <param name="mask"><inheritdoc cref="IMaxPool{T, TShape}.Forward" path="/param[@name='mask']"/></param>
    /// <param name="shape">Shape of the input.</param>
    /// <param name="parallelOptions"><inheritdoc cref="IPool{T, TShape}.Forward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">A span has the wrong length or overlaps the other, or no window fits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An extent is negative, or a count overflows.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Mask(ReadOnlySpan<T> input, Span<byte> mask, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Mask(input, mask, domain, MarkFormat.ByteCount(TKernel.Parameters, domain, nameof(shape)));
        Mark(TensorSource<T>.Input(input, domain, TOrder.IsChannelsLast), mask, domain, nameof(shape), parallelOptions);
    }

    /// <summary>Keeps the mask alone, of a tensor of any strides.</summary>
    /// <param name="input">Batch, channels and the axes of a plane, in the pool's order. Its shape is that of the call.</param>
    /// <param name="mask"><inheritdoc cref="IMaxPool{T, TShape}.Forward" path="/param[@name='mask']"/></param>
    /// <param name="parallelOptions"><inheritdoc cref="IPool{T, TShape}.Forward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">The tensor has the wrong rank, the mask has the wrong length or overlaps it, or no window fits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Mask(ReadOnlyTensorSpan<T> input, Span<byte> mask, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Mask(TKernel.Parameters, input, mask);
        using TensorSource<T> source = TensorSource<T>.Pooled(input, domain, TOrder.IsChannelsLast);
        Mark(source, mask, domain, nameof(input), parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Backward"/>
    public static void Backward(
        ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, domain, MarkFormat.ByteCount(TKernel.Parameters, domain, nameof(shape)));
        Backward(outputGradient, default, mask, inputGradient, default, domain, parallelOptions);
    }

    /// <summary>Sends the gradient of each output to the inputs its mask marks, over tensors of any strides.</summary>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="inputGradient">Receives the gradient of the input; overwritten completely. Its shape is that of the call.</param>
    /// <param name="parallelOptions"><inheritdoc cref="IPool{T, TShape}.Forward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">
    /// A tensor has the wrong rank or shape, the mask has the wrong length, one overlaps the gradient of the input, or no window fits.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Backward(
        ReadOnlyTensorSpan<T> outputGradient, ReadOnlySpan<byte> mask, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Backward(TKernel.Parameters, outputGradient, mask, inputGradient);
        using TensorSource<T> source = TensorSource<T>.Output(outputGradient, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Input(inputGradient, domain, TOrder.IsChannelsLast);
        Backward(source, mask, target, domain, parallelOptions);
        target.CopyTo(inputGradient);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Indices"/>
    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, TShape shape) =>
        MarkTranslation.Indices(TKernel.Parameters, mask, indices, shape);

    /// <inheritdoc cref="IMaxPool{T, TShape}.Unpool"/>
    public static void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, TShape shape) =>
        MarkTranslation.Unpool(TKernel.Parameters, values, mask, output, shape);

    /// <summary>Places each pooled value where its mask says, and zero elsewhere, over tensors of any strides.</summary>
    /// <param name="values">Pooled values, of the output's shape.</param>
    /// <param name="mask">The mask a training forward pass wrote.</param>
    /// <param name="output">Receives the values; overwritten completely. Its shape, that of the pool's input, is that of the call.</param>
    /// <exception cref="ArgumentException">
    /// A tensor has the wrong rank or shape, the mask has the wrong length, one overlaps the output, or no window fits.
    /// </exception>
    public static void Unpool(ReadOnlyTensorSpan<T> values, ReadOnlySpan<byte> mask, TensorSpan<T> output)
    {
        PoolDomain domain = TensorChecks<TShape>.Unpool(TKernel.Parameters, values, mask, output);
        using TensorSource<T> source = TensorSource<T>.Whole(values);
        using TensorTarget<T> target = TensorTarget<T>.Whole(output);
        MarkTranslation.Unpool(TKernel.Parameters, source.Elements, mask, target.Elements, domain.InputShape<TShape>());
        target.CopyTo(output);
    }

    /// <inheritdoc cref="IPool{T, TShape}.Explain"/>
    public static string Explain(TShape shape) =>
        Explanation<TKernel, T, TOrder>.Of(PoolDomain.Create(TKernel.Parameters, shape), isWide: TMarks.Bytes > 1, inDouble: false, TMarks.AreBits);

    /// <summary>A layer over tensors.</summary>
    public static IPoolLayer<T> CreateLayer() => new MaxPoolLayer<TKernel, T, TShape, TOrder, TMarks, TActivation>();

    /// <summary>Pools without a mask, whatever has been checked lying anywhere.</summary>
    internal static void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain, ParallelOptions? options) =>
        Infer(input.Elements, input.Strides, output.Elements, PlaneGaps.OfOutput(domain, TOrder.IsChannelsLast, output.Strides), domain, options);

    /// <summary>Pools and writes the mask, whatever has been checked lying anywhere.</summary>
    internal static void Train(in TensorSource<T> input, in TensorTarget<T> output, Span<byte> mask, in PoolDomain domain, ParallelOptions? options) =>
        Train(input.Elements, input.Strides, output.Elements, PlaneGaps.OfOutput(domain, TOrder.IsChannelsLast, output.Strides), mask, domain, options);

    /// <summary>Sends gradients back, whatever has been checked lying anywhere.</summary>
    internal static void Backward(
        in TensorSource<T> outputGradient, ReadOnlySpan<byte> mask, in TensorTarget<T> inputGradient, in PoolDomain domain, ParallelOptions? options) =>
        Backward(
            outputGradient.Elements,
            PlaneGaps.OfOutput(domain, TOrder.IsChannelsLast, outputGradient.Strides),
            mask,
            inputGradient.Elements,
            PlaneGaps.OfInput(domain, TOrder.IsChannelsLast, inputGradient.Strides),
            domain,
            options);

    // Spans lie densely, and so have no gaps.
    private static void Infer(
        ReadOnlySpan<T> input, in PoolStrides strides, Span<T> output, PlaneGaps gaps, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        {
            PoolRunner.Run(
                new MaxForwardPass<TKernel, T, TOrder, NoMarks, TActivation>(source, new(target, gaps), null),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }

    private static void Train(
        ReadOnlySpan<T> input, in PoolStrides strides, Span<T> output, PlaneGaps gaps, Span<byte> mask, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        fixed (byte* marks = mask)
        {
            PoolRunner.Run(
                new MaxForwardPass<TKernel, T, TOrder, TMarks, TActivation>(source, new(target, gaps), marks),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }

    private static void Backward(
        ReadOnlySpan<T> outputGradient, PlaneGaps outputGaps, ReadOnlySpan<byte> mask, Span<T> inputGradient, PlaneGaps inputGaps, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = outputGradient, target = inputGradient)
        fixed (byte* marks = mask)
        {
            PoolRunner.Run(
                new MaxBackwardPass<TKernel, T, TOrder, TMarks>(new(source, outputGaps), marks, new(target, inputGaps)),
                domain, TOrder.IsChannelsLast, PoolStrides.Dense(domain, TOrder.IsChannelsLast), isBackward: true, sizeof(T), options);
        }
    }

    // The maxima that come with it are forgotten.
    private static void Mark(in TensorSource<T> input, Span<byte> mask, in PoolDomain domain, string name, ParallelOptions? options)
    {
        int length = ArrayLength.Of(domain.OutputCount, "the output", domain, name);
        T[] output = ArrayPool<T>.Shared.Rent(length);
        try
        {
            Train(input, TensorTarget<T>.Output(output.AsSpan(0, length), domain, TOrder.IsChannelsLast), mask, domain, options);
        }
        finally
        {
            ArrayPool<T>.Shared.Return(output);
        }
    }
}
