namespace GenPool.Torch.Tests.Torch;

/// <summary>PyTorch's <c>avg_pool2d</c> and <c>avg_pool3d</c>, and their backward.</summary>
internal sealed unsafe class TorchAveragePool(SlidingAxis[] axes, bool countIncludePad, int? divisor) : ITorchPool
{
    private readonly TorchWindows _w = new(axes);
    private readonly int _countIncludePad = countIncludePad ? 1 : 0;

    public int Axes => _w.Axes;

    public string Function => $"avg_pool{Axes}d";

    // avg_pool3d has no Half, and asks for an input no smaller than the window, whatever the padding and the rounding.
    public bool Takes(Type elementType) => Axes == 2 || elementType != typeof(Half);

    public bool Takes(PoolShape3D shape) =>
        Axes == 2 || (shape.Depth >= _w.Size[0] && shape.Height >= _w.Size[1] && shape.Width >= _w.Size[2]);

    public bool TryForward(TorchTensor input, out TorchOutput output)
    {
        long stated = divisor ?? 0;
        long* divisorOverride = divisor is null ? null : &stated;
        int status = Axes == 2
            ? TorchLibrary.AveragePool2D(
                input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.CeilMode, _countIncludePad, divisorOverride, out TorchTensor values)
            : TorchLibrary.AveragePool3D(
                input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.CeilMode, _countIncludePad, divisorOverride, out values);
        values.Rank = input.Rank;
        output = new TorchOutput(values);
        return status == 0;
    }

    public TorchTensor Backward(TorchTensor outputGradient, TorchTensor input, TorchOutput output)
    {
        long stated = divisor ?? 0;
        long* divisorOverride = divisor is null ? null : &stated;
        TorchLibrary.Check(Axes == 2
            ? TorchLibrary.AveragePool2DBackward(
                outputGradient, input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.CeilMode, _countIncludePad, divisorOverride, out TorchTensor inputGradient)
            : TorchLibrary.AveragePool3DBackward(
                outputGradient, input, _w.Size, Axes, _w.Stride, Axes, _w.Padding, Axes, _w.CeilMode, _countIncludePad, divisorOverride, out inputGradient));
        inputGradient.Rank = input.Rank;
        return inputGradient;
    }
}
