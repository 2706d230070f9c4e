using GenPool.Axes;

namespace GenPool.Axes.Tests;

/// <summary>Extents at which 32 bits are not enough.</summary>
public sealed class LargeAxisTests
{
    private const int Max = int.MaxValue;

    [Fact]
    public void Sliding_LongestInput_IsExact()
    {
        WindowAxis axis = Axis.Lay(new SlidingAxis(3) { Stride = 2, PaddingBefore = 2, PaddingAfter = 2 }, Max);
        Assert.Equal((Max - 1) / 2 + 2, axis.Output);
        Assert.Equal((Max - 1, 0, 1), (axis.Origin(axis.Output - 1), axis.FirstTap(axis.Output - 1), axis.EndTap(axis.Output - 1)));
        Assert.Equal(axis.Output, axis.EndWindow(Max - 1));
        Assert.Equal(axis.Output - 2, axis.FirstWindow(Max - 1));
        Assert.Equal((Max - 1L + 2) / 2, axis.BlockOf(Max - 1));
        Assert.Equal((Max + 2L) / 2, axis.BlockFrom(Max - 1));
    }

    [Fact]
    public void Sliding_LongestWindow_IsExact()
    {
        WindowAxis axis = Axis.Lay(new SlidingAxis(2) { Stride = 1, Dilation = Max - 1, PaddingBefore = Max - 1 }, Max);
        Assert.Equal((Max, Max), (axis.Extent, axis.Output));
        Assert.Equal((1, 2), (axis.FirstTap(0), axis.EndTap(0)));
        Assert.Equal((0, 2), (axis.FirstTap(Max - 1), axis.EndTap(Max - 1)));
    }

    [Fact]
    public void Sliding_LongestStride_IsExact()
    {
        WindowAxis axis = Axis.Lay(new SlidingAxis(2) { Stride = Max, PaddingBefore = 1, PaddingAfter = 1, Rounding = PoolRounding.Ceiling }, Max);
        Assert.Equal((2, Max - 1), (axis.Output, axis.Origin(1)));
        Assert.Equal((0, 2), (axis.FirstWindow(0), axis.EndWindow(Max - 1)));
    }

    [Fact]
    public void Sliding_MoreWindowsThanAnExtentSays_AreRefused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            "shape", () => Lay(new SlidingAxis(2) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 }, Max));
        Assert.Contains("2147483648 windows", error.Message, StringComparison.Ordinal);
        Assert.Equal(Max, Axis.Lay(new SlidingAxis(2) { Stride = 1, PaddingBefore = 1 }, Max).Output);
    }

    [Fact]
    public void Sliding_AutomaticPaddingOfALongWindow_IsExact()
    {
        WindowAxis upper = Axis.Lay(new SlidingAxis(Max) { Stride = 1, AutoPadding = PoolAutoPadding.SameUpper }, 4);
        Assert.Equal((4, (Max - 1) / 2, (Max - 1) / 2), (upper.Output, upper.Padding, upper.PaddingAfter));
    }

    private static void Lay(PoolAxis axis, int input)
    {
        PoolShape1D shape = new(1, 1, input);
        PoolDomain.Create(new MaxPoolParameters(axis), shape);
    }
}
