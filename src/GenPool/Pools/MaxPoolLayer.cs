using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Tensors;

namespace GenPool.Pools;

/// <summary>A max pool over tensors; saves the mask.</summary>
/// <inheritdoc cref="MaxPool{TKernel, T, TShape, TOrder, TMarks, TActivation}"/>
internal sealed class MaxPoolLayer<TKernel, T, TShape, TOrder, TMarks, TActivation>() : PoolLayer<T, TShape>(TKernel.Parameters)
    where TKernel : struct, IMaxKernel<T>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
{
    private SavedMask _mask = new();

    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        MaxPool<TKernel, T, TShape, TOrder, TMarks, TActivation>.Infer(input, output, domain, null);

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        MaxPool<TKernel, T, TShape, TOrder, TMarks, TActivation>.Train(input, output, _mask.Grow(Bytes(domain), domain, nameof(input)), domain, null);

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        MaxPool<TKernel, T, TShape, TOrder, TMarks, TActivation>.Backward(outputGradient, _mask.Read(Bytes(domain)), inputGradient, domain, null);

    private static long Bytes(in PoolDomain domain) => MarkFormat.ByteCount(TKernel.Parameters, domain, "input");
}
