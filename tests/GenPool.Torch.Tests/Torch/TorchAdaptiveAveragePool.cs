namespace GenPool.Torch.Tests.Torch;

/// <summary>PyTorch's <c>_adaptive_avg_pool2d</c> and <c>_adaptive_avg_pool3d</c>, and their backward.</summary>
internal sealed class TorchAdaptiveAveragePool(long[] outputs) : ITorchPool
{
    public int Axes => outputs.Length;

    public string Function => $"_adaptive_avg_pool{Axes}d";

    // _adaptive_avg_pool3d adds Half in Half.
    public bool Takes(Type elementType) => Axes == 2 || elementType != typeof(Half);

    public bool TryForward(TorchTensor input, out TorchOutput output)
    {
        int status = Axes == 2
            ? TorchLibrary.AdaptiveAveragePool2D(input, outputs, Axes, out TorchTensor values)
            : TorchLibrary.AdaptiveAveragePool3D(input, outputs, Axes, out values);
        values.Rank = input.Rank;
        output = new TorchOutput(values);
        return status == 0;
    }

    public TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchOutput output)
    {
        TorchLibrary.Check(Axes == 2
            ? TorchLibrary.AdaptiveAveragePool2DBackward(outputGradient, input, out TorchTensor inputGradient)
            : TorchLibrary.AdaptiveAveragePool3DBackward(outputGradient, input, out inputGradient));
        inputGradient.Rank = input.Rank;
        return inputGradient;
    }
}
