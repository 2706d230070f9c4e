using System.Buffers;

namespace GenPool.Tests;

/// <summary>The instance layer over tensors.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Layer_ForwardThenBackward_GivesTensorsOfItsShapes()
    {
        Pool2 layer = new();
        Tensor<float> input = Tensor.Create<float>([1, 9, 3, 4, 5, 6, 7, 8], [1, 1, 2, 4]);

        Tensor<float> output = layer.Forward(input);
        Tensor<float> gradient = layer.Backward(Tensor.Create<float>([10, 20], [1, 1, 1, 2]));

        Assert.Equal([1, 1, 1, 2], output.Lengths);
        Assert.Equal([9f, 8], output.ToArray());
        Assert.Equal([1, 1, 2, 4], gradient.Lengths);
        Assert.Equal([0f, 10, 0, 0, 0, 0, 0, 20], gradient.ToArray());
    }

    [Fact]
    public void Layer_PermutedAndSlicedInput_ReadsItsElements()
    {
        float[] values = [.. Enumerable.Range(0, 48).Select(value => (float)((value * 7) % 48))];
        Tensor<float> nhwc = Tensor.Create(values, [1, 4, 6, 2]);
        Tensor<float> permuted = Tensor.PermuteDimensions(nhwc, [0, 3, 1, 2]);
        ReadOnlyTensorSpan<float> sliced = permuted.AsReadOnlyTensorSpan().Slice([NRange.All, NRange.All, 1..3, 2..6]);
        float[] dense = new float[sliced.FlattenedLength];
        sliced.FlattenTo(dense);
        float[] expected = new float[4];
        Pool2.Forward(dense, expected, new(1, 2, 2, 4));

        Assert.Equal(expected, new Pool2().Forward(sliced, isTraining: false).ToArray());
    }

    [Fact]
    public void Backward_WithoutTrainingForward_Throws()
    {
        Pool2 layer = new();
        Tensor<float> tensor = Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]);
        layer.Forward(tensor, isTraining: false);
        Assert.Throws<InvalidOperationException>(() => layer.Backward(Tensor.Create<float>([1], [1, 1, 1, 1])));
    }

    [Fact]
    public void Layer_WrongRankOrShape_Throws()
    {
        Pool2 layer = new();
        Assert.Throws<ArgumentException>("input", () => layer.Forward(Tensor.Create<float>([1, 2, 3, 4], [2, 2])));
        layer.Forward(Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]));
        Assert.Throws<ArgumentException>("outputGradient", () => layer.Backward(Tensor.Create<float>([1, 2], [1, 1, 1, 2])));
    }
}
