namespace GenPool.Benchmarks.Peers.Torch;

/// <summary><c>max_pool2d_with_indices</c> and <c>max_pool3d_with_indices</c>.</summary>
internal sealed class TorchMaxPool(TorchWindows w) : ITorchPool
{
    public nint Forward(nint input, out nint indices)
    {
        LibTorch.Check(w.Rank == 2
            ? LibTorch.MaxPool2D(input, w.Size, 2, w.Stride, 2, w.Padding, 2, w.Dilation, 2, w.Ceiling, out nint output, out indices)
            : LibTorch.MaxPool3D(input, w.Size, 3, w.Stride, 3, w.Padding, 3, w.Dilation, 3, w.Ceiling, out output, out indices));
        return output;
    }

    public nint Backward(nint outputGradient, nint input, nint output, nint indices)
    {
        LibTorch.Check(w.Rank == 2
            ? LibTorch.MaxPool2DBackward(
                outputGradient, input, w.Size, 2, w.Stride, 2, w.Padding, 2, w.Dilation, 2, w.Ceiling, indices, out nint gradient)
            : LibTorch.MaxPool3DBackward(
                outputGradient, input, w.Size, 3, w.Stride, 3, w.Padding, 3, w.Dilation, 3, w.Ceiling, indices, out gradient));
        return gradient;
    }
}
