using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Tensors;

namespace GenPool.Pools;

/// <summary>An average pool over tensors; saves nothing but the shape.</summary>
/// <inheritdoc cref="AveragePool{TKernel, T, TShape, TOrder}"/>
internal sealed class AveragePoolLayer<TKernel, T, TShape, TOrder>() : PoolLayer<T, TShape>(TKernel.Parameters)
    where TKernel : struct, ISumKernel<T>, IDeclared<AveragePoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
{
    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Infer(input, output, domain, null);

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Infer(input, output, domain, null);

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        AveragePool<TKernel, T, TShape, TOrder>.Backward(outputGradient, inputGradient, domain, null);
}
