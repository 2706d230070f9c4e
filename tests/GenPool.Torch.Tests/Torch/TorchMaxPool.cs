namespace GenPool.Torch.Tests.Torch;

/// <summary>PyTorch's <c>max_pool2d_with_indices</c> and <c>max_pool3d_with_indices</c>, and their backward.</summary>
internal sealed class TorchMaxPool(SlidingAxis[] axes) : ITorchPool
{
    private readonly TorchWindows _w = new(axes);

    public int Axes => _w.Axes;

    public string Function => $"max_pool{Axes}d_with_indices";

    public bool TryForward(TorchTensor input, out TorchOutput output)
    {
        int status = Axes == 2
            ? TorchLibrary.MaxPool2D(
                input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.Dilation, Axes, _w.CeilMode, out TorchTensor values, out TorchTensor indices)
            : TorchLibrary.MaxPool3D(
                input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.Dilation, Axes, _w.CeilMode, out values, out indices);
        (values.Rank, indices.Rank) = (input.Rank, input.Rank);
        output = new TorchOutput(values, indices);
        return status == 0;
    }

    public TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchOutput output)
    {
        TorchLibrary.Check(Axes == 2
            ? TorchLibrary.MaxPool2DBackward(
                outputGradient, input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.Dilation, Axes, _w.CeilMode, output.Indices!, out TorchTensor inputGradient)
            : TorchLibrary.MaxPool3DBackward(
                outputGradient, input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.Dilation, Axes, _w.CeilMode, output.Indices!, out inputGradient));
        inputGradient.Rank = input.Rank;
        return inputGradient;
    }

    /// <summary>PyTorch's <c>max_unpool2d</c> and <c>max_unpool3d</c>.</summary>
    public static TorchTensor Unpool(TorchTensor values, TorchTensor indices, PoolShape3D shape)
    {
        TorchLibrary.Check(values.Rank == 4
            ? TorchLibrary.MaxUnpool2D(values, indices, [shape.Height, shape.Width], 2, out TorchTensor output)
            : TorchLibrary.MaxUnpool3D(values, indices, [shape.Depth, shape.Height, shape.Width], 3, [1, 1, 1], 3, [0, 0, 0], 3, out output));
        output.Rank = values.Rank;
        return output;
    }
}
