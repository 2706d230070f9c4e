using System.Runtime.Intrinsics.X86;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks;
using GenPool.Walks.Columns;
using GenPool.Walks.Pixels;

namespace GenPool.Axes.Tests;

/// <summary>Of which tensors steps fetch what later ones touch: more than near caches hold, on both sides of each limit.</summary>
public sealed class FarMemoryTests
{
    private static readonly SlidingAxis s_overlapping = new(3) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 };
    private static readonly SlidingAxis s_tiled = new(2) { Stride = 2 };

    // A plane of 32x32 floats is a page, one of 64x64 four; with outputs of the same size eight.
    [Theory]
    [InlineData(64, 113, true)]
    [InlineData(64, 112, false)]
    [InlineData(32, 10_000, false)]
    [InlineData(33, 10_000, true)]
    [InlineData(257, 100, true)]
    public void StripsOfPlanes_LargerThanAPage_Fetch(int side, int planes, bool fetches) =>
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.OfPlanes(Slice(s_overlapping, side, 1, planes), goesDownStrips: true, isBackward: false, sizeof(float)));

    [Fact]
    public void Lines_AndStepsOfManyBytes_DoNot()
    {
        PoolSlice strips = Slice(s_overlapping, 4000, 1, 100), rows = Slice(s_tiled, 1026, 1, 100);
        Assert.Equal(Sse.IsSupported, FarMemory.OfPlanes(strips, goesDownStrips: true, isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfPlanes(Slice(s_overlapping, 4000, 1, 10_000, Axis.Lay(new SlidingAxis(1), 1)), goesDownStrips: true, isBackward: false, sizeof(float)));
        Assert.Equal(Sse.IsSupported, FarMemory.OfPlanes(Slice(s_tiled, 1024, 1, 100), goesDownStrips: false, isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfPlanes(rows, goesDownStrips: false, isBackward: false, sizeof(float)));
    }

    // A plane of 256x256 floats is 256 KiB. Of a larger one 128 KiB at a time, 127 rows of 257.
    [Fact]
    public void LargePlanes_AreCutIntoBands()
    {
        PoolSlice small = Slice(s_overlapping, 256, 1, 100), large = Slice(s_overlapping, 257, 1, 100);
        Assert.Equal(1, new FarBands(small, goesDownStrips: true, isBackward: false, sizeof(float)).Count);
        Assert.Equal(1, new FarBands(large, goesDownStrips: false, isBackward: false, sizeof(float)).Count);
        FarBands bands = new(large, goesDownStrips: true, isBackward: false, sizeof(float));
        Assert.Equal(300, bands.Count);
        Assert.Equal(large with { End = 1, EndBand = 127 }, bands[0]);
        Assert.Equal(large with { First = 99, FirstBand = 254 }, bands[299]);
    }

    // A plane of 90x90 floats is less than 32 KiB, one of 112x112 less than twice that, and one of 256x256 eight times that.
    [Theory]
    [InlineData(90, true, int.MaxValue)]
    [InlineData(91, true, 46)]
    [InlineData(112, true, 56)]
    [InlineData(112, false, int.MaxValue)]
    [InlineData(256, true, 32)]
    [InlineData(257, true, int.MaxValue)]
    public void KernelsThatCarryRows_AreGivenFarPlanesInParts(int side, bool isFar, int steps)
    {
        PoolSlice slice = Slice(s_overlapping, side, 1, 100);
        Assert.Equal(new(1, steps), StripBatch.Of(slice, isGoneOver: true, carries: true, isFar, sizeof(float)));
        Assert.Equal(new(int.MaxValue, int.MaxValue), StripBatch.Of(slice, isGoneOver: false, carries: true, isFar, sizeof(float)));
    }

    // At stride 2, 63 rows of outputs and 126 of cells.
    [Fact]
    public void LargePlanes_BackwardAreCutByCells()
    {
        PoolSlice large = Slice(s_tiled, 258, 1, 2) with { EndBand = 258 };
        FarBands bands = new(large, goesDownStrips: true, isBackward: true, sizeof(float));
        Assert.Equal(6, bands.Count);
        Assert.Equal(large with { First = 1, FirstBand = 126, EndBand = 252 }, bands[4]);
        Assert.Equal(large with { First = 1, FirstBand = 252 }, bands[5]);
    }

    // Images of 32x32 pixels, whose channels are half of one MiB each: the output makes eight of them more than four.
    [Theory]
    [InlineData(8, 129, true)]
    [InlineData(8, 128, false)]
    [InlineData(7, 129, false)]
    public void ImagesInLoops_AreGoneThroughPixelByPixel(int images, int channels, bool goes)
    {
        PoolSlice all = Slice(new(32), 32, channels, images), slice = new WorkPartition(Slice(new(32), 32, channels, 2 * images), workers: 2)[0];
        Assert.Equal(goes, FarMemory.GoesByPixels(FarMemory.BytesAheadOfImages(all, sizeof(float)), channels, together: 128));
        Assert.Equal(goes, FarMemory.GoesByPixels(FarMemory.BytesAheadOfImages(slice, sizeof(float)), channels, together: 128));
    }

    // A plane of 7x7 floats and its output are 200 bytes.
    [Theory]
    [InlineData(20_972, true)]
    [InlineData(20_971, false)]
    public void WholePlanes_AreFetched(int planes, bool fetches) =>
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.BytesAhead(Slice(new(7), 7, 1, planes), sizeof(float)) > 0);

    // Two rows of 16 floats are 128 bytes, 32 rows of 64 with their outputs 10 KiB, of 16 with theirs 1,280 bytes.
    [Theory]
    [InlineData(64, 308, true)]
    [InlineData(64, 307, false)]
    [InlineData(16, 4916, true)]
    [InlineData(16, 4915, false)]
    [InlineData(14, 100_000, false)]
    public void RowsOfPlanes_OfTwoLinesAStep_Fetch(int side, int planes, bool fetches) =>
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.OfPlanes(Slice(s_tiled, side, 1, planes), goesDownStrips: false, isBackward: false, sizeof(float)));

    // An image of 32x32 pixels of 64 channels is 256 KiB, with its outputs of tiled windows 320.
    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public void Images_Fetch(int images, bool fetches)
    {
        PoolSlice slice = Slice(s_tiled, 32, 64, images);
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.OfImages(slice, carries: false, PixelParts.Whole(slice), isBackward: false, sizeof(float)));
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.OfImages(slice with { EndBand = 32 }, carries: false, PixelParts.Whole(slice), isBackward: true, sizeof(float)));
    }

    // Of 320 KiB each. A thread takes several slices, and what matters is what all of them are.
    [Theory]
    [InlineData(1, 13, true)]
    [InlineData(2, 51, false)]
    [InlineData(2, 52, true)]
    public void SlicesOfACall_AreAsFarAsAll(int workers, int images, bool fetches)
    {
        PoolSlice slice = new WorkPartition(Slice(s_tiled, 32, 64, images), workers)[0];
        Assert.Equal(fetches && Sse.IsSupported, FarMemory.OfImages(slice, carries: false, PixelParts.Whole(slice), isBackward: false, sizeof(float)));
    }

    [Fact]
    public void ColumnsOfImages_FetchTheNextPart()
    {
        PoolSlice slice = Slice(s_overlapping, 32, 64, 100);
        Assert.Equal(Sse.IsSupported, FarMemory.OfImages(slice, carries: true, new(64, 6, false), isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfImages(slice, carries: true, new(64, 6, true), isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfImages(slice, carries: true, PixelParts.Whole(slice), isBackward: false, sizeof(float)));
    }

    [Fact]
    public void WhatDoesNotFollowOneAnother_AndVolumes_DoNot()
    {
        PoolSlice planes = Slice(s_overlapping, 64, 1, 1000), images = Slice(s_tiled, 32, 64, 100);
        Assert.False(FarMemory.OfPlanes(planes with { Input = planes.Input with { Row = 65 } }, goesDownStrips: true, isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfPlanes(planes with { Rank = 3 }, goesDownStrips: true, isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfImages(images with { Input = images.Input with { Batch = 70_000 } }, carries: false, PixelParts.Whole(images), isBackward: false, sizeof(float)));
        Assert.False(FarMemory.OfImages(images with { Rank = 3 }, carries: false, PixelParts.Whole(images), isBackward: false, sizeof(float)));
    }

    // Planes of one channel, or images.
    private static PoolSlice Slice(SlidingAxis axis, int side, int channels, int count, WindowAxis? rows = null)
    {
        WindowAxis one = Axis.Lay(new SlidingAxis(1), 1), each = Axis.Lay(axis, side);
        WindowAxis height = rows ?? each;
        nint plane = (nint)height.Input * side;
        PoolStrides dense = channels == 1
            ? new() { Row = side, Slice = plane, Column = 1, Channel = plane, Batch = plane }
            : new() { Row = side * channels, Slice = plane * channels, Column = channels, Channel = 1, Batch = plane * channels };
        return new(one, height, each, 2, channels, count, dense, 0, count, 0, height.Output);
    }
}
