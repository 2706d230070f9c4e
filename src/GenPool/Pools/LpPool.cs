using System.ComponentModel;
using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Reductions;
using GenPool.Walks;

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
    where TNorm : struct, INorm
{
    /// <summary>There are no instances; a generated layer inherits the static members.</summary>
    protected LpPool()
    {
    }

    /// <inheritdoc cref="IPool{T, TShape}.OutputShape"/>
    public static TShape OutputShape(TShape input) => PoolDomain.Create(TKernel.Parameters, input).OutputShape<TShape>();

    /// <inheritdoc cref="IPool{T, TShape}.Explain"/>
    public static string Explain(TShape shape) =>
        Explanation<TKernel, T, TOrder>.Of(PoolDomain.Create(TKernel.Parameters, shape), isMaximum: false, isWide: false, inDouble: TNorm.TakesPowers);

    /// <inheritdoc cref="IPool{T, TShape}.Forward"/>
    public static void Forward(ReadOnlySpan<T> input, Span<T> output, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Forward(input, output, domain);
        Infer(input, PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, domain, parallelOptions);
    }

    /// <inheritdoc cref="ILpPool{T, TShape}.Backward"/>
    public static void Backward(
        ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, ParallelOptions? parallelOptions = null)
    {
        PoolDomain domain = PoolDomain.Create(TKernel.Parameters, shape);
        ArgumentChecks.Backward(input, output, outputGradient, inputGradient, domain);
        fixed (T* source = input, values = output, gradient = outputGradient, target = inputGradient)
        {
            PoolRunner.Run(
                new LpBackwardPass<TKernel, T, TOrder, TNorm>(source, values, gradient, target),
                domain, TOrder.IsChannelsLast, PoolStrides.Dense(domain, TOrder.IsChannelsLast), isBackward: true, sizeof(T), parallelOptions);
        }
    }

    /// <summary>A layer over tensors.</summary>
    public static IPoolLayer<T> CreateLayer() => new LpPoolLayer<TKernel, T, TShape, TOrder, TNorm>();

    /// <summary>Pools, the input lying anywhere. Lengths have been checked.</summary>
    internal static void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain, ParallelOptions? options)
    {
        fixed (T* source = input, target = output)
        {
            PoolRunner.Run(
                new LpForwardPass<TKernel, T, TOrder, TNorm>(source, target),
                domain, TOrder.IsChannelsLast, strides, isBackward: false, sizeof(T), options);
        }
    }
}
