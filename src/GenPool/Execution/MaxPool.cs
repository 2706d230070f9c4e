using System.ComponentModel;
using System.Numerics;
using GenPool.Axes;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks;

namespace GenPool.Execution;

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
        return MarkFormat.Create(TKernel.Parameters, domain).ByteCount(domain, nameof(input));
    }

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        Infer(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, domain, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, mask, domain, MarkFormat.Create(TKernel.Parameters, domain).ByteCount(domain, nameof(shape)));
        Train(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, mask, domain, parallelOptions);
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Backward"/>
    public static void Backward(
        ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Backward(outputGradient, mask, inputGradient, domain, MarkFormat.Create(TKernel.Parameters, domain).ByteCount(domain, nameof(shape)));
        fixed (T* source = outputGradient, target = inputGradient)
        fixed (byte* marks = mask)
        {
            PoolStrides strides = PoolStrides.Dense(domain, TOrder.IsChannelsLast);
            PoolRunner.Run(
                new MaxBackwardPass<TKernel, T, TOrder, TMarks>(source, marks, target),
                domain, TOrder.IsChannelsLast, strides, isBackward: true, sizeof(T), parallelOptions);
        }
    }

    /// <inheritdoc cref="IMaxPool{T, TShape}.Indices"/>
    public static void Indices(ReadOnlySpan<byte> mask, Span<long> indices, TShape shape) =>
        MarkTranslation.Indices(TKernel.Parameters, mask, indices, shape);

    /// <inheritdoc cref="IMaxPool{T, TShape}.Unpool"/>
    public static void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, TShape shape) =>
        MarkTranslation.Unpool(TKernel.Parameters, values, mask, output, shape);

    /// <inheritdoc cref="IPool{T, TShape}.Explain"/>
    public static string Explain(TShape shape) =>
        Explanation<TKernel, T, TOrder>.Of(PoolDomain.Create(TKernel.Parameters, shape), isMaximum: true, isWide: TMarks.Bytes > 1, inDouble: false, TMarks.AreBits);

    /// <summary>A layer over tensors.</summary>
    public static IPoolLayer<T> CreateLayer() => new MaxPoolLayer<TKernel, T, TShape, TOrder, TMarks, TActivation>();

    /// <summary>Pools without a mask, the input lying anywhere. Lengths have been checked.</summary>
    internal static void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        {
            PoolRunner.Run(
                new MaxForwardPass<TKernel, T, TOrder, NoMarks, TActivation>(source, target, null),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }

    /// <summary>Pools and writes the mask, the input lying anywhere. Lengths have been checked.</summary>
    internal static void Train(
        ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, Span<byte> mask, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        fixed (byte* marks = mask)
        {
            PoolRunner.Run(
                new MaxForwardPass<TKernel, T, TOrder, TMarks, TActivation>(source, target, marks),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }
}
