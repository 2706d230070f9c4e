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
