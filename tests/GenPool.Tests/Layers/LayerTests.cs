namespace GenPool.Tests;

/// <summary>The layer over tensors, of any strides: every attribute, in both orders.</summary>
public sealed class LayerTests
{
    public static TheoryData<string> Names => TensorLayer.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ForwardThenBackward_GiveTensorsOfTheirShapes(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        PoolShape3D shape = layer.Shape;
        (float[] input, float[] gradient) = (layer.Input(shape), layer.OutputGradient(shape));
        (float[] expected, float[] expectedGradient) = layer.Expect(shape, input, gradient);
        IPoolLayer<float> pool = layer.Create();

        Tensor<float> output = pool.Forward(Tensor.Create(input, layer.Lengths(shape)));
        Tensor<float> inputGradient = pool.Backward(Tensor.Create(gradient, layer.Lengths(layer.OutputShape(shape))));

        Assert.Equal(layer.Lengths(layer.OutputShape(shape)), output.Lengths);
        Assert.Equal(expected, output.ToArray());
        Assert.Equal(layer.Lengths(shape), inputGradient.Lengths);
        Assert.Equal(expectedGradient, inputGradient.ToArray());
        Assert.Equal(expected, pool.Forward(Tensor.Create(input, layer.Lengths(shape)), isTraining: false).ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_AnyStrides_ReadsTheElementsInOrder(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        foreach (StridedTensor strided in StridedTensor.Of(layer.Lengths(layer.Shape)))
        {
            float[] input = strided.ToDense(), gradient = layer.OutputGradient(layer.Shape);
            (float[] output, float[] inputGradient) = layer.Expect(layer.Shape, input, gradient);
            IPoolLayer<float> pool = layer.Create();
            Assert.True(output.SequenceEqual(pool.Forward(strided.Span, isTraining: false).ToArray()), $"{strided.Name}, inference");
            Assert.True(output.SequenceEqual(pool.Forward(strided.Span, isTraining: true).ToArray()), $"{strided.Name}, training");
            float[] actual = pool.Backward(Tensor.Create(gradient, layer.Lengths(layer.OutputShape(layer.Shape)))).ToArray();
            Assert.True(inputGradient.SequenceEqual(actual), $"{strided.Name}, backward");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Backward_AnyStrides_ReadsTheElementsInOrder(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        float[] input = layer.Input(layer.Shape);
        foreach (StridedTensor strided in StridedTensor.Of(layer.Lengths(layer.OutputShape(layer.Shape))))
        {
            float[] expected = layer.Expect(layer.Shape, input, strided.ToDense()).InputGradient;
            IPoolLayer<float> pool = layer.Create();
            pool.Forward(Tensor.Create(input, layer.Lengths(layer.Shape)));
            Assert.True(expected.AsSpan().SequenceEqual(pool.Backward(strided.Span).ToArray()), strided.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Backward_AfterInferenceAndChangesAndTwice_IsThatOfTheTrainingPass(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        PoolShape3D shape = layer.Shape;
        (float[] input, float[] gradient) = (layer.Input(shape), layer.OutputGradient(shape));
        float[] expected = layer.Expect(shape, input, gradient).InputGradient;
        IPoolLayer<float> pool = layer.Create();
        Tensor<float> outputGradient = Tensor.Create(gradient, layer.Lengths(layer.OutputShape(shape)));

        pool.Forward(Tensor.Create(input, layer.Lengths(shape)));
        pool.Forward(Tensor.Create(layer.Input(shape, seed: 9), layer.Lengths(shape)), isTraining: false);
        Array.Reverse(input);

        Assert.Equal(expected, pool.Backward(outputGradient).ToArray());
        Assert.Equal(expected, pool.Backward(outputGradient).ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_SmallerAndLargerInputs_KeepsNothingOfTheLast(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        IPoolLayer<float> pool = layer.Create();
        foreach (PoolShape3D shape in new[] { layer.Shape, layer.Shape with { Batch = 1, Width = 3 }, layer.Shape with { Channels = 5, Width = 11 }, layer.Shape with { Batch = 0 }, layer.Shape })
        {
            (float[] input, float[] gradient) = (layer.Input(shape), layer.OutputGradient(shape));
            (float[] output, float[] inputGradient) = layer.Expect(shape, input, gradient);
            Assert.Equal(output, pool.Forward(Tensor.Create(input, layer.Lengths(shape))).ToArray());
            Assert.Equal(inputGradient, pool.Backward(Tensor.Create(gradient, layer.Lengths(layer.OutputShape(shape)))).ToArray());
        }
    }
}
