using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;

namespace GenPool.Pools;

/// <summary>An average pool over tensors; saves nothing but the shape.</summary>
/// <inheritdoc cref="AveragePool{TKernel, T, TShape, TOrder}"/>
internal sealed class AveragePoolLayer<TKernel, T, TShape, TOrder>() : PoolLayer<T, TShape>(TKernel.Parameters)
    where TKernel : struct, ISumKernel<T>, IDeclared<AveragePoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
{
    protected override void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Infer(input, strides, output, domain, null);

    protected override void Train(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Infer(input, strides, output, domain, null);

    protected override void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Backward(outputGradient, inputGradient, shape);
}
