using System.Numerics;
using System.Runtime.InteropServices;

namespace GenPool.Conformance;

/// <summary>
/// The operations of a pool over raw bytes, so that one list can hold pools of every element type and one comparison can
/// serve them all.
/// </summary>
public abstract class ErasedPool
{
    /// <summary>The shape of the output.</summary>
    public abstract PoolShape OutputShape(PoolShape shape);

    /// <summary>Bytes of a mask.</summary>
    public abstract long MaskByteCount(PoolShape shape);

    /// <summary>An inference pass.</summary>
    public abstract void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape shape, ParallelOptions? options);

    /// <summary>A training pass.</summary>
    public abstract void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape shape, ParallelOptions? options);

    /// <summary>A backward pass.</summary>
    public abstract void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape shape, ParallelOptions? options);

    /// <summary>An index translation.</summary>
    public abstract void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape);

    /// <summary>The partial inverse: each value where its mask says.</summary>
    public abstract void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape shape);
}

/// <summary>The kernels of a generated layer.</summary>
internal sealed class GeneratedPool<TPool, T> : ErasedPool
    where TPool : IMaxPool2D<T>
    where T : unmanaged
{
    public override PoolShape OutputShape(PoolShape shape) => TPool.OutputShape(shape);

    public override long MaskByteCount(PoolShape shape) => TPool.MaskByteCount(shape);

    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape shape, ParallelOptions? options) =>
        TPool.Forward(MemoryMarshal.Cast<byte, T>(input), MemoryMarshal.Cast<byte, T>(output), shape, options);

    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape shape, ParallelOptions? options) =>
        TPool.Forward(MemoryMarshal.Cast<byte, T>(input), MemoryMarshal.Cast<byte, T>(output), mask, shape, options);

    public override void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape shape, ParallelOptions? options) =>
        TPool.Backward(MemoryMarshal.Cast<byte, T>(outputGradient), mask, MemoryMarshal.Cast<byte, T>(inputGradient), shape, options);

    public override void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape) => TPool.Indices(mask, indices, shape);

    public override void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape shape) =>
        TPool.Unpool(MemoryMarshal.Cast<byte, T>(values), mask, MemoryMarshal.Cast<byte, T>(output), shape);
}

/// <summary>The generic implementation of the same parameters.</summary>
internal sealed class OraclePool<T>(MaxPool2DParameters parameters) : ErasedPool
    where T : unmanaged, INumber<T>
{
    private readonly GenericMaxPool2D<T> _pool = new(parameters);

    public override PoolShape OutputShape(PoolShape shape) => _pool.OutputShape(shape);

    public override long MaskByteCount(PoolShape shape) => _pool.MaskByteCount(shape);

    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape shape, ParallelOptions? options) =>
        _pool.Forward(MemoryMarshal.Cast<byte, T>(input), MemoryMarshal.Cast<byte, T>(output), shape, options);

    public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape shape, ParallelOptions? options) =>
        _pool.Forward(MemoryMarshal.Cast<byte, T>(input), MemoryMarshal.Cast<byte, T>(output), mask, shape, options);

    public override void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape shape, ParallelOptions? options) =>
        _pool.Backward(MemoryMarshal.Cast<byte, T>(outputGradient), mask, MemoryMarshal.Cast<byte, T>(inputGradient), shape, options);

    public override void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape shape) => _pool.Indices(mask, indices, shape);

    public override void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape shape) =>
        _pool.Unpool(MemoryMarshal.Cast<byte, T>(values), mask, MemoryMarshal.Cast<byte, T>(output), shape);
}
