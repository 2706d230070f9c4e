using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>
/// A max pool, then <c>relu_</c> in place: two calls, in the cheaper of their two orders, since the pool's output is the smaller tensor.
/// </summary>
internal sealed class TorchReluAfter(ITorchPool pool) : ITorchPool
{
    // A c10::Scalar: 32 bytes, of which all zero are the double 0.
    private static readonly nint s_zero = Scalar();

    public nint Forward(nint input, out nint indices)
    {
        nint output = pool.Forward(input, out indices);
        _ = LibTorch.ReluInPlace(output);
        return output;
    }

    public nint Backward(nint outputGradient, nint input, nint output, nint indices)
    {
        nint masked = LibTorch.NewTensor();
        _ = LibTorch.ThresholdBackward(masked, outputGradient, output, s_zero);
        nint gradient = pool.Backward(masked, input, output, indices);
        LibTorch.Check(LibTorch.DeleteTensor(masked));
        return gradient;
    }

    private static unsafe nint Scalar()
    {
        void* scalar = NativeMemory.AlignedAlloc(32, 16);
        NativeMemory.Clear(scalar, 32);
        return (nint)scalar;
    }
}
