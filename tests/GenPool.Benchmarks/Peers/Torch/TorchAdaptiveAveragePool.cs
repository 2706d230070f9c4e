namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>
/// <c>_adaptive_avg_pool2d</c> and <c>_adaptive_avg_pool3d</c>. Forward to one element a plane it is <c>mean</c>, as in PyTorch's own
/// <c>adaptive_avg_pool2d</c>.
/// </summary>
internal sealed unsafe class TorchAdaptiveAveragePool(long[] sizes) : ITorchPool
{
    private readonly bool _isGlobal = sizes.All(size => size == 1);

    public nint Forward(nint input, out nint indices)
    {
        indices = 0;
        if (_isGlobal)
        {
            return Mean(input);
        }

        LibTorch.Check(sizes.Length == 2
            ? LibTorch.AdaptiveAveragePool2D(input, sizes, 2, out nint output)
            : LibTorch.AdaptiveAveragePool3D(input, sizes, 3, out output));
        return output;
    }

    // The gradient of a mean is a view of one element a plane, with strides of 0. These write the tensor, as GenPool does.
    public nint Backward(nint outputGradient, nint input, nint output, nint indices)
    {
        LibTorch.Check(sizes.Length == 2
            ? LibTorch.AdaptiveAveragePool2DBackward(outputGradient, input, out nint gradient)
            : LibTorch.AdaptiveAveragePool3DBackward(outputGradient, input, out gradient));
        return gradient;
    }

    private nint Mean(nint input)
    {
        long* dimensions = stackalloc long[] { -1, -2, -3 };
        nint output = LibTorch.NewTensor();
        _ = LibTorch.Mean(
            output, input, new LibTorch.OptionalArray { First = dimensions, Count = sizes.Length, HasValue = 1 }, keepDimensions: true, 0);
        return output;
    }
}
