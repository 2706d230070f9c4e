namespace GenPool.Tests;

/// <summary>That a call means what it says, whatever its arguments are: arrays, collection expressions, spans, tensors.</summary>
public sealed partial class CallSiteTests
{
    private static readonly PoolShape2D s_shape = new(1, 1, 2, 2);

    [Fact]
    public void Arrays_AreWholeTensorsOfAShape()
    {
        float[] input = [1, 2, 3, 4], output = new float[1], gradient = new float[4];
        byte[] mask = new byte[Pool2.MaskByteCount(s_shape)];
        Pool2.Forward(input, output, s_shape);
        Pool2.Forward(input, output, mask, s_shape);
        Pool2.Forward([1, 2, 3, 4], output, s_shape, parallelOptions: null);
        Pool2.Forward([1, 2, 3, 4], output.AsSpan(), mask, s_shape, null);
        Pool2.Backward(output, mask, gradient, s_shape);
        Pool2.Backward([4], mask, gradient, s_shape);
        Assert.Equal([0, 0, 0, 4], gradient);
        Pool2.Unpool([4], mask, gradient, s_shape);
        Pool2.Indices(mask, new long[1], s_shape);
        Pool2.Mask(input, mask, s_shape);
        Pool2.Mask([9, 2, 3, 4], mask, s_shape);
        Pool2.Backward([4], mask, gradient, s_shape);
        Assert.Equal([4, 0, 0, 0], gradient);
        Pool2.Mask(Tensor.Create(input, [1, 1, 2, 2]), mask);
    }

    [Fact]
    public void Bytes_AreElementsOrAMaskByTheirPlace()
    {
        byte[] input = [1, 2, 3, 4, 5, 6, 7, 8], output = new byte[1];
        PoolShape3D shape = new(1, 1, 2, 2, 2);
        byte[] mask = new byte[Cube2.MaskByteCount(shape)];
        Cube2.Forward(input, output, shape);
        Cube2.Forward(input, output, mask, shape);
        Assert.Equal([8], output);
        Cube2.Forward(Tensor.Create(input, [1, 1, 2, 2, 2]), Tensor.Create(output, [1, 1, 1, 1, 1]), mask);
    }

    [Fact]
    public void Tensors_AreStaticOnTheTypeAndALayerOnAnInstance()
    {
        Tensor<float> input = Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]), output = Tensor.Create<float>([0f], [1, 1, 1, 1]), gradient = Tensor.Create<float>([0, 0, 0, 0f], [1, 1, 2, 2]);
        byte[] mask = new byte[1];
        Pool2.Forward(input, output);
        Pool2.Forward(input, output, mask);
        Pool2.Forward(input, output.AsTensorSpan(), parallelOptions: null);
        Pool2.Backward(output, mask, gradient);
        Assert.Equal([0, 0, 0, 4], gradient.ToArray());

        Pool2 layer = new();
        Assert.Throws<InvalidOperationException>(() => layer.Backward(output));
        layer.Forward(input, output);
        layer.Backward(output, gradient);
        Assert.Equal([4], layer.Forward(input).ToArray());
    }

    // An average's backward pass over two tensors has the arguments of a layer's.
    [Fact]
    public void Average_OnItsTypeAndOnAnInstance_AreTwo()
    {
        Tensor<float> output = Tensor.Create<float>([8f], [1, 1, 1, 1]), gradient = Tensor.Create<float>([0, 0, 0, 0f], [1, 1, 2, 2]);
        Mean.Backward(output, gradient);
        Assert.Equal([2, 2, 2, 2], gradient.ToArray());
        Assert.Throws<InvalidOperationException>(() => new Mean().Backward(output, gradient));
    }

    [Fact]
    public void Struct_HasTheStaticMembersAlone()
    {
        Tensor<float> input = Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]), output = Tensor.Create<float>([0f], [1, 1, 1, 1]);
        Plain.Forward(input, output);
        Plain.Forward(input.ToArray(), output.ToArray(), s_shape);
        Assert.Equal([4], output.ToArray());
    }

    // Arrays are tensors of rank 1, which is not what was meant.
    [Fact]
    public void ArraysWithoutAShape_AreRefused() =>
        Assert.Contains("rank 4", Assert.Throws<ArgumentException>("input", () => Pool2.Forward(new float[4], new float[1])).Message, StringComparison.Ordinal);

    [AveragePool2D(2)]
    private sealed partial class Mean
    {
        // Within the type, two arguments of a backward pass are the layer's own.
        public void Again(Tensor<float> outputGradient, Tensor<float> inputGradient) => Backward(outputGradient, inputGradient);
    }

    [MaxPool2D(2)]
    private readonly partial struct Plain;
}
