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

/// <summary>The operations of a generated average pooling layer: checks a call, cuts it and runs the kernel on the pieces.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TShape">The shape of a tensor.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class AveragePool<TKernel, T, TShape, TOrder>
    where TKernel : struct, ISumKernel<T>, IDeclared<AveragePoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
{
    /// <summary>There are no instances; a generated layer inherits the static members.</summary>
    protected AveragePool()
    {
    }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public static TShape OutputShape(TShape input) => PoolDomain.Create(TKernel.Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IPool{T, TShape}.Explain"/>
    public static string Explain(TShape shape) =>
        Explanation<TKernel, T, TOrder>.Of(PoolDomain.Create(TKernel.Parameters, shape), isWide: false, inDouble: false);

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

    /// <inheritdoc cref="IAveragePool{T, TShape}.Backward"/>
    public static void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Backward(outputGradient, inputGradient, domain);
        Backward(
            TensorSource<T>.Output(outputGradient, domain, TOrder.IsChannelsLast),
            TensorTarget<T>.Input(inputGradient, domain, TOrder.IsChannelsLast),
            domain,
            parallelOptions);
    }

    /// <summary>Shares the gradient of each output among the inputs under its window, over tensors of any strides.</summary>
    /// <param name="outputGradient">Gradient of the output tensor.</param>
    /// <param name="inputGradient">Receives the gradient of the input; overwritten completely. Its shape is that of the call.</param>
    /// <param name="parallelOptions"><inheritdoc cref="IAveragePool{T, TShape}.Backward" path="/param[@name='parallelOptions']"/></param>
    /// <exception cref="ArgumentException">A tensor has the wrong rank or shape, the two overlap, or no window fits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = TensorChecks<TShape>.Backward(TKernel.Parameters, outputGradient, inputGradient);
        using TensorSource<T> source = TensorSource<T>.Output(outputGradient, domain, TOrder.IsChannelsLast);
        using TensorTarget<T> target = TensorTarget<T>.Input(inputGradient, domain, TOrder.IsChannelsLast);
        Backward(source, target, domain, parallelOptions);
        target.CopyTo(inputGradient);
    }

    // What windows are divided by: rule 11 of the semantics.
    private static WindowDivisor Divisor => new(TKernel.Parameters.Divisor ?? 0, TKernel.Parameters.CountIncludePadding);

    /// <summary>A layer over tensors.</summary>
    public static IPoolLayer<T> CreateLayer() => new AveragePoolLayer<TKernel, T, TShape, TOrder>();

    /// <summary>Pools, whatever has been checked lying anywhere.</summary>
    internal static void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain, ParallelOptions? options) =>
        Infer(input.Elements, input.Strides, output.Elements, PlaneGaps.OfOutput(domain, TOrder.IsChannelsLast, output.Strides), domain, options);

    /// <summary>Sends gradients back, whatever has been checked lying anywhere.</summary>
    internal static void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain, ParallelOptions? options)
    {
        bool isLast = TOrder.IsChannelsLast;
        fixed (T* source = outputGradient.Elements, target = inputGradient.Elements)
        {
            PoolRunner.Run(
                new SumBackwardPass<TKernel, Average, T, TOrder>(
                    default,
                    default,
                    new(source, PlaneGaps.OfOutput(domain, isLast, outputGradient.Strides)),
                    new(target, PlaneGaps.OfInput(domain, isLast, inputGradient.Strides)),
                    Divisor),
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
                new SumForwardPass<TKernel, Average, T, TOrder>(source, new(target, gaps), Divisor),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }
}
