namespace GenPool.Generic.Tests;

/// <summary>How many windows there are. GenPool.Axes.Tests holds the arithmetic against its definition.</summary>
public sealed class OutputSizeTests
{
    [Theory]
    [InlineData(6, 1, 2, 0, 3)] // pytorch/pytorch#45357: no row of -infinity
    [InlineData(7, 1, 2, 0, 4)]
    [InlineData(9, 4, 4, 2, 3)] // pytorch/pytorch#116420
    [InlineData(2, 3, 3, 1, 1)] // pytorch/pytorch#71549
    [InlineData(1, 2, 2, 0, 1)] // The window is larger than the input by less than a stride.
    [InlineData(2, 3, 2, 0, 1)]
    [InlineData(4, 5, 3, 0, 1)]
    [Rule(1)]
    public void Ceiling_LastWindowStartsInside(int input, int size, int stride, int padding, int expected)
    {
        SlidingAxis axis = new(size) { Stride = stride, PaddingBefore = padding, PaddingAfter = padding, Rounding = PoolRounding.Ceiling };
        Assert.Equal(new PoolShape1D(1, 1, expected), new GenericMaxPool<float, PoolShape1D>(new(axis)).OutputShape(new(1, 1, input)));
    }

    [Theory]
    [InlineData(1, 3, 2)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 3, 1)]
    [Rule(1)]
    public void Ceiling_WindowBeyondTheInputByAStride_IsNone(int input, int size, int stride)
    {
        SlidingAxis axis = new(size) { Stride = stride, Rounding = PoolRounding.Ceiling };
        Assert.Throws<ArgumentException>("input", () => new GenericMaxPool<float, PoolShape1D>(new(axis)).OutputShape(new(1, 1, input)));
    }

    [Fact]
    [Rule(1)]
    public void Ceiling_InputSmallerThanTheWindow_HasOneWindow()
    {
        SlidingAxis two = new(2) { Rounding = PoolRounding.Ceiling }, three = new(3) { Stride = 2, Rounding = PoolRounding.Ceiling };
        Assert.Equal([7f], Run.Output(new MaxPoolParameters(two, two), [7f], new PoolShape2D(1, 1, 1, 1)));
        Assert.Equal([0L], Run.Indices(new MaxPoolParameters(two, two), [7f], new PoolShape2D(1, 1, 1, 1)));
        Assert.Equal([4f], Run.Output(new MaxPoolParameters(three, three), [1f, 2, 3, 4], new PoolShape2D(1, 1, 2, 2)));
        Assert.Equal([3L], Run.Indices(new MaxPoolParameters(three, three), [1f, 2, 3, 4], new PoolShape2D(1, 1, 2, 2)));
        Assert.Equal([2.5f], Run.Output(new AveragePoolParameters(three, three), [1f, 2, 3, 4], new PoolShape2D(1, 1, 2, 2)));
    }

    [Fact]
    [Rule(1)]
    public void LargeInput_IsExact()
    {
        // pytorch/pytorch#13386: sizes past 2^24 were computed in single precision.
        Assert.Equal(new PoolShape1D(1, 1, 16_777_217), new GenericMaxPool<float, PoolShape1D>(new(new SlidingAxis(1))).OutputShape(new(1, 1, 16_777_217)));
    }

    [Fact]
    [Rule(1)]
    public void AutomaticPadding_TheOddOneGoesToTheEndOrTheStart()
    {
        PoolShape1D shape = new(1, 1, 3);
        SlidingAxis axis = new(2) { Stride = 1 };
        Assert.Equal([3f, 2, 1], Run.Output(new MaxPoolParameters(axis with { AutoPadding = PoolAutoPadding.SameUpper }), [3f, 2, 1], shape));
        Assert.Equal([3f, 3, 2], Run.Output(new MaxPoolParameters(axis with { AutoPadding = PoolAutoPadding.SameLower }), [3f, 2, 1], shape));
    }

    [Fact]
    [Rule(1)]
    public void DilatedCeilingWindow_SeesTheLastCellAlone()
    {
        // PyTorch's test_max_pool2d_corner_cases.
        SlidingAxis axis = new(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2, Rounding = PoolRounding.Ceiling };
        Assert.Equal([-4f, -4, -4, -4], Run.Output(new MaxPoolParameters(axis, axis), [-1f, -2, -3, -4], new PoolShape2D(1, 1, 2, 2)));
    }

    [Fact]
    [Rule(1)]
    public void Shapes_KeepBatchAndChannelsAndPoolEachAxis()
    {
        SlidingAxis two = new(2), three = new(3), five = new(5) { Stride = 1 };
        foreach (PoolLayout layout in new[] { PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast })
        {
            MaxPoolParameters parameters = new(two, three, five) { Layout = layout };
            Assert.Equal(new PoolShape3D(2, 3, 5, 3, 6), new GenericMaxPool<float, PoolShape3D>(parameters).OutputShape(new(2, 3, 10, 10, 10)));
        }
    }
}
