namespace GenPool.Benchmarks.Peers.Torch;

/// <summary><c>adaptive_max_pool2d</c> and <c>adaptive_max_pool3d</c>.</summary>
internal sealed class TorchAdaptiveMaxPool(long[] sizes) : ITorchPool
{
    public nint Forward(nint input, out nint indices)
    {
        LibTorch.Check(sizes.Length == 2
            ? LibTorch.AdaptiveMaxPool2D(input, sizes, 2, out nint output, out indices)
            : LibTorch.AdaptiveMaxPool3D(input, sizes, 3, out output, out indices));
        return output;
    }

    public nint Backward(nint outputGradient, nint input, nint output, nint indices)
    {
        LibTorch.Check(sizes.Length == 2
            ? LibTorch.AdaptiveMaxPool2DBackward(outputGradient, input, indices, out nint gradient)
            : LibTorch.AdaptiveMaxPool3DBackward(outputGradient, input, indices, out gradient));
        return gradient;
    }
}
