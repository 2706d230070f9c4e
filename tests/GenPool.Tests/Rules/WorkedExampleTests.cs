namespace GenPool.Tests;

/// <summary>Small cases with known answers, from the documentation, tests and issues of other systems.</summary>
public sealed class WorkedExampleTests
{
    private const float NaN = float.NaN;
    private const float Infinity = float.PositiveInfinity;

    [Fact]
    [Rule(7)]
    public void OverlappingWindows_SumGradients()
    {
        // PyTorch, 2x2 window at stride 1.
        float[] input = [1, 2, 2, 2, 2, 0, 0, 1, 2];
        Assert.Equal([0f, 2, 0, 1, 1, 0, 0, 0, 0], InputGradientOfOnes<Overlapping2>(input, new(1, 1, 3, 3)));
    }

    [Fact]
    [Rule(5)]
    public void AllTies_EachTapReceivesTheWholeGradient()
    {
        // What NumPy's mask is meant to give; as_strided drops the updates of overlapping windows.
        float[] input = [1, 2, 2, 2, 2, 0, 0, 1, 2];
        Assert.Equal([0f, 2, 1, 2, 4, 0, 0, 0, 1], InputGradientOfOnes<OverlappingAllTies>(input, new(1, 1, 3, 3)));
    }

    [Fact]
    [Rule(8)]
    public void Indices_AreOffsetsInThePlane()
    {
        // PyTorch _test_maxpool_indices: arange 4x4, 2x2 window.
        float[] input = [.. Enumerable.Range(1, 32).Select(value => (float)value)];
        Assert.Equal([5L, 7, 13, 15, 5, 7, 13, 15], IndicesOf<Pool2>(input, new(1, 2, 4, 4)));
    }

