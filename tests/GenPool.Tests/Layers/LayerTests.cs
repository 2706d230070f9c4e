using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The instance layer over tensors, of any strides.</summary>
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

    [Theory]
    [MemberData(nameof(StridedTensor.Names), MemberType = typeof(StridedTensor))]
    public void Forward_AnyStrides_ReadsTheElementsInOrder(string name)
    {
        StridedTensor strided = StridedTensor.Named(name);
        float[] output = new float[Stem.OutputShape(strided.Shape).ElementCount];
        Stem.Forward(strided.ToDense(), output, strided.Shape);
        Assert.Equal(output, new Stem().Forward(strided.Span, isTraining: true).ToArray());
        Assert.Equal(output, new Stem().Forward(strided.Span, isTraining: false).ToArray());
    }

    [Theory]
    [MemberData(nameof(StridedTensor.Names), MemberType = typeof(StridedTensor))]
    public void Backward_AnyStrides_ReadsTheElementsInOrder(string name)
    {
        // A window of one tap gives its output, and so its gradient, the shape of its input.
        StridedTensor strided = StridedTensor.Named(name);
        Identity layer = new();
        layer.Forward(strided.Span);
        Assert.Equal(strided.ToDense().Select(value => value + 0f), layer.Backward(strided.Span).ToArray());
    }

    [Fact]
    public void Backward_InputChangedSinceForward_DoesNotSeeIt()
    {
        // The layer keeps the mask, never the input.
        Pool2 layer = new();
        float[] input = [1, 9, 3, 4];
        layer.Forward(Tensor.Create(input, [1, 1, 2, 2]));
        Array.Reverse(input);
        Assert.Equal([0f, 7, 0, 0], layer.Backward(Tensor.Create<float>([7], [1, 1, 1, 1])).ToArray());
    }

    [Fact]
    public void Forward_InferenceBetween_LeavesTheTrainingPass()
    {
        Pool2 layer = new();
        layer.Forward(Tensor.Create<float>([1, 9, 3, 4], [1, 1, 2, 2]));
        layer.Forward(Tensor.Create<float>([9, 1, 3, 4], [1, 1, 2, 2]), isTraining: false);
        Assert.Equal([0f, 7, 0, 0], layer.Backward(Tensor.Create<float>([7], [1, 1, 1, 1])).ToArray());
    }

    [Fact]
    public void Forward_SmallerAndLargerInputs_KeepNothingOfTheLast()
    {
        Stem layer = new();
        foreach (PoolShape shape in new PoolShape[] { new(1, 2, 9, 9), new(1, 1, 3, 4), new(2, 3, 11, 6), new(0, 3, 11, 6), new(1, 1, 5, 5) })
        {
            float[] input = TestValues.Inputs<float>(new(shape.Height), shape.ElementCount);
            PoolShape output = Stem.OutputShape(shape);
            float[] gradient = TestValues.Gradients<float>(new(1), output.ElementCount);
            byte[] mask = new byte[Stem.MaskByteCount(shape)];
            float[] expected = new float[shape.ElementCount];
            Stem.Forward(input, new float[output.ElementCount], mask, shape);
            Stem.Backward(gradient, mask, expected, shape);

            layer.Forward(Tensor.Create(input, [shape.Batch, shape.Channels, shape.Height, shape.Width]));
            Tensor<float> actual = layer.Backward(Tensor.Create(gradient, [output.Batch, output.Channels, output.Height, output.Width]));
            Assert.Equal(expected, actual.ToArray());
        }
    }
}
