using GenPool.Axes;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Walks.Columns;

namespace GenPool.Axes.Tests;

/// <summary>Which rows of windows are so short that a lane takes two, and which lanes are asked for so that it may.</summary>
public sealed class TwinRowsTests
{
    private static readonly SlidingAxis s_tiles = new(2) { Stride = 2 };

    [Theory]
    [InlineData(14, 16, true)]
    [InlineData(16, 16, true)]
    [InlineData(17, 16, true)]
    [InlineData(18, 16, false)]
    [InlineData(8, 8, true)]
    [InlineData(10, 8, false)]
    public void ALane_TakesTwoRows_OfNoMoreWindowsThanItsHalf(int columns, int lane, bool twins) =>
        Assert.Equal(twins, TwinRows.MayBe(Slice(s_tiles, 8, columns), lane));

    [Fact]
    public void AllTapsOfARow_LieInALane()
    {
        SlidingAxis five = new(5) { Stride = 2 };
        Assert.True(TwinRows.MayBe(Slice(five, 8, 15), 16));
        Assert.False(TwinRows.MayBe(Slice(five, 8, 19), 16));
        Assert.True(TwinRows.MayBe(Slice(five, 8, 19), 32));
    }

    [Fact]
    public void WindowsThatMoveOtherwise_AreNotPaired()
    {
        Assert.False(TwinRows.MayBe(Slice(new(3) { Stride = 3 }, 9, 9), 16));
        Assert.False(TwinRows.MayBe(Slice(s_tiles, 8, 8) with { Rank = 3 }, 16));
    }

    /// <summary>Of an odd number of rows the last is alone, in a plane of its own or the last of a tall one; never one in each of many planes.</summary>
    [Theory]
    [InlineData(8, 14)]
    [InlineData(9, 14)]
    [InlineData(10, 14)]
    [InlineData(11, 7)]
    [InlineData(2, 7)]
    public void Lanes_AreAskedForBothRows_WhereRowsHaveATwin(int rows, int neighbours) =>
        Assert.Equal(neighbours, TwinRows.Neighbours<SquareKernel, float>(Slice(s_tiles, rows, 14)));

    [Fact]
    public void Kernels_ThatAskForEdges_OrSumInOtherTypes_ArePairedNever()
    {
        PoolSlice slice = Slice(s_tiles, 8, 14);
        Assert.Equal(14, TwinRows.Neighbours<SquareKernel, double>(slice));
        Assert.Equal(7, TwinRows.Neighbours<NoKernel, float>(slice));
        Assert.Equal(7, TwinRows.Neighbours<KeepingKernel, float>(slice));
        Assert.Equal(7, TwinRows.Neighbours<SquareKernel, byte>(slice));
        Assert.Equal(7, TwinRows.Neighbours<SquareKernel, float>(slice, inDouble: true));
        Assert.Equal(7, TwinRows.Neighbours<SquareKernel, float>(slice with { Rank = 3 }));
        Assert.Equal(4, TwinRows.Neighbours<SquareKernel, float>(Slice(new(3) { Stride = 3 }, 9, 14)));
    }

    private static PoolSlice Slice(SlidingAxis axis, int rows, int columns)
    {
        WindowAxis height = Axis.Lay(axis, rows), width = Axis.Lay(axis, columns);
        nint plane = (nint)rows * columns;
        return new(Axis.Lay(new SlidingAxis(1), 1), height, width, 2, 3, 6, new(plane * 3, plane, plane, columns, 1), 0, 6, 0, height.Output);
    }

    // What it keeps of a row is for the next one, which must not be its twin.
    private readonly struct KeepingKernel : IKernel
    {
        public static bool IsSum => true;

        public static bool IsUnrolled => true;

        public static bool CarriesForward => false;

        public static bool KeepsTaps => true;

        public static bool LeavesRows => false;

        public static bool LeavesColumns => false;

        public static bool Gathers => false;

        public static bool CarriesBackward => false;

        public static bool AlignsColumns => true;
    }
}
