using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Pixels;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Whether a cache of 12 ways holds the lines of a column, on both sides of the limit, and what is done where it does not.</summary>
public sealed class PixelPartsTests
{
    private const int Lane = 4;

    [Theory]
    [InlineData(2048, 8, 3, true)]
    [InlineData(2048, 9, 3, false)]
    [InlineData(1920, 14, 3, true)]
    [InlineData(1920, 128, 3, true)]
    [InlineData(1920, 129, 3, false)]
    [InlineData(8192, 4, 3, true)]
    [InlineData(8192, 5, 3, false)]
    [InlineData(20, 256, 3, true)]
    [InlineData(20, 257, 3, false)]
    public void ALane_GoesDownAllColumns_WhereACacheHoldsTheLinesOfAWindow(int pixelBytes, int rows, int columns, bool stays)
    {
        WindowAxis one = Axis.Lay(new SlidingAxis(1), 1), width = Axis.Lay(new SlidingAxis(columns), columns);
        Assert.Equal(stays, IsALane(PixelParts.Backward(Slice(one, Axis.Lay(new SlidingAxis(3), rows), width, 2, pixelBytes / 4), Lane, 4), pixelBytes / 4));
        Assert.Equal(stays, IsALane(PixelParts.Backward(Slice(Axis.Lay(new SlidingAxis(1), rows), one, width, 3, pixelBytes / 4), Lane, 4), pixelBytes / 4));
    }

    /// <summary>In a volume a column reads as many columns of each slice as a window has, of as many rows.</summary>
    [Theory]
    [InlineData(2048, 2, 4, true)]
    [InlineData(2048, 3, 4, false)]
    [InlineData(2048, 2, 5, false)]
    public void Slices_OfAVolume_HaveTheRowsOfAWindow(int pixelBytes, int rows, int slices, bool stays)
    {
        PoolSlice volume = Slice(Axis.Lay(new SlidingAxis(3), slices), Axis.Lay(new SlidingAxis(rows), 9), Axis.Lay(new SlidingAxis(3), 9), 3, pixelBytes / 4);
        Assert.Equal(stays, IsALane(PixelParts.Backward(volume, Lane, 4), pixelBytes / 4));
    }

    /// <summary>Rows of 64 columns of 80 bytes lie 1,024 bytes apart, or a multiple, in four sets; half of these are for stores.</summary>
    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void Stores_OfAForwardPass_HaveHalfOfASet(int rows, bool stays)
    {
        WindowAxis one = Axis.Lay(new SlidingAxis(1), 1), height = Axis.Lay(new SlidingAxis(3), rows), width = Axis.Lay(new SlidingAxis(3), 64);
        Assert.Equal(stays, IsALane(PixelParts.Forward(Slice(one, height, width, 2, 20), Lane, 4, isMarked: false), 20));
        Assert.True(IsALane(PixelParts.Backward(Slice(one, height, width, 2, 20), Lane, 4), 20));
        Assert.Equal(stays, IsALane(PixelParts.Forward(Slice(height, Axis.Lay(new SlidingAxis(1), 8), Axis.Lay(new SlidingAxis(3), 8), 3, 20), Lane, 4, isMarked: false), 20));
    }

    /// <summary>
    /// Parts have as many steps as their neighbours or one more: about six or twice the size of a window; where marks are stored and nothing
    /// is copied, four or one more than the size.
    /// </summary>
    [Theory]
    [InlineData(3, 14, 4, 7)]
    [InlineData(3, 28, 4, 6)]
    [InlineData(5, 13, 13, 13)]
    [InlineData(5, 40, 10, 10)]
    [InlineData(7, 40, 14, 14)]
    [InlineData(3, 9, 5, 5)]
    [InlineData(3, 8, 4, 8)]
    public void Steps_AreSharedOut(int size, int windows, int marked, int steps)
    {
        PoolSlice slice = Conflicting(size, windows);
        Assert.Equal(marked, PixelParts.Forward(slice, Lane, 4, isMarked: true).Steps);
        Assert.Equal(steps, PixelParts.Forward(slice, Lane, 4, isMarked: false).Steps);
        Assert.Equal(steps, PixelParts.Backward(slice, Lane, 4).Steps);
    }

