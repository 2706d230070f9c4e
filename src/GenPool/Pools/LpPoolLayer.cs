using System.Numerics;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Layers;
using GenPool.Reductions;

namespace GenPool.Pools;

/// <summary>An Lp pool over tensors; saves a copy of the input and the output.</summary>
/// <inheritdoc cref="LpPool{TKernel, T, TShape, TOrder, TNorm}"/>
internal sealed class LpPoolLayer<TKernel, T, TShape, TOrder, TNorm>() : PoolLayer<T, TShape>(TKernel.Parameters)
    where TKernel : struct, ISumKernel<T>, IDeclared<LpPoolParameters>
    where T : unmanaged, INumber<T>
    where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    where TOrder : struct, IOrder
    where TNorm : struct, INorm
{
    private T[] _input = [];
    private T[] _output = [];

    protected override void Infer(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain) =>
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Infer(input, strides, output, domain, null);

    protected override void Train(ReadOnlySpan<T> input, PoolStrides strides, Span<T> output, in PoolDomain domain)
    {
        Grow(ref _input, domain.InputCount);
        Grow(ref _output, domain.OutputCount);
        DenseCopy.To(input, strides, domain, TOrder.IsChannelsLast, _input);
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Infer(
            _input.AsSpan(0, (int)domain.InputCount), PoolStrides.Dense(domain, TOrder.IsChannelsLast), output, domain, null);
        output.CopyTo(_output);
    }

    protected override void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, TShape shape, in PoolDomain domain) =>
        LpPool<TKernel, T, TShape, TOrder, TNorm>.Backward(
            _input.AsSpan(0, (int)domain.InputCount), _output.AsSpan(0, (int)domain.OutputCount), outputGradient, inputGradient, shape);

    private static void Grow(ref T[] saved, long length)
    {
        if (saved.Length < length)
        {
            saved = GC.AllocateUninitializedArray<T>(checked((int)length));
        }
    }
}
