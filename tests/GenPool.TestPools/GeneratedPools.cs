using System.Numerics;

namespace GenPool.TestPools;

/// <summary>The static members of a generated max pool over raw bytes.</summary>
public sealed class ErasedGeneratedMaxPool<TPool, T, TShape>(MaxPoolParameters parameters) : ErasedMaxPool(parameters, Element<T>.Instance, TShape.Rank)
    where TPool : IMaxPool<T, TShape>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(TPool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override long MaskByteCount(PoolShape3D shape) => TPool.MaskByteCount(Shapes.To<TShape>(shape));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Forward(input.As<T>(), output.As<T>(), mask, Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Backward(outputGradient.As<T>(), mask, inputGradient.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape3D shape) =>
        TPool.Indices(mask, indices, Shapes.To<TShape>(shape));

    /// <inheritdoc/>
    public override void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape3D shape) =>
        TPool.Unpool(values.As<T>(), mask, output.As<T>(), Shapes.To<TShape>(shape));
}

/// <summary>The static members of a generated average pool over raw bytes.</summary>
public sealed class ErasedGeneratedAveragePool<TPool, T, TShape>(AveragePoolParameters parameters) : ErasedAveragePool(parameters, Element<T>.Instance, TShape.Rank)
    where TPool : IAveragePool<T, TShape>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(TPool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Backward(outputGradient.As<T>(), inputGradient.As<T>(), Shapes.To<TShape>(shape), options);
}

/// <summary>The static members of a generated Lp pool over raw bytes.</summary>
public sealed class ErasedGeneratedLpPool<TPool, T, TShape>(LpPoolParameters parameters) : ErasedLpPool(parameters, Element<T>.Instance, TShape.Rank)
    where TPool : ILpPool<T, TShape>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(TPool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(
        ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        TPool.Backward(input.As<T>(), output.As<T>(), outputGradient.As<T>(), inputGradient.As<T>(), Shapes.To<TShape>(shape), options);
}
