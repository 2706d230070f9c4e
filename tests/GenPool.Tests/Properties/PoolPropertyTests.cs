using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>What holds for every layer, shape and value, most of it without the oracle.</summary>
public sealed class PoolPropertyTests
{
    private static readonly IEnumerable<LayerCase> s_firstWins = LayerList.All.Where(layer => layer.Parameters.Ties == PoolTies.First);

    [Fact]
    public void Layer_AnyShapeAndValues_EqualsOracle() => PoolSample.Check(LayerList.All, sample =>
        Assert.Null(LayerCheck.Compare(sample.Layer, sample.Shape, sample.Input, sample.OutputGradient)));

    [Fact]
    [Rule(2)]
    [Rule(8)]
    public void Output_IsTheInputAtItsIndex() => PoolSample.Check(s_firstWins, sample =>
    {
        (byte[] output, long[] indices, _) = sample.Train();
        int size = sample.Layer.Element.Size;
        byte[] input = sample.Input;
        for (int o = 0; o < indices.Length; o++)
        {
            if (indices[o] >= 0)
            {
                int at = ElementOrder.InputOf(sample, o, indices[o]) * size;
                Assert.Equal(input.AsSpan(at, size), output.AsSpan(o * size, size));
            }
        }
    });

    [Fact]
    [Rule(7)]
    public void InputGradient_IsTheOutputGradientAddedAtItsIndices() => PoolSample.Check(s_firstWins, sample =>
    {
        // What PyTorch does: clear, then add in output order.
        (_, long[] indices, byte[] inputGradient) = sample.Train();
        int size = sample.Layer.Element.Size;
        byte[] gradient = sample.OutputGradient;
        byte[] expected = new byte[inputGradient.Length];
        for (int o = 0; o < indices.Length; o++)
        {
            if (indices[o] >= 0)
            {
                sample.Layer.Element.Add(expected.AsSpan(ElementOrder.InputOf(sample, o, indices[o]) * size), gradient.AsSpan(o * size));
            }
        }

        Assert.Equal(expected, inputGradient);
    });

    [Fact]
    public void Unpooled_HoldsEachValueAtItsIndexAndZerosElsewhere() => PoolSample.Check(s_firstWins, sample =>
    {
        // The last of several values for one cell stays, as in PyTorch.
        (byte[] output, long[] indices, _) = sample.Train();
        int size = sample.Layer.Element.Size;
        byte[] mask = new byte[sample.Layer.Kernels.MaskByteCount(sample.Shape)];
        byte[] unpooled = new byte[sample.Input.Length];
        sample.Layer.Kernels.Forward(sample.Input, new byte[output.Length], mask, sample.Shape, null);
        sample.Layer.Kernels.Unpool(output, mask, unpooled, sample.Shape);
        byte[] expected = new byte[unpooled.Length];
        for (int o = 0; o < indices.Length; o++)
        {
            if (indices[o] >= 0)
            {
                output.AsSpan(o * size, size).CopyTo(expected.AsSpan(ElementOrder.InputOf(sample, o, indices[o]) * size));
            }
        }

        Assert.Equal(expected, unpooled);
    });

    [Fact]
    public void Batch_IsItsImagesOneByOne() => PoolSample.Check(LayerList.All, sample =>
    {
        (byte[] output, _, byte[] inputGradient) = sample.Train();
        PoolShape one = sample.Shape with { Batch = 1 };
        (byte[] input, byte[] outputGradient) = (sample.Input, sample.OutputGradient);
        (int inputs, int outputs) = (input.Length / sample.Shape.Batch, output.Length / sample.Shape.Batch);
        byte[] mask = new byte[sample.Layer.Kernels.MaskByteCount(one)];
        byte[] imageOutput = new byte[outputs];
        byte[] imageGradient = new byte[inputs];
        for (int image = 0; image < sample.Shape.Batch; image++)
        {
            sample.Layer.Kernels.Forward(input.AsSpan(image * inputs, inputs), imageOutput, mask, one, null);
            sample.Layer.Kernels.Backward(outputGradient.AsSpan(image * outputs, outputs), mask, imageGradient, one, null);
            Assert.Equal(output.AsSpan(image * outputs, outputs), imageOutput.AsSpan());
            Assert.Equal(inputGradient.AsSpan(image * inputs, inputs), imageGradient.AsSpan());
        }
    });
}