    /// <summary>Images in and out of more than 2 MiB are gone over in parts. A column of 128 pixels here is 1 MiB of them.</summary>
    [Theory]
    [InlineData(128, 2, true)]
    [InlineData(129, 2, false)]
    [InlineData(128, 3, false)]
    [InlineData(256, 1, true)]
    [InlineData(257, 1, false)]
    public void Images_OfMoreThanASecondCacheHolds_AreCut(int columns, int images, bool stays)
    {
        WindowAxis one = Axis.Lay(new SlidingAxis(1), 1), height = Axis.Lay(new SlidingAxis(1), 1), width = Axis.Lay(new SlidingAxis(1), columns);
        PoolSlice slice = Slice(one, height, width, 2, 1024) with { Planes = images, End = images };
        Assert.Equal(stays, IsALane(PixelParts.Backward(slice, Lane, 4), 1024));
    }

    /// <summary>Pixels are copied, four lanes of them, where windows are five columns wide and move by one.</summary>
    [Fact]
    public void Pixels_AreCopied_WhereEnoughWindowsReadThem()
    {
        Assert.Equal(new PixelParts(1024, 7, false), PixelParts.Forward(Conflicting(3, 14), Lane, 4, isMarked: false));
        Assert.Equal(new PixelParts(16, 13, true), PixelParts.Forward(Conflicting(5, 13), Lane, 4, isMarked: false));
        Assert.Equal(new PixelParts(1020, 13, true), PixelParts.Forward(Conflicting(5, 13), 340, 4, isMarked: false));
        Assert.False(PixelParts.Backward(Conflicting(5, 13), Lane, 4).IsCopied);
        WindowAxis five = Axis.Lay(new SlidingAxis(5) { Stride = 1 }, 17);
        Assert.False(PixelParts.Forward(Slice(five, five, five, 3, 1024), Lane, 4, isMarked: false).IsCopied);
        Assert.False(PixelParts.Forward(Slice(Axis.Lay(new SlidingAxis(1), 1), five, Axis.Lay(new SlidingAxis(5) { Stride = 2 }, 17), 2, 1024), Lane, 4, isMarked: false).IsCopied);
    }

    /// <summary>Lines come in pairs from beyond the second cache, whatever of a line a lane is, and fewer channels together.</summary>
    [Theory]
    [InlineData(100, 4, 4, 21, 32)]
    [InlineData(100, 4, 4, 20, 4)]
    [InlineData(100, 16, 2, 41, 64)]
    [InlineData(100, 64, 4, 21, 64)]
    [InlineData(20, 4, 4, 101, 20)]
    public void Channels_ThatGoDownAllColumns_AreTwoLinesFromAfar(int channels, int lane, int elementSize, int images, int together)
    {
        // 81 pixels in and 49 out.
        WindowAxis axis = Axis.Lay(new SlidingAxis(3) { Stride = 1 }, 9);
        PoolSlice slice = Slice(Axis.Lay(new SlidingAxis(1), 1), axis, axis, 2, channels) with { Planes = images, End = images };
        Assert.Equal(new PixelParts(together, int.MaxValue, false), PixelParts.Forward(slice, lane, elementSize, isMarked: false));
        Assert.Equal(new PixelParts(together, int.MaxValue, false), PixelParts.Backward(slice, lane, elementSize));
    }

    private static bool IsALane(PixelParts parts, int channels)
    {
        if (parts.Steps != int.MaxValue || parts.Channels != Math.Min(32, channels))
        {
            Assert.Equal(parts.Steps == int.MaxValue ? Lane : channels, parts.Channels);
        }

        return parts.Steps == int.MaxValue;
    }

    // Of pixels so many bytes apart that all lie in one set.
    private static PoolSlice Conflicting(int size, int windows)
    {
        WindowAxis axis = Axis.Lay(new SlidingAxis(size) { Stride = 1 }, windows + size - 1);
        return Slice(Axis.Lay(new SlidingAxis(1), 1), axis, axis, 2, 1024);
    }

    private static PoolSlice Slice(WindowAxis depth, WindowAxis height, WindowAxis width, int rank, int channels) =>
        new(depth, height, width, rank, channels, 1, default, 0, 1, 0, (rank == 3 ? depth : height).Output);
}
