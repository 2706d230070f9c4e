namespace GenPool.Torch.Tests.Torch;

/// <summary>PyTorch's <c>max_pool2d_with_indices</c>, its backward and <c>max_unpool2d</c>, for the parameters PyTorch can express.</summary>
internal sealed class TorchMaxPool2D(MaxPool2DParameters parameters)
{
    private readonly long[] _size = [parameters.PoolHeight, parameters.PoolWidth];
    private readonly long[] _stride = [parameters.StrideHeight, parameters.StrideWidth];
    private readonly long[] _padding = [parameters.PaddingTop, parameters.PaddingLeft];
    private readonly long[] _dilation = [parameters.DilationHeight, parameters.DilationWidth];
    private readonly int _ceilMode = parameters.Rounding == PoolRounding.Ceiling ? 1 : 0;

    public (TorchTensor Output, TorchTensor Indices) Forward(TorchTensor input)
    {
        TorchLibrary.Check(TorchLibrary.MaxPool2D(
            input, _size, 2, _stride, 2, _padding, 2, _dilation, 2, _ceilMode, out TorchTensor output, out TorchTensor indices));
        return (output, indices);
    }

    public TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchTensor indices)
    {
        TorchLibrary.Check(TorchLibrary.MaxPool2DBackward(
            outputGradient, input, _size, 2, _stride, 2, _padding, 2, _dilation, 2, _ceilMode, indices, out TorchTensor inputGradient));
        return inputGradient;
    }

    public static TorchTensor Unpool(TorchTensor values, TorchTensor indices, PoolShape shape)
    {
        TorchLibrary.Check(TorchLibrary.MaxUnpool2D(values, indices, [shape.Height, shape.Width], 2, out TorchTensor output));
        return output;
    }
}
