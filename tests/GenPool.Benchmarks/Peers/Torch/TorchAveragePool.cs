namespace GenPool.Benchmarks.Peers.Torch;

/// <summary><c>avg_pool2d</c> and <c>avg_pool3d</c>.</summary>
internal sealed unsafe class TorchAveragePool(TorchWindows w, bool countPadding) : ITorchPool
{
    private readonly int _countPadding = countPadding ? 1 : 0;

    public nint Forward(nint input, out nint indices)
    {
        indices = 0;
        LibTorch.Check(w.Rank == 2
            ? LibTorch.AveragePool2D(input, w.Size, 2, w.Stride, 2, w.Padding, 2, w.Ceiling, _countPadding, null, out nint output)
            : LibTorch.AveragePool3D(input, w.Size, 3, w.Stride, 3, w.Padding, 3, w.Ceiling, _countPadding, null, out output));
        return output;
    }

    public nint Backward(nint outputGradient, nint input, nint output, nint indices)
    {
        LibTorch.Check(w.Rank == 2
            ? LibTorch.AveragePool2DBackward(
                outputGradient, input, w.Size, 2, w.Stride, 2, w.Padding, 2, w.Ceiling, _countPadding, null, out nint gradient)
            : LibTorch.AveragePool3DBackward(
                outputGradient, input, w.Size, 3, w.Stride, 3, w.Padding, 3, w.Ceiling, _countPadding, null, out gradient));
        return gradient;
    }
}
