using System.Runtime.Intrinsics.X86;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks.Pixels;

namespace GenPool.Axes.Tests;

/// <summary>Which rows of images are fetched before they are read: long ones that windows share, of more images than a near cache holds.</summary>
public sealed class RowFetchTests
{
    private static readonly SlidingAxis s_overlapping = new(3) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 };

    // Rows of 32 pixels of 128 channels of four bytes are 16 KiB; an image of 32 of them, in and out, is 1 MiB.
    [Theory]
    [InlineData(128, 33, true)]
    [InlineData(127, 33, false)]
    [InlineData(128, 5, true)]
    [InlineData(128, 4, false)]
    public void LongRows_OfFarImages_AreFetched(int channels, int images, bool isFetched) =>
        Assert.Equal(isFetched && Sse.IsSupported, RowFetch.IsFor(Slice(s_overlapping, channels, images), sizeof(float)));

    [Fact]
    public void RowsThatWindowsDoNotShare_AreNot()
    {
        Assert.False(RowFetch.IsFor(Slice(new(2) { Stride = 2 }, 128, 33), sizeof(float)));
        Assert.False(RowFetch.IsFor(Slice(s_overlapping, 128, 33) with { Rank = 3 }, sizeof(float)));
    }

    private static PoolSlice Slice(SlidingAxis axis, int channels, int images)
    {
        WindowAxis side = Axis.Lay(axis, 32);
        return new(Axis.Lay(new SlidingAxis(1), 1), side, side, 2, channels, images, default, 0, images, 0, side.Output);
    }
}
