namespace GenPool.Tests;

/// <summary>
/// Small cases of generated max pools with known answers, from the documentation, tests and issues of other systems. Every
/// rule is shown on the generic pools, in <c>GenPool.Generic.Tests</c>, which the kernels equal.
/// </summary>
public sealed class MaxAnswerTests
{
    private const float NaN = float.NaN;
    private const float Infinity = float.PositiveInfinity;

    private static readonly PoolShape2D s_window = new(1, 1, 2, 2);
    private static readonly PoolShape2D s_three = new(1, 1, 3, 3);

    [Theory]
    [InlineData(new[] { NaN, 1, NaN, 7 }, NaN, 2)]
    [InlineData(new[] { NaN, 1, 3, 7 }, NaN, 0)]
    [InlineData(new[] { 5f, 5, 5, 5 }, 5, 0)]
    [InlineData(new[] { -0f, 0, 0, -0f }, -0f, 0)]
    [InlineData(new[] { 0f, -0f, -2, -0f }, 0f, 0)]
    [InlineData(new[] { -Infinity, -Infinity, -Infinity, -Infinity }, -Infinity, 0)]
    [InlineData(new[] { -Infinity, Infinity, 1, Infinity }, Infinity, 1)]
    [Rule(2)]
    [Rule(8)]
    public void Window_TiesNaNInfinitiesAndZeros_FollowPyTorch(float[] window, float value, long index)
    {
        float output = KnownAnswer.Output<Pool2, float, PoolShape2D>(window, s_window)[0];
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(output));
        Assert.Equal([index], KnownAnswer.Indices<Pool2, float, PoolShape2D>(window, s_window));
    }

    [Fact]
    [Rule(7)]
    public void OverlappingWindows_SumGradients()
    {
        // PyTorch, 2x2 window at stride 1.
        Assert.Equal([0f, 2, 0, 1, 1, 0, 0, 0, 0], KnownAnswer.MaxGradient<Overlapping2, float, PoolShape2D>([1, 2, 2, 2, 2, 0, 0, 1, 2], s_three));
    }

    [Fact]
    [Rule(5)]
    public void AllTies_EachTapReceivesTheWholeGradient()
    {
        // What NumPy's mask is meant to give; as_strided drops the updates of overlapping windows.
        Assert.Equal([0f, 2, 1, 2, 4, 0, 0, 0, 1], KnownAnswer.MaxGradient<OverlappingAllTies, float, PoolShape2D>([1, 2, 2, 2, 2, 0, 0, 1, 2], s_three));
    }

    [Fact]
    [Rule(8)]
    public void Indices_AreOffsetsInThePlane()
    {
        // PyTorch _test_maxpool_indices: arange 4x4, 2x2 window.
        float[] input = [.. Enumerable.Range(1, 32).Select(value => (float)value)];
        Assert.Equal([5L, 7, 13, 15, 5, 7, 13, 15], KnownAnswer.Indices<Pool2, float, PoolShape2D>(input, new(1, 2, 4, 4)));
        Assert.Equal([7L], KnownAnswer.Indices<Cube2, byte, PoolShape3D>([1, 2, 3, 4, 5, 6, 7, 8], new(1, 1, 2, 2, 2)));
    }

    [Fact]
    [Rule(1)]
    public void Ceiling_OfAnInputSmallerThanItsWindow_IsOneWindow()
    {
        // As in PyTorch 2.10 and ONNX; U-2-Net pools planes of one cell.
        Assert.Equal([7f], KnownAnswer.Output<Ceiling2, float, PoolShape2D>([7], new(1, 1, 1, 1)));
        Assert.Equal([0L], KnownAnswer.Indices<Ceiling2, float, PoolShape2D>([7], new(1, 1, 1, 1)));
        Assert.Equal([4f], KnownAnswer.Output<Ceiling3, float, PoolShape2D>([1, 2, 3, 4], s_window));
        Assert.Equal([0f, 0, 0, 1], KnownAnswer.MaxGradient<Ceiling3, float, PoolShape2D>([1, 2, 3, 4], s_window));
    }

    [Fact]
    [Rule(3)]
    public void WindowOfNoTap_GivesTheLowestValueAndNoIndex()
    {
        // PyTorch's test_max_pool1d_corner_cases: [[1]], window 2, padding 1, dilation 2. There the index is out of range.
        PoolShape1D shape = new(1, 1, 1);
        Assert.Equal([float.NegativeInfinity], KnownAnswer.Output<Dilated1D, float, PoolShape1D>([1], shape));
        Assert.Equal([-1L], KnownAnswer.Indices<Dilated1D, float, PoolShape1D>([1], shape));
        Assert.Equal([0f], KnownAnswer.MaxGradient<Dilated1D, float, PoolShape1D>([1], shape));
    }

    [Fact]
    [Rule(1)]
    public void AutomaticPadding_TheOddOneGoesToTheEndOrTheStart()
    {
        PoolShape1D shape = new(1, 1, 3);
        Assert.Equal([3f, 2, 1], KnownAnswer.Output<SameUpper1D, float, PoolShape1D>([3, 2, 1], shape));
        Assert.Equal([3f, 3, 2], KnownAnswer.Output<SameLower1D, float, PoolShape1D>([3, 2, 1], shape));
    }

    [Fact]
    [Rule(7)]
    public void OneChannelLast_LargeWindow_GradientGoesToTheMaximum()
    {
        // Gathered in lanes of one element, where a mark once came back as tap 0.
        float[] row = [1, 2, 3, 4, 9, 4, 3, 2, 1, 0, 1, 2, 3];
        Assert.Equal([0f, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], KnownAnswer.MaxGradient<Row13Last, float, PoolShape2D>(row, new(1, 1, 1, 13)));
        float[] plane = [.. Enumerable.Range(0, 25).Select(cell => cell == 17 ? 9f : cell % 5)];
        Assert.Equal([.. Enumerable.Range(0, 25).Select(cell => cell == 17 ? 1f : 0)], KnownAnswer.MaxGradient<Window5Last, float, PoolShape2D>(plane, new(1, 1, 5, 5)));
    }

    [Fact]
    [Rule(14)]
    public void Adaptive_BinsOverlap()
    {
        // Five elements in three bins: [0, 2), [1, 4), [3, 5).
        PoolShape1D shape = new(1, 1, 5);
        Assert.Equal([2f, 4, 5], KnownAnswer.Output<AdaptiveMax3, float, PoolShape1D>([1, 2, 3, 4, 5], shape));
        Assert.Equal([1L, 3, 4], KnownAnswer.Indices<AdaptiveMax3, float, PoolShape1D>([1, 2, 3, 4, 5], shape));
        Assert.Equal([0f, 2, 0, 0, 1], KnownAnswer.MaxGradient<AdaptiveMax3, float, PoolShape1D>([0, 9, 0, 0, 1], shape));
    }

    [Fact]
    [Rule(15)]
    public void Relu_CutsWhatIsNotAboveZero()
    {
        PoolShape2D shape = new(1, 1, 2, 8);
        float[] input = [-3, -1, -0f, -0f, 2, 5, NaN, -1, -4, -2, -0f, 0, 1, 4, 3, 9];
        float[] output = KnownAnswer.Output<Relu2, float, PoolShape2D>(input, shape);
        Assert.Equal([0f, 0, 5, NaN], output);
        Assert.All(output[..2], value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
        Assert.Equal([-1L, -1, 5, 6], KnownAnswer.Indices<Relu2, float, PoolShape2D>(input, shape));
        Assert.Equal([0f, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], KnownAnswer.MaxGradient<Relu2, float, PoolShape2D>(input, shape));
    }
}
