using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// The overloads over tensors of a generated pool as a pool over raw bytes: each operation lays its tensors out in memory, runs,
/// and takes the results back, so that whatever tests a pool tests these too.
/// </summary>
internal static class TensorPools
{
    /// <summary>The pool of a layer, its tensors read from one placement and written to another.</summary>
    public static ErasedPool Of(LayerCase layer, Placement read, Placement written, ITestMemory memory) =>
        (ErasedPool)typeof(TensorPools).GetMethod(nameof(Make), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(layer.Element.Type).Invoke(null, [layer, read, written, memory])!;

    private static ErasedPool Make<T>(LayerCase layer, Placement read, Placement written, ITestMemory memory)
        where T : unmanaged
    {
        Layout<T> layout = new(layer, read, written, memory);
        return layer.Kernels switch
        {
            ErasedMaxPool max => new Max<T>(max, layout),
            ErasedAveragePool average => new Average<T>(average, layout),
            ErasedPool lp => new Lp<T>((ErasedLpPool)lp, layout),
        };
    }

    // Lays out the tensors of one operation after another.
    private sealed class Layout<T>(LayerCase layer, Placement read, Placement written, ITestMemory memory)
        where T : unmanaged
    {
        public TensorMembers<T> Members { get; } = new(layer.Type);

        public void Begin() => memory.Begin();

        public PlacedTensor<T> Read(ReadOnlySpan<byte> elements, PoolShape3D shape) =>
            new PlacedTensor<T>(read, Lengths(shape), memory).Fill(MemoryMarshal.Cast<byte, T>(elements));

        public PlacedTensor<T> Write(PoolShape3D shape) => new(written, Lengths(shape), memory);

        public void Forward(ErasedPool pool, ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options)
        {
            Begin();
            PlacedTensor<T> target = Write(pool.OutputShape(shape));
            Members.Bind<TensorMembers<T>.Inference>("Forward")(Read(input, shape).Span, target.Span, options);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(output));
        }

        private nint[] Lengths(PoolShape3D shape)
        {
            nint[] extents = new nint[] { shape.Depth, shape.Height, shape.Width }[^layer.Rank..];
            return layer.Parameters.Layout == PoolLayout.ChannelsLast
                ? [shape.Batch, .. extents, shape.Channels]
                : [shape.Batch, shape.Channels, .. extents];
        }
    }

    private sealed class Max<T>(ErasedMaxPool pool, Layout<T> layout) : ErasedMaxPool(pool.Parameters, pool.Element, pool.Rank)
        where T : unmanaged
    {
        public override PoolShape3D OutputShape(PoolShape3D shape) => pool.OutputShape(shape);

        public override long MaskByteCount(PoolShape3D shape) => pool.MaskByteCount(shape);

        public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options = null) =>
            layout.Forward(this, input, output, shape, options);

        public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, Span<byte> mask, PoolShape3D shape, ParallelOptions? options = null)
        {
            layout.Begin();
            PlacedTensor<T> target = layout.Write(OutputShape(shape));
            layout.Members.Bind<TensorMembers<T>.Training>("Forward")(layout.Read(input, shape).Span, target.Span, mask, options);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(output));
        }

        public override void Backward(ReadOnlySpan<byte> outputGradient, ReadOnlySpan<byte> mask, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null)
        {
            layout.Begin();
            PlacedTensor<T> target = layout.Write(shape);
            layout.Members.Bind<TensorMembers<T>.BackwardOfMax>("Backward")(layout.Read(outputGradient, OutputShape(shape)).Span, mask, target.Span, options);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(inputGradient));
        }

        public override void Indices(ReadOnlySpan<byte> mask, Span<long> indices, PoolShape3D shape) => pool.Indices(mask, indices, shape);

        public override void Unpool(ReadOnlySpan<byte> values, ReadOnlySpan<byte> mask, Span<byte> output, PoolShape3D shape)
        {
            layout.Begin();
            PlacedTensor<T> target = layout.Write(shape);
            layout.Members.Bind<TensorMembers<T>.Inverse>("Unpool")(layout.Read(values, OutputShape(shape)).Span, mask, target.Span);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(output));
        }
    }

    private sealed class Average<T>(ErasedAveragePool pool, Layout<T> layout) : ErasedAveragePool(pool.Parameters, pool.Element, pool.Rank)
        where T : unmanaged
    {
        public override PoolShape3D OutputShape(PoolShape3D shape) => pool.OutputShape(shape);

        public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options = null) =>
            layout.Forward(this, input, output, shape, options);

        public override void Backward(ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null)
        {
            layout.Begin();
            PlacedTensor<T> target = layout.Write(shape);
            layout.Members.Bind<TensorMembers<T>.BackwardOfAverage>("Backward")(layout.Read(outputGradient, OutputShape(shape)).Span, target.Span, options);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(inputGradient));
        }
    }

    private sealed class Lp<T>(ErasedLpPool pool, Layout<T> layout) : ErasedLpPool(pool.Parameters, pool.Element, pool.Rank)
        where T : unmanaged
    {
        public override PoolShape3D OutputShape(PoolShape3D shape) => pool.OutputShape(shape);

        public override void Forward(ReadOnlySpan<byte> input, Span<byte> output, PoolShape3D shape, ParallelOptions? options = null) =>
            layout.Forward(this, input, output, shape, options);

        public override void Backward(
            ReadOnlySpan<byte> input, ReadOnlySpan<byte> output, ReadOnlySpan<byte> outputGradient, Span<byte> inputGradient, PoolShape3D shape, ParallelOptions? options = null)
        {
            layout.Begin();
            PlacedTensor<T> target = layout.Write(shape);
            PoolShape3D pooled = OutputShape(shape);
            layout.Members.Bind<TensorMembers<T>.BackwardOfLp>("Backward")(
                layout.Read(input, shape).Span, layout.Read(output, pooled).Span, layout.Read(outputGradient, pooled).Span, target.Span, options);
            target.CopyTo(MemoryMarshal.Cast<byte, T>(inputGradient));
        }
    }
}
