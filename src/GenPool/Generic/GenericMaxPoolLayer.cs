using System.Numerics;
using GenPool.Axes;
using GenPool.Layers;
using GenPool.Saved;
using GenPool.Tensors;

namespace GenPool;

/// <summary>A max pool of parameters known only at run time, over tensors; saves the mask.</summary>
/// <inheritdoc cref="GenericMaxPool{T, TShape}"/>
internal sealed class GenericMaxPoolLayer<T, TShape>(MaxPoolParameters parameters) : PoolLayer<T, TShape>(parameters, hasGaps: false)
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
{
    private readonly GenericMaxPool<T, TShape> _pool = new(parameters);
    private SavedMask _mask = new();

    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        _pool.Forward(input.Elements, output.Elements, domain.InputShape<TShape>());

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        _pool.Forward(input.Elements, output.Elements, _mask.Grow(Bytes(domain), domain, nameof(input)), domain.InputShape<TShape>());

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        _pool.Backward(outputGradient.Elements, _mask.Read(Bytes(domain)), inputGradient.Elements, domain.InputShape<TShape>());

    private long Bytes(in PoolDomain domain) => MarkFormat.ByteCount(_pool.Parameters, domain, "input");
}
