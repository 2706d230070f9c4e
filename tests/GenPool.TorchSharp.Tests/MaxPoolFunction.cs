using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>A generated max pool as a function of autograd: float tensors on the CPU, read and written where they lie.</summary>
/// <typeparam name="TPool">The annotated type.</typeparam>
public sealed class MaxPoolFunction<TPool> : autograd.SingleTensorFunction<MaxPoolFunction<TPool>>
    where TPool : IMaxPool<float, PoolShape2D>
{
    /// <inheritdoc/>
    public override string Name => $"{typeof(TPool).Name}Backward";

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using Tensor x = ((Tensor)vars[0]).contiguous();   // the same memory, unless x is a view with gaps
        PoolShape2D shape = new((int)x.shape[0], (int)x.shape[1], (int)x.shape[2], (int)x.shape[3]), pooled = TPool.OutputShape(shape);
        Tensor y = empty(pooled.Batch, pooled.Channels, pooled.Height, pooled.Width);
        Tensor mask = empty(TPool.MaskByteCount(shape), dtype: ScalarType.Byte);
        TPool.Forward(Elements<float>(x), Elements<float>(y), Elements<byte>(mask), shape, Threads);
        ctx.save_for_backward([mask]);
        ctx.save_data(nameof(shape), shape);
        return y;
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        using Tensor dy = grad_output.contiguous(), mask = ctx.get_saved_variables()[0];
        PoolShape2D shape = (PoolShape2D)ctx.get_data(nameof(shape));
        Tensor dx = empty(shape.Batch, shape.Channels, shape.Height, shape.Width);
        TPool.Backward(Elements<float>(dy), Elements<byte>(mask), Elements<float>(dx), shape, Threads);
        return [dx];
    }

    // As many as PyTorch is set to.
    private static ParallelOptions Threads => new() { MaxDegreeOfParallelism = get_num_threads() };

    private static Span<T> Elements<T>(Tensor tensor)
        where T : unmanaged => tensor.dtype == (typeof(T) == typeof(byte) ? ScalarType.Byte : ScalarType.Float32)
            ? MemoryMarshal.Cast<byte, T>(tensor.bytes)
            : throw new ArgumentException($"Expected elements of {typeof(T).Name}; they are {tensor.dtype}.", nameof(tensor));
}
