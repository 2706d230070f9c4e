using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Reductions;
using GenPool.Tensors;
using GenPool.Walks;
using GenPool.Walks.Looping;

namespace GenPool.Pools;

/// <summary>The operations of a generated Lp pooling layer: checks a call, cuts it and runs the kernel on the pieces.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <typeparam name="TNorm">The norm.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class LpPool<TKernel, T, TShape, TOrder, TNorm>
    where TKernel : struct, ISumKernel<T>, IDeclared<LpPoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
    where TNorm : struct, ISumRule
{
    /// <summary>There are no instances; a generated layer inherits the static members.</summary>
    protected LpPool()
    {
    }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public static TShape OutputShape(TShape input) => PoolDomain.Create(TKernel.Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IPool{T, TShape}.Explain"/>
    public static string Explain(TShape shape) =>
        Explanation<TKernel, T, TOrder>.Of(PoolDomain.Create(TKernel.Parameters, shape), isWide: false, inDouble: TNorm.SumsInDouble);

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        Infer(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, default, domain, parallelOptions);
    }

    /// <inheritdoc cref="MaxPool{TKernel, T, TShape, TOrder, TMarks, TActivation}.Forward(ReadOnlyTensorSpan{T}, TensorSpan{T}, ParallelOptions)"/>
    public static void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Forward(TKernel.Parameters, input, output);
        using TensorSource<T> source = TensorSource<T>.Pooled(input, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Output(output, domain, TOrder.IsChannelsLast);
        Infer(source, target, domain, parallelOptions);
        target.CopyTo(output);
    }

    /// <inheritdoc cref="ILpPool{T, TShape}.Backward"/>
    public static void Backward(
        ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Backward(input, output, outputGradient, inputGradient, domain);
        Backward(
            TensorSource<T>.Input(input, domain, TOrder.IsChannelsLast),
            TensorSource<T>.Output(output, domain, TOrder.IsChannelsLast),
            TensorSource<T>.Output(outputGradient, domain, TOrder.IsChannelsLast),
            TensorTarget<T>.Input(inputGradient, domain, TOrder.IsChannelsLast),
            domain,
            parallelOptions);
    }

    /// <summary>Sends the gradient of each output through the derivative of its norm, over tensors of any strides.</summary>
    /// <param name="input">The input of the forward pass.</param>
    /// <param name="output">The output of the forward pass.</param>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="inputGradient">Receives the gradient of the input; overwritten completely. Its shape is that of the call.</param>
    /// <param name="parallelOptions"><inheritdoc cref="ILpPool{T, TShape}.Backward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, one overlaps the gradient of the input, or no window fits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Backward(
        ReadOnlyTensorSpan<T> input,
        ReadOnlyTensorSpan<T> output,
        ReadOnlyTensorSpan<T> outputGradient,
        TensorSpan<T> inputGradient,
        ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Backward(TKernel.Parameters, input, output, outputGradient, inputGradient);
        using TensorSource<T> source = TensorSource<T>.Input(input, domain, TOrder.IsChannelsLast);
        using TensorSource<T> values = TensorSource<T>.Output(output, domain, TOrder.IsChannelsLast);
        using TensorSource<T> gradient = TensorSource<T>.Output(outputGradient, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Input(inputGradient, domain, TOrder.IsChannelsLast);
        Backward(source, values, gradient, target, domain, parallelOptions);
        target.CopyTo(inputGradient);
    }

    /// <summary>A layer over tensors.</summary>
    public static IPoolLayer<T> CreateLayer() => new LpPoolLayer<TKernel, T, TShape, TOrder, TNorm>();

    /// <summary>Pools, whatever has been checked lying anywhere.</summary>
    internal static void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain, ParallelOptions? options) =>
        Infer(input.Elements, input.Strides, output.Elements, PlaneGaps.OfOutput(domain, TOrder.IsChannelsLast, output.Strides), domain, options);

    /// <summary>Sends gradients back, whatever has been checked lying anywhere.</summary>
    internal static void Backward(
        in TensorSource<T> input, in TensorSource<T> output, in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain, ParallelOptions? options)
    {
        bool isLast = TOrder.IsChannelsLast;
        fixed (T* source = input.Elements, values = output.Elements, gradient = outputGradient.Elements, target = inputGradient.Elements)
        {
            PoolRunner.Run(
                new SumBackwardPass<TKernel, TNorm, T, TOrder>(
                    new(source, PlaneGaps.OfInput(domain, isLast, input.Strides)),
                    new(values, PlaneGaps.OfOutput(domain, isLast, output.Strides)),
                    new(gradient, PlaneGaps.OfOutput(domain, isLast, outputGradient.Strides)),
                    new(target, PlaneGaps.OfInput(domain, isLast, inputGradient.Strides)),
                    WindowDivisor.None),
                domain, isLast, PoolStrides.Dense(domain, isLast), isBackward: true, sizeof(T), options);
        }
    }

    // Spans lie densely, and so have no gaps.
    private static void Infer(
        ReadOnlySpan<T> input, in PoolStrides strides, Span<T> output, PlaneGaps gaps, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        {
            PoolRunner.Run(
                new SumForwardPass<TKernel, TNorm, T, TOrder>(source, new(target, gaps), WindowDivisor.None),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }
}
