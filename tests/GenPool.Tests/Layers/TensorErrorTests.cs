namespace GenPool.Tests;

/// <summary>Tensors that a layer refuses.</summary>
public sealed class TensorErrorTests
{
    [Fact]
    [Fault(Fault.WrongTensor)]
    public void Forward_WrongRank_SaysWhichWasExpected()
    {
        foreach (nint[] lengths in new nint[][] { [16], [4, 4], [1, 4, 4], [1, 1, 1, 4, 4] })
        {
            ArgumentException error = Assert.Throws<ArgumentException>("input", () => new Pool2().Forward(Tensor.Create(new float[16], lengths)));
            Assert.Contains("rank 4", error.Message, StringComparison.Ordinal);
            Assert.Contains($"rank is {lengths.Length}", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Fault(Fault.WrongTensor)]
    public void Backward_WrongRankOrShape_SaysWhichWasExpected()
    {
        Pool2 layer = new();
        layer.Forward(Tensor.Create(new float[16], [1, 1, 4, 4]));
        Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward(Tensor.Create(new float[4], [2, 2])));
        ArgumentException error = Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward(Tensor.Create(new float[4], [1, 1, 1, 4])));
        Assert.Contains("1x1x2x2", error.Message, StringComparison.Ordinal);
        Assert.Contains("1x1x1x4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.NoWindow)]
    public void Forward_NoWindowFits_SaysWhy()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => new Pool2().Forward(Tensor.Create(new float[4], [1, 1, 1, 4])));
        Assert.Contains("window 2x2, stride 2x2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.TooLarge)]
    public void Forward_MaskBeyondAnArray_SaysWhichSizeWasNeeded()
    {
        // 2137 x 2137 outputs with a bit for each of 4096 taps.
        Tensor<float> input = Tensor.Create(new float[2200 * 2200], [1, 1, 2200, 2200]);
        WideTies layer = new();
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => layer.Forward(input));
        string need = $"Expected {WideTies.MaskByteCount(new PoolShape(1, 1, 2200, 2200))} elements, MaskByteCount of the input shape 1x1x2200x2200";
        Assert.Contains(need, error.Message, StringComparison.Ordinal);
        Assert.Contains($"at most {Array.MaxLength}", error.Message, StringComparison.Ordinal);

        // The static form says the same of any mask that could be passed to it.
        error = Assert.Throws<ArgumentException>("mask", () =>
            WideTies.Forward(new float[2200 * 2200], new float[2137 * 2137], new byte[1], new PoolShape(1, 1, 2200, 2200)));
        Assert.Contains(need, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.TooLarge)]
    public void Forward_OutputBeyondAnArray_SaysWhichSizeWasNeeded()
    {
        // One plane, 2^31 times: the tensor's strides are 0.
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => new Pool2().Forward(
            new ReadOnlyTensorSpan<float>(new float[8], [1 << 15, 1 << 16, 2, 4], [0, 0, 4, 1]), isTraining: false));
        Assert.Contains($"Expected {1L << 32} elements, the output of the input shape 32768x65536x2x4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.NothingToDo)]
    public void Layer_NoBatch_GivesEmptyTensors()
    {
        Pool2 layer = new();
        Assert.Equal([0, 3, 2, 2], layer.Forward(Tensor.Create(Array.Empty<float>(), [0, 3, 4, 4])).Lengths);
        Assert.Equal([0, 3, 4, 4], layer.Backward(Tensor.Create(Array.Empty<float>(), [0, 3, 2, 2])).Lengths);
    }

    [Fact]
    public void Backward_WithoutTrainingForward_IsAnInvalidOperation()
    {
        Pool2 layer = new();
        Tensor<float> gradient = Tensor.Create<float>([1], [1, 1, 1, 1]);
        Assert.Throws<InvalidOperationException>(() => layer.Backward(gradient));
        layer.Forward(Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]), isTraining: false);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => layer.Backward(gradient));
        Assert.Contains("isTraining", error.Message, StringComparison.Ordinal);
    }
}
