namespace GenPool.Tests;

/// <summary>Tensors that a layer refuses: every attribute, in both orders.</summary>
public sealed class TensorErrorTests
{
    public static TheoryData<string> Names => TensorLayer.Names;

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.WrongTensor)]
    public void Forward_WrongRank_SaysWhichWasExpected(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        int rank = layer.Lengths(layer.Shape).Length;
        foreach (int wrong in Enumerable.Range(1, 6).Where(other => other != rank))
        {
            nint[] lengths = [.. Enumerable.Repeat((nint)2, wrong)];
            ArgumentException error = Assert.Throws<ArgumentException>("input", () => layer.Create().Forward(Tensor.Create(new float[1 << wrong], lengths)));
            Assert.Contains($"rank {rank}", error.Message, StringComparison.Ordinal);
            Assert.Contains($"rank is {wrong}", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.WrongTensor)]
    public void Backward_WrongRankOrShape_SaysWhichWasExpected(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        IPoolLayer<float> pool = Trained(layer);
        PoolShape3D output = layer.OutputShape(layer.Shape), wrong = output with { Channels = output.Channels + 1 };
        int rank = layer.Parameters.Axes.Length;
        Assert.Throws<ArgumentException>("outputGradient", () => pool.Backward(Tensor.Create(new float[4], [4])));
        ArgumentException error = Assert.Throws<ArgumentException>("outputGradient", () =>
            pool.Backward(Tensor.Create(new float[wrong.ElementCount], layer.Lengths(wrong))));
        Assert.Contains(Subjects.Describe(output, rank), error.Message, StringComparison.Ordinal);
        Assert.Contains(Subjects.Describe(wrong, rank), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.NoWindow)]
    public void Forward_NoWindowFits_SaysWhy(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        ArgumentException error = Assert.Throws<ArgumentException>("input", () =>
            layer.Create().Forward(Tensor.Create(Array.Empty<float>(), layer.Lengths(layer.Shape with { Width = 0 }))));
        Assert.Contains("to pool", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(Fault.TooLarge)]
    public void Forward_MaskBeyondAnArray_SaysWhichSizeWasNeeded()
    {
        // 2137 x 2137 outputs with a bit for each of 4096 taps.
        Tensor<float> input = Tensor.Create(new float[2200 * 2200], [1, 1, 2200, 2200]);
        WideTies layer = new();
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => layer.Forward(input));
        string need = $"Expected {WideTies.MaskByteCount(new PoolShape2D(1, 1, 2200, 2200))} elements, MaskByteCount of the input shape 1x1x2200x2200";
        Assert.Contains(need, error.Message, StringComparison.Ordinal);
        Assert.Contains($"at most {Array.MaxLength}", error.Message, StringComparison.Ordinal);

        // The static form says the same of any mask that could be passed to it.
        error = Assert.Throws<ArgumentException>("mask", () =>
            WideTies.Forward(new float[2200 * 2200], new float[2137 * 2137], new byte[1], new PoolShape2D(1, 1, 2200, 2200)));
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

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.NothingToDo)]
    public void NoBatch_GivesEmptyTensors(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        PoolShape3D shape = layer.Shape with { Batch = 0 };
        IPoolLayer<float> pool = layer.Create();
        Assert.Equal(layer.Lengths(layer.OutputShape(shape)), pool.Forward(Tensor.Create(Array.Empty<float>(), layer.Lengths(shape))).Lengths);
        Assert.Equal(layer.Lengths(shape), pool.Backward(Tensor.Create(Array.Empty<float>(), layer.Lengths(layer.OutputShape(shape)))).Lengths);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Backward_WithoutTrainingForward_IsAnInvalidOperation(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        IPoolLayer<float> pool = layer.Create();
        Tensor<float> gradient = Tensor.Create(layer.OutputGradient(layer.Shape), layer.Lengths(layer.OutputShape(layer.Shape)));
        Assert.Throws<InvalidOperationException>(() => pool.Backward(gradient));
        pool.Forward(Tensor.Create(layer.Input(layer.Shape), layer.Lengths(layer.Shape)), isTraining: false);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => pool.Backward(gradient));
        Assert.Contains("isTraining", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.WrongTensor)]
    public void CallersTensor_OfWrongRankOrShape_IsRefusedUnwritten(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        PoolShape3D output = layer.OutputShape(layer.Shape);
        IPoolLayer<float> pool = Trained(layer);
        (float[] input, float[] outputGradient) = (layer.Input(layer.Shape), layer.OutputGradient(layer.Shape));
        float[] written = [.. Enumerable.Repeat(7f, 4 * input.Length)];
        foreach (nint[] lengths in new[] { [output.ElementCount is var count ? (nint)count : 0], layer.Lengths(output with { Batch = 1 }), layer.Lengths(output with { Width = output.Width + 1 }) })
        {
            Assert.Throws<ArgumentException>("output", () => pool.Forward(new ReadOnlyTensorSpan<float>(input, layer.Lengths(layer.Shape)), new TensorSpan<float>(written, lengths)));
        }

        foreach (nint[] lengths in new[] { [(nint)input.Length], layer.Lengths(layer.Shape with { Batch = 1 }), layer.Lengths(layer.Shape with { Width = layer.Shape.Width + 1 }) })
        {
            Assert.Throws<ArgumentException>("inputGradient", () => pool.Backward(new ReadOnlyTensorSpan<float>(outputGradient, layer.Lengths(output)), new TensorSpan<float>(written, lengths)));
        }

        Assert.All(written, value => Assert.Equal(7, value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Fault(Fault.Overlap)]
    public void CallersTensor_OverTheInput_IsRefusedUnwritten(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        nint[] lengths = layer.Lengths(layer.Shape), pooled = layer.Lengths(layer.OutputShape(layer.Shape));
        IPoolLayer<float> pool = Trained(layer);
        float[] buffer = [.. Enumerable.Repeat(7f, (int)layer.Shape.ElementCount + 10)];
        Assert.Throws<ArgumentException>("output", () => pool.Forward(new ReadOnlyTensorSpan<float>(buffer, lengths), new TensorSpan<float>(buffer, pooled)));
        Assert.Throws<ArgumentException>("inputGradient", () => pool.Backward(new ReadOnlyTensorSpan<float>(buffer, pooled), new TensorSpan<float>(buffer, lengths)));
        Assert.All(buffer, value => Assert.Equal(7, value));
    }

    private static IPoolLayer<float> Trained(TensorLayer layer)
    {
        IPoolLayer<float> pool = layer.Create();
        pool.Forward(Tensor.Create(layer.Input(layer.Shape), layer.Lengths(layer.Shape)));
        return pool;
    }
}
