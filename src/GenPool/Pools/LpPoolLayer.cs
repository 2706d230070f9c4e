using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Reductions;
using GenPool.Tensors;

namespace GenPool.Pools;

/// <summary>An Lp pool over tensors; saves a copy of the input and the output.</summary>
/// <inheritdoc cref="LpPool{TKernel, T, TShape, TOrder, TNorm}"/>
internal sealed class LpPoolLayer<TKernel, T, TShape, TOrder, TNorm>() : PoolLayer<T, TShape>(TKernel.Parameters)
    where TKernel : struct, ISumKernel<T>, IDeclared<LpPoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
    where TNorm : struct, ISumRule
{
    private T[] _input = [];
    private T[] _output = [];

    protected override void Infer(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain) =>
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Infer(input, output, domain, null);

    protected override void Train(in TensorSource<T> input, in TensorTarget<T> output, in PoolDomain domain)
    {
        Grow(ref _input, domain.InputCount);
        Grow(ref _output, domain.OutputCount);
        DenseCopy.Input(input.Elements, input.Strides, domain, TOrder.IsChannelsLast, _input);
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Infer(Input(domain), output, domain, null);
        DenseCopy.Output<T>(output.Elements, output.Strides, domain, TOrder.IsChannelsLast, _output);
    }

    protected override void Backward(in TensorSource<T> outputGradient, in TensorTarget<T> inputGradient, in PoolDomain domain) =>
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Backward(
            Input(domain),
            TensorSource<T>.Output(_output.AsSpan(0, (int)domain.OutputCount), domain, TOrder.IsChannelsLast),
            outputGradient,
            inputGradient,
            domain,
            null);

    private TensorSource<T> Input(in PoolDomain domain) =>
        TensorSource<T>.Input(_input.AsSpan(0, (int)domain.InputCount), domain, TOrder.IsChannelsLast);

    private static void Grow(ref T[] saved, long length)
    {
        if (saved.Length < length)
        {
            saved = GC.AllocateUninitializedArray<T>(checked((int)length));
        }
    }
}
