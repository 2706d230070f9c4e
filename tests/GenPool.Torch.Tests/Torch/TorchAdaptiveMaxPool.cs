namespace GenPool.Torch.Tests.Torch;

/// <summary>PyTorch's <c>adaptive_max_pool2d</c> and <c>adaptive_max_pool3d</c>, and their backward.</summary>
internal sealed class TorchAdaptiveMaxPool(long[] outputs) : ITorchPool
{
    public int Axes => outputs.Length;

    public string Function => $"adaptive_max_pool{Axes}d";

    public bool TryForward(TorchTensor input, out TorchOutput output)
    {
        int status = Axes == 2
            ? TorchLibrary.AdaptiveMaxPool2D(input, outputs, Axes, out TorchTensor values, out TorchTensor indices)
            : TorchLibrary.AdaptiveMaxPool3D(input, outputs, Axes, out values, out indices);
        (values.Rank, indices.Rank) = (input.Rank, input.Rank);
        output = new TorchOutput(values, indices);
        return status == 0;
    }

    public TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchOutput output)
    {
        TorchLibrary.Check(Axes == 2
            ? TorchLibrary.AdaptiveMaxPool2DBackward(outputGradient, input, output.Indices!, out TorchTensor inputGradient)
            : TorchLibrary.AdaptiveMaxPool3DBackward(outputGradient, input, output.Indices!, out inputGradient));
        inputGradient.Rank = input.Rank;
        return inputGradient;
    }
}
