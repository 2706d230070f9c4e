using System.Numerics;
using GenPool.Axes;
using GenPool.Layers;
using GenPool.Tensors;

namespace GenPool;

/// <summary>An average pool of parameters known only at run time, over tensors; saves nothing but the shape.</summary>
/// <inheritdoc cref="GenericAveragePool{T, TShape}"/>
internal sealed class GenericAveragePoolLayer<T, TShape>(AveragePoolParameters parameters) : PoolLayer<T, TShape>(parameters, hasGaps: false)
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
{
    private readonly GenericAveragePool<T, TShape> _pool = new(parameters);

    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        _pool.Forward(input.Elements, output.Elements, domain.InputShape<TShape>());

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) => Infer(input, output, domain);

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        _pool.Backward(outputGradient.Elements, inputGradient.Elements, domain.InputShape<TShape>());
}
