using System.Buffers;
using System.Numerics;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The layer over tensors of the caller: written in place, without allocation, whatever the strides.</summary>
public sealed class TensorOutputTests
{
    private static readonly nint[] s_lengths = [2, 3, 8, 10];

    private static readonly nint[] s_pooled = [2, 3, 4, 5];

    [Fact]
    public void Layer_CallersTensors_HoldWhatNewOnesWould()
    {
        Pool2 layer = new();
        float[] input = TestValues.Inputs<float>(new(4), 480);
        float[] outputGradient = TestValues.Gradients<float>(new(4), 120);
        float[] output = new float[120];
        float[] inputGradient = new float[480];
        layer.Forward(new ReadOnlyTensorSpan<float>(input, s_lengths), new TensorSpan<float>(output, s_pooled));
        layer.Backward(new ReadOnlyTensorSpan<float>(outputGradient, s_pooled), new TensorSpan<float>(inputGradient, s_lengths));

        Pool2 other = new();
        Assert.Equal(other.Forward(new ReadOnlyTensorSpan<float>(input, s_lengths)).ToArray(), output);
        Assert.Equal(other.Backward(new ReadOnlyTensorSpan<float>(outputGradient, s_pooled)).ToArray(), inputGradient);
    }

    [Fact]
    public void Layer_SliceOfCallersTensor_WritesNoOtherElement()
    {
        // The middle of a larger tensor.
        Pool2 layer = new();
        float[] input = TestValues.Inputs<float>(new(2), 480);
        float[] large = [.. Enumerable.Repeat(7f, 2 * 5 * 6 * 9)];
        TensorSpan<float> middle = new TensorSpan<float>(large, [2, 5, 6, 9]).Slice([NRange.All, 1..4, 1..5, 3..8]);
        layer.Forward(new ReadOnlyTensorSpan<float>(input, s_lengths), middle);

        float[] expected = [.. Enumerable.Repeat(7f, large.Length)];
        float[] pooled = new float[120];
        Pool2.Forward(input, pooled, new(2, 3, 8, 10));
        for (int o = 0; o < pooled.Length; o++)
        {
            (int n, int c, int h, int w) = (o / 60, o / 20 % 3, o / 5 % 4, o % 5);
            expected[(((((n * 5) + c + 1) * 6) + h + 1) * 9) + w + 3] = pooled[o];
        }

        Assert.Equal(expected, large);
    }

    [Fact]
    [Rule(9)]
    public void Layer_SecondStep_AllocatesNothing()
    {
        AssertNoAllocation(new float[480], [240, 80, 10, 1]);
    }

    [Fact]
    [Rule(9)]
    public void Layer_SecondStepOverSlice_ReadsInPlace()
    {
        AssertNoAllocation(new float[2000], [800, 240, 12, 1]);
    }

    [Fact]
    [Fault(Fault.WrongTensor)]
    public void Layer_CallersTensorOfWrongRankOrShape_IsRefusedUnwritten()
    {
        Pool2 layer = new();
        float[] input = new float[480];
        float[] written = [.. Enumerable.Repeat(7f, 480)];
        foreach (nint[] lengths in new nint[][] { [120], [2, 3, 5, 4], [2, 3, 4, 6], [1, 3, 4, 5] })
        {
            Assert.Throws<ArgumentException>("output", () => layer.Forward(new ReadOnlyTensorSpan<float>(input, s_lengths), new TensorSpan<float>(written, lengths)));
        }

        layer.Forward(new ReadOnlyTensorSpan<float>(input, s_lengths));
        foreach (nint[] lengths in new nint[][] { [480], [2, 3, 10, 8], [1, 3, 8, 10] })
        {
            Assert.Throws<ArgumentException>("inputGradient", () => layer.Backward(new ReadOnlyTensorSpan<float>(input, s_pooled), new TensorSpan<float>(written, lengths)));
        }

        Assert.All(written, value => Assert.Equal(7, value));
    }

    [Fact]
    [Fault(Fault.Overlap)]
    public void Layer_CallersTensorOverInput_IsRefusedUnwritten()
    {
        Pool2 layer = new();
        float[] buffer = [.. Enumerable.Repeat(7f, 500)];
        Assert.Throws<ArgumentException>("output", () => layer.Forward(new ReadOnlyTensorSpan<float>(buffer, s_lengths), new TensorSpan<float>(buffer, 300, s_pooled, [60, 20, 5, 1])));
        layer.Forward(new ReadOnlyTensorSpan<float>(new float[480], s_lengths));
        Assert.Throws<ArgumentException>("inputGradient", () => layer.Backward(new ReadOnlyTensorSpan<float>(buffer, 10, s_pooled, [60, 20, 5, 1]), new TensorSpan<float>(buffer, s_lengths)));
        Assert.All(buffer, value => Assert.Equal(7, value));
    }

    [Fact]
    public void NhwcLayer_OrdersItsTensorsAsItsElements()
    {
        NhwcPool2 layer = new();
        Tensor<float> output = layer.Forward(Tensor.Create<float>([1, 50, 2, 60, 3, 70, 4, 80], [1, 2, 2, 2]));
        Assert.Equal([1, 1, 1, 2], output.Lengths);
        Assert.Equal([4f, 80], output.ToArray());
        Tensor<float> gradient = layer.Backward(Tensor.Create<float>([5, 6], [1, 1, 1, 2]));
        Assert.Equal([1, 2, 2, 2], gradient.Lengths);
        Assert.Equal([0f, 0, 0, 0, 0, 0, 5, 6], gradient.ToArray());
    }

    [Fact]
    public void NhwcLayer_NchwTensorPermuted_EqualsItsKernels()
    {
        PoolShape shape = new(2, 19, 7, 9);
        Half[] nchw = TestValues.Inputs<Half>(new(8), shape.ElementCount);
        Tensor<Half> permuted = Tensor.PermuteDimensions(Tensor.Create(nchw, [2, 19, 7, 9]), [0, 2, 3, 1]);
        Half[] expected = Training.OutputOf<NhwcHalfStem, Half>(permuted.ToArray(), shape);
        Assert.Equal(expected, new NhwcHalfStem().Forward(new ReadOnlyTensorSpan<Half>(nchw, 0, [2, 7, 9, 19], [1197, 9, 1, 63])).ToArray());
    }

    private static void AssertNoAllocation(float[] input, nint[] strides)
    {
        Pool2 layer = new();
        float[] output = new float[120];
        float[] inputGradient = new float[480];
        Step();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Step();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Step()
        {
            layer.Forward(new ReadOnlyTensorSpan<float>(input, 0, s_lengths, strides), new TensorSpan<float>(output, s_pooled));
            layer.Backward(new ReadOnlyTensorSpan<float>(output, s_pooled), new TensorSpan<float>(inputGradient, s_lengths));
        }
    }
}
