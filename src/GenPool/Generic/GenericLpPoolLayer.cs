using System.Numerics;
using GenPool.Axes;
using GenPool.Layers;
using GenPool.Tensors;

namespace GenPool;

/// <summary>An Lp pool of parameters known only at run time, over tensors; saves a copy of the input and the output.</summary>
/// <inheritdoc cref="GenericLpPool{T, TShape}"/>
internal sealed class GenericLpPoolLayer<T, TShape>(LpPoolParameters parameters) : PoolLayer<T, TShape>(parameters, hasGaps: false)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
{
    private readonly GenericLpPool<T, TShape> _pool = new(parameters);
    private T[] _input = [];
    private T[] _output = [];

    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        _pool.Forward(input.Elements, output.Elements, domain.InputShape<TShape>());

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain)
    {
        Infer(input, output, domain);
        (_input, _output) = (input.Elements.ToArray(), output.Elements.ToArray());
    }

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        _pool.Backward(_input, _output, outputGradient.Elements, inputGradient.Elements, domain.InputShape<TShape>());
}
