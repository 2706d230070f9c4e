using System.Numerics;

namespace GenPool.TestPools;

/// <summary>A <see cref="GenericMaxPool{T, TShape}"/> over raw bytes.</summary>
public sealed class ErasedGenericMaxPool<T, TShape>(MaxPoolParameters parameters) : ErasedMaxPool(parameters, Element<T>.Instance, TShape.Rank)
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    private readonly GenericMaxPool<T, TShape> _pool = new(parameters);

    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(_pool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override long MaskByteCount(PoolShape3D shape) => _pool.MaskByteCount(Shapes.To<TShape>(shape));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Forward(input.As<T>(), output.As<T>(), mask, Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Backward(outputGradient.As<T>(), mask, inputGradient.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape3D shape) =>
        _pool.Indices(mask, indices, Shapes.To<TShape>(shape));

    /// <inheritdoc/>
    public override void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape3D shape) =>
        _pool.Unpool(values.As<T>(), mask, output.As<T>(), Shapes.To<TShape>(shape));
}

/// <summary>A <see cref="GenericAveragePool{T, TShape}"/> over raw bytes.</summary>
public sealed class ErasedGenericAveragePool<T, TShape>(AveragePoolParameters parameters) : ErasedAveragePool(parameters, Element<T>.Instance, TShape.Rank)
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    private readonly GenericAveragePool<T, TShape> _pool = new(parameters);

    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(_pool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Backward(outputGradient.As<T>(), inputGradient.As<T>(), Shapes.To<TShape>(shape), options);
}

/// <summary>A <see cref="GenericLpPool{T, TShape}"/> over raw bytes.</summary>
public sealed class ErasedGenericLpPool<T, TShape>(LpPoolParameters parameters) : ErasedLpPool(parameters, Element<T>.Instance, TShape.Rank)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
    where TShape : struct, IPoolShape<TShape>
{
    private readonly GenericLpPool<T, TShape> _pool = new(parameters);

    /// <inheritdoc/>
    public override PoolShape3D OutputShape(PoolShape3D shape) => Shapes.From(_pool.OutputShape(Shapes.To<TShape>(shape)));

    /// <inheritdoc/>
    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Forward(input.As<T>(), output.As<T>(), Shapes.To<TShape>(shape), options);

    /// <inheritdoc/>
    public override void Backward(
        ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options) =>
        _pool.Backward(input.As<T>(), output.As<T>(), outputGradient.As<T>(), inputGradient.As<T>(), Shapes.To<TShape>(shape), options);
}
