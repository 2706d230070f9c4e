using GenPool.Execution;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Which planes are one tall plane, and what of it a slice is.</summary>
public sealed class TallPlaneTests
{
    private const int Channels = 3, Columns = 10;

    private static readonly SlidingAxis s_tiles = new(2) { Stride = 2 };

    [Fact]
    public void TiledPlanes_AreOne()
    {
        PoolSlice slice = Slice(s_tiles, rows: 8, planes: 12, isChannelsLast: false) with { First = 4, End = 6 };
        PoolSlice tall = TallPlane.Of(slice, isChannelsLast: false, isBackward: false);
        Assert.Equal((1, 1, 0, 1, 16, 24), (tall.Planes, tall.Channels, tall.First, tall.End, tall.FirstBand, tall.EndBand));
        Assert.Equal(Axis.Lay(s_tiles, 96), tall.Height);
        Assert.Equal((slice.Depth, slice.Width, 2), (tall.Depth, tall.Width, tall.Rank));
        Assert.Equal((0, 1), (tall.FirstNear, tall.EndNear));
        Assert.True(tall.HasDensePlanes);
    }

    [Fact]
    public void OfABackwardPass_BandsAreOfCells()
    {
        PoolSlice slice = Slice(s_tiles, rows: 8, planes: 12, isChannelsLast: false) with { First = 4, End = 6, EndBand = 8 };
        PoolSlice tall = TallPlane.Of(slice, isChannelsLast: false, isBackward: true);
        Assert.Equal((32, 48), (tall.FirstBand, tall.EndBand));
    }

    [Fact]
    public void TiledImages_AreOne()
    {
        PoolSlice slice = Slice(s_tiles, rows: 8, planes: 12, isChannelsLast: true) with { First = 4, End = 6 };
        PoolSlice tall = TallPlane.Of(slice, isChannelsLast: true, isBackward: false);
        Assert.Equal((1, Channels, 16, 24), (tall.Planes, tall.Channels, tall.FirstBand, tall.EndBand));
        Assert.Equal((Columns * Channels, Channels, 1), (tall.Input.Row, tall.Input.Column, tall.Input.Channel));
        Assert.Equal(Axis.Lay(s_tiles, 96), tall.Height);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WholePlanesWithoutGaps_MayBe(bool isChannelsLast)
    {
        PoolSlice slice = Slice(s_tiles, rows: 8, planes: 12, isChannelsLast);
        Assert.True(TallPlane.MayBe(slice, isChannelsLast, isBackward: false));
        Assert.True(TallPlane.MayBe(slice with { First = 4, End = 5 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice, isChannelsLast, isBackward: true));
        Assert.True(TallPlane.MayBe(slice with { EndBand = 8 }, isChannelsLast, isBackward: true));
        Assert.False(TallPlane.MayBe(slice with { FirstBand = 1 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice with { EndBand = 3 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice with { FirstNear = 1 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice with { EndNear = 11 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice with { Rank = 3 }, isChannelsLast, isBackward: false));
        Assert.False(TallPlane.MayBe(slice with { Input = slice.Input with { Batch = slice.Input.Batch + 1 } }, isChannelsLast, isBackward: false));
    }

    [Fact]
    public void RowsThatAreNotTiled_MayNotBe()
    {
        Assert.False(TallPlane.MayBe(Slice(s_tiles, rows: 9, planes: 12, isChannelsLast: false), isChannelsLast: false, isBackward: false));
        SlidingAxis overlapping = new(3) { Stride = 2, PaddingBefore = 1 };
        Assert.False(TallPlane.MayBe(Slice(overlapping, rows: 8, planes: 12, isChannelsLast: false), isChannelsLast: false, isBackward: false));
    }

    [Fact]
    public void MoreRowsThanANumberHolds_MayNotBe()
    {
        SlidingAxis one = new(1) { Stride = 1 };
        Assert.True(TallPlane.MayBe(Slice(one, rows: 1, planes: int.MaxValue, isChannelsLast: false), isChannelsLast: false, isBackward: false));
        Assert.False(TallPlane.MayBe(Slice(one, rows: 1 << 15, planes: 1 << 16, isChannelsLast: false), isChannelsLast: false, isBackward: false));
    }

    private static PoolSlice Slice(PoolAxis axis, int rows, int planes, bool isChannelsLast)
    {
        (WindowAxis height, WindowAxis width) = (Axis.Lay(axis, rows), Axis.Lay(s_tiles, Columns));
        nint plane = (nint)rows * Columns;
        PoolStrides strides = isChannelsLast
            ? new(plane * Channels, 1, plane * Channels, Columns * Channels, Channels)
            : new(plane * Channels, plane, plane, Columns, 1);
        return new(Axis.Lay(new SlidingAxis(1), 1), height, width, 2, Channels, planes, strides, 0, planes, 0, height.Output);
    }
}