    [Theory]
    [InlineData(new[] { NaN, 1, NaN, 7 }, NaN, 2)]
    [InlineData(new[] { NaN, 1, 3, 7 }, NaN, 0)]
    [InlineData(new[] { 5f, 5, 5, 5 }, 5, 0)]
    [InlineData(new[] { 1f, 5, 5, 2 }, 5, 1)]
    [InlineData(new[] { -0f, 0, 0, -0f }, -0f, 0)]
    [InlineData(new[] { 0f, -0f, -2, -0f }, 0f, 0)]
    [InlineData(new[] { -Infinity, -Infinity, -Infinity, -Infinity }, -Infinity, 0)]
    [InlineData(new[] { -Infinity, Infinity, 1, Infinity }, Infinity, 1)]
    [Rule(2)]
    public void Window_TiesNaNInfinitiesAndZeros_FollowPyTorch(float[] window, float value, long index)
    {
        float[] output = new float[1];
        Pool2.Forward(window, output, new(1, 1, 2, 2));

        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(output[0]));
        Assert.Equal([index], IndicesOf<Pool2>(window, new(1, 1, 2, 2)));
    }

    [Theory]
    [InlineData(6, 1, 2, 0, 3)] // pytorch/pytorch#45357: no row of -infinity
    [InlineData(7, 1, 2, 0, 4)]
    [InlineData(9, 4, 4, 2, 3)] // pytorch/pytorch#116420
    [InlineData(2, 3, 3, 1, 1)] // pytorch/pytorch#71549
    [Rule(1)]
    public void OutputShape_Ceiling_LastWindowStartsInside(int input, int size, int stride, int padding, int expected)
    {
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(size, 1)
        {
            StrideHeight = stride,
            PaddingTop = padding,
            PaddingBottom = padding,
            Rounding = PoolRounding.Ceiling,
        });

        Assert.Equal(new PoolShape(1, 1, expected, 1), pool.OutputShape(new(1, 1, input, 1)));
    }

    [Fact]
    [Rule(1)]
    public void OutputShape_LargeInput_IsExact()
    {
        // pytorch/pytorch#13386: sizes past 2^24 were computed in single precision.
        GenericMaxPool2D<float> pool = new(new MaxPool2DParameters(1));
        Assert.Equal(new PoolShape(1, 1, 1, 16_777_217), pool.OutputShape(new(1, 1, 1, 16_777_217)));
    }

    [Fact]
    [Rule(3)]
    public void EmptyWindow_GivesLowestValueAndNoIndex()
    {
        // PyTorch's test_max_pool1d_corner_cases: [[1]], window 2, padding 1, dilation 2. There the index is out of range.
        PoolShape shape = new(1, 1, 1, 1);
        Assert.Equal([float.NegativeInfinity], OutputOf<Dilated1D>([1], shape));
        Assert.Equal([-1L], IndicesOf<Dilated1D>([1], shape));
        Assert.Equal([0f], InputGradientOfOnes<Dilated1D>([1], shape));
    }

    [Fact]
    [Rule(1)]
    public void DilatedCeilingWindow_SeesTheLastCellAlone()
    {
        // PyTorch's test_max_pool2d_corner_cases.
        Assert.Equal([-4f, -4, -4, -4], OutputOf<DilatedCeiling>([-1, -2, -3, -4], new(1, 1, 2, 2)));
    }

    [Fact]
    [Rule(4)]
    public void PaddedWindow_PaddingBeyondHalfTheWindow()
    {
        // Caffe's TestForwardMaxPadded.
        Assert.Equal([1f, 4, 4, 4, 4, 4, 4, 4, 1], OutputOf<Padded>([1, 2, 4, 2, 3, 2, 4, 2, 1], new(1, 1, 3, 3)));
    }

    [Fact]
    [Rule(1)]
    public void AutomaticPadding_TheOddOneGoesToTheEndOrTheStart()
    {
        PoolShape shape = new(1, 1, 1, 3);
        Assert.Equal([3f, 2, 1], OutputOf<SameUpper1D>([3, 2, 1], shape));
        Assert.Equal([3f, 3, 2], OutputOf<SameLower1D>([3, 2, 1], shape));
    }

    [Theory]
    [InlineData(new[] { NaN, 1, 3, NaN }, 0)]
    [InlineData(new[] { 1f, 5, 5, 2 }, 1)]
    [InlineData(new[] { -0f, 0, 0, -0f }, 0)]
    [Rule(5)]
    [Rule(8)]
    public void AllTies_IndexIsTheFirstMarkedTap(float[] window, long index)
    {
        Assert.Equal([index], IndicesOf<OverlappingAllTies>(window, new(1, 1, 2, 2)));
        Assert.Equal(
            window.Select(value => float.IsNaN(value) || value == window[index] ? 1f : 0),
            InputGradientOfOnes<OverlappingAllTies>(window, new(1, 1, 2, 2)));
    }

    [Fact]
    [Rule(4)]
    public void Padding_UpToTheExtentOfTheWindow_IsLegal()
    {
        // One less than the extent, 5, leaves a window its last row.
        MaxPool2DParameters parameters = new(3, 1) { StrideHeight = 1, DilationHeight = 2, PaddingTop = 4 };
        GenericMaxPool2D<float> pool = new(parameters);
        Assert.Equal(new PoolShape(1, 1, 1, 1), pool.OutputShape(new(1, 1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("PaddingTop", () => new GenericMaxPool2D<float>(parameters with { PaddingTop = 5 }));
        Assert.Throws<ArgumentOutOfRangeException>("PaddingTop", () => new GenericMaxPool2D<float>(parameters with { PaddingTop = -1 }));
    }

    [Fact]
    [Rule(7)]
    public void NegativeZeroGradient_ArrivesAsPositiveZero()
    {
        float[] gradient = new float[4];
        Pool2.Backward([-0f], [3], gradient, new(1, 1, 2, 2));
        Assert.All(gradient, value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
    }

    [Fact]
    [Rule(7)]
    public void OneChannel_LargeNhwcWindow_GradientGoesToTheMaximum()
    {
        // Gathered in tiles, in lanes of one element: the mark once came back as tap 0.
        float[] input = [1, 2, 3, 4, 9, 4, 3, 2, 1, 0, 1, 2, 3];
        byte[] mask = new byte[1];
        float[] gradient = new float[13];
        Row13Nhwc.Forward(input, new float[1], mask, new(1, 1, 1, 13));
        Row13Nhwc.Backward([7], mask, gradient, new(1, 1, 1, 13));
        Assert.Equal([0f, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0], gradient);
    }

    private static float[] OutputOf<TPool>(float[] input, PoolShape shape)
        where TPool : IMaxPool2D<float> => Training.OutputOf<TPool, float>(input, shape);

    private static float[] InputGradientOfOnes<TPool>(float[] input, PoolShape shape)
        where TPool : IMaxPool2D<float> => Training.InputGradientOfOnes<TPool, float>(input, shape);

    private static long[] IndicesOf<TPool>(float[] input, PoolShape shape)
        where TPool : IMaxPool2D<float> => Training.IndicesOf<TPool, float>(input, shape);
}
