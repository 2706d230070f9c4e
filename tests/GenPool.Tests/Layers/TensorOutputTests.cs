using System.Buffers;

namespace GenPool.Tests;

/// <summary>The layer over tensors of the caller: written in place, without allocation, whatever the strides. Every attribute, in both orders.</summary>
public sealed class TensorOutputTests
{
    public static TheoryData<string> Names => TensorLayer.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void CallersTensors_HoldWhatNewOnesWould(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        nint[] lengths = layer.Lengths(layer.Shape), pooled = layer.Lengths(layer.OutputShape(layer.Shape));
        (float[] input, float[] outputGradient) = (layer.Input(layer.Shape), layer.OutputGradient(layer.Shape));
        (float[] expected, float[] expectedGradient) = layer.Expect(layer.Shape, input, outputGradient);
        float[] output = new float[expected.Length], inputGradient = [.. Enumerable.Repeat(7f, input.Length)];
        IPoolLayer<float> pool = layer.Create();
        pool.Forward(new ReadOnlyTensorSpan<float>(input, lengths), new TensorSpan<float>(output, pooled));
        pool.Backward(new ReadOnlyTensorSpan<float>(outputGradient, pooled), new TensorSpan<float>(inputGradient, lengths));
        Assert.Equal(expected, output);
        Assert.Equal(expectedGradient, inputGradient);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SlicesOfCallersTensors_AreWrittenAlone(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        nint[] lengths = layer.Lengths(layer.Shape), pooled = layer.Lengths(layer.OutputShape(layer.Shape));
        (float[] input, float[] outputGradient) = (layer.Input(layer.Shape), layer.OutputGradient(layer.Shape));
        (float[] expected, float[] expectedGradient) = layer.Expect(layer.Shape, input, outputGradient);
        IPoolLayer<float> pool = layer.Create();

        AssertMiddle(pooled, expected, target => pool.Forward(new ReadOnlyTensorSpan<float>(input, lengths), target));
        AssertMiddle(lengths, expectedGradient, target => pool.Backward(new ReadOnlyTensorSpan<float>(outputGradient, pooled), target));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Rule(9)]
    public void SecondStep_AllocatesNothing(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        nint[] lengths = layer.Lengths(layer.Shape), pooled = layer.Lengths(layer.OutputShape(layer.Shape));
        float[] output = new float[layer.OutputShape(layer.Shape).ElementCount], inputGradient = new float[layer.Shape.ElementCount];
        foreach (StridedTensor strided in StridedTensor.Of(lengths).Take(2))
        {
            // Dense, and cut off along the last axis, which channels first read in place.
            if (strided.Name != "dense" && layer.Parameters.Layout == PoolLayout.ChannelsLast)
            {
                continue;
            }

            IPoolLayer<float> pool = layer.Create();
            Step();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Step();
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

            void Step()
            {
                pool.Forward(strided.Span, new TensorSpan<float>(output, pooled));
                pool.Backward(new ReadOnlyTensorSpan<float>(output, pooled), new TensorSpan<float>(inputGradient, lengths));
            }
        }
    }

    // A tensor within a larger one, an element from its every side.
    private static void AssertMiddle(nint[] lengths, float[] expected, Write write)
    {
        nint[] larger = [.. lengths.Select(length => length + 2)];
        float[] large = [.. Enumerable.Repeat(7f, (int)larger.Aggregate((product, length) => product * length))];
        float[] expectedLarge = [.. large];
        NRange[] middle = [.. lengths.Select(length => (NRange)(1..(int)(length + 1)))];
        new ReadOnlyTensorSpan<float>(expected, lengths).CopyTo(new TensorSpan<float>(expectedLarge, larger).Slice(middle));
        write(new TensorSpan<float>(large, larger).Slice(middle));
        Assert.Equal(expectedLarge, large);
    }

    private delegate void Write(TensorSpan<float> target);
}
