using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Which way is taken: the first one whose condition holds, on both sides of each limit.</summary>
public sealed class WalkListTests
{
    [Theory]
    [InlineData(true, false, "Columns")]
    [InlineData(true, true, "Pixels")]
    [InlineData(false, false, "LoopedPlanes")]
    [InlineData(false, true, "LoopedImages")]
    public void Windows_ThatShareFewComparisons_AreReducedOneByOne(bool isUnrolled, bool isChannelsLast, string walk)
    {
        PoolSlice slice = Slice(channels: 64, Sliding(3, 1, 64), Sliding(3, 1, 64));
        Assert.Equal(walk, $"{WalkList.Forward(isUnrolled, isMaximum: true, isSeparable: isUnrolled, marksTies: false, isChannelsLast, slice)}");
        Assert.Equal(walk, $"{WalkList.Forward(isUnrolled, isMaximum: false, isSeparable: false, marksTies: false, isChannelsLast, slice)}");
        Assert.Equal(walk, $"{WalkList.Forward(isUnrolled, isMaximum: true, isSeparable: false, marksTies: true, isChannelsLast, slice)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatTheDeclarationAllows_IsFoundAxisByAxis(bool isSeparable)
    {
        foreach (bool isUnrolled in new[] { false, true })
        {
            PoolSlice slice = Slice(channels: 64, Sliding(11, 1, 40), Sliding(11, 1, 40));
            Assert.Equal(isSeparable, WalkList.Forward(isUnrolled, isMaximum: true, isSeparable, marksTies: false, isChannelsLast: true, slice) == Walk.SeparableImages);
            Assert.Equal(isSeparable, WalkList.Forward(isUnrolled, isMaximum: true, isSeparable, marksTies: false, isChannelsLast: false, slice) == Walk.SeparablePlanes);
        }
    }

    /// <summary>If there is a kernel for them, those of more than 9 comparisons along all axes.</summary>
    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(5, 6, false)]
    [InlineData(6, 6, true)]
    [InlineData(2, 13, true)]
    [InlineData(26, 1, true)]
    public void LargeWindows_AreFoundAxisByAxis(int rows, int columns, bool isSeparable)
    {
        PoolSlice slice = Slice(channels: 64, Sliding(rows, 1, 40), Sliding(columns, 1, 40));
        Assert.Equal(isSeparable, IsSeparable(isUnrolled: true, isChannelsLast: false, slice));
        Assert.Equal(isSeparable, IsSeparable(isUnrolled: true, isChannelsLast: true, slice));
        Assert.True(IsSeparable(isUnrolled: false, isChannelsLast: false, slice));
        Assert.True(IsSeparable(isUnrolled: false, isChannelsLast: true, slice));
    }

    [Theory]
    [InlineData(4, 3, 3, false)]
    [InlineData(4, 4, 4, false)]
    [InlineData(4, 4, 5, true)]
    public void Volumes_CountTheComparisonsOfAllAxes(int slices, int rows, int columns, bool isSeparable) =>
        Assert.Equal(isSeparable, IsSeparable(isUnrolled: true, isChannelsLast: true, Slice(64, Sliding(slices, 1, 9), Sliding(rows, 1, 9), Sliding(columns, 1, 9))));

    [Theory]
    [InlineData(3, true, false)]
    [InlineData(4, true, true)]
    [InlineData(1, false, true)]
    public void FewNeighbours_AreLeftToAKernelIfThereIsOne(int channels, bool isUnrolled, bool isSeparable)
    {
        PoolSlice slice = Slice(channels, Sliding(11, 1, 40), Sliding(11, 1, 40));
        Assert.Equal(isSeparable, IsSeparable(isUnrolled, isChannelsLast: false, slice));
        Assert.Equal(isSeparable, IsSeparable(isUnrolled, isChannelsLast: true, slice));
    }

    /// <summary>Neighbours are the channels where those come last, and else the planes of the slice.</summary>
    [Fact]
    public void Neighbours_AreCountedAlongTheLanes()
    {
        PoolSlice slice = Slice(channels: 64, Sliding(11, 1, 40), Sliding(11, 1, 40)) with { First = 1, End = 4 };
        Assert.False(IsSeparable(isUnrolled: true, isChannelsLast: false, slice));
        Assert.True(IsSeparable(isUnrolled: true, isChannelsLast: true, slice));
        slice = slice with { End = 5, Channels = 3 };
        Assert.True(IsSeparable(isUnrolled: true, isChannelsLast: false, slice));
        Assert.False(IsSeparable(isUnrolled: true, isChannelsLast: true, slice));
    }

    [Theory]
    [InlineData(64, 11, true)]
    [InlineData(65, 11, false)]
    [InlineData(65, 12, true)]
    public void LongRows_AreLeftToAKernelUpTo20Comparisons(int outputs, int size, bool isSeparable)
    {
        PoolSlice slice = Slice(channels: 64, Sliding(size, 1, 40), Sliding(11, 1, outputs + 10));
        Assert.Equal(isSeparable, IsSeparable(isUnrolled: true, isChannelsLast: false, slice));
        Assert.True(IsSeparable(isUnrolled: true, isChannelsLast: true, slice));
        Assert.True(IsSeparable(isUnrolled: false, isChannelsLast: false, slice));
    }

    [Theory]
    [InlineData(true, true, true, "Pixels")]
    [InlineData(true, true, false, "Columns")]
    [InlineData(true, false, true, "Pixels")]
    [InlineData(true, false, false, "Columns")]
    [InlineData(false, true, true, "Scatter")]
    [InlineData(false, true, false, "Scatter")]
    [InlineData(false, false, true, "LoopedImages")]
    [InlineData(false, false, false, "LoopedPlanes")]
    public void Backward_IsDecidedByTheKernel(bool gathers, bool isMaximum, bool isChannelsLast, string walk)
    {
        PoolSlice slice = Slice(channels: 5, Sliding(3, 1, 40), Sliding(3, 1, 40));
        Assert.Equal(walk, $"{Backward(gathers, isMaximum, marksTies: false, isChannelsLast, slice)}");
        Assert.Equal(walk, $"{Backward(gathers, isMaximum, marksTies: true, isChannelsLast, slice)}");
    }

    /// <summary>A window as large as its plane, whatever it was declared as.</summary>
    [Theory]
    [InlineData(true, false, false, "WholePlanes", "WholePlanes")]
    [InlineData(true, true, false, "Columns", "Columns")]
    [InlineData(true, false, true, "Pixels", "Pixels")]
    [InlineData(false, false, false, "PlaneSums", "PlaneShares")]
    [InlineData(false, false, true, "Pixels", "ImageShares")]
    public void WholePlanes_AreOneRowOfCells(bool isMaximum, bool marksTies, bool isChannelsLast, string forward, string backward)
    {
        foreach (PoolAxis columns in new PoolAxis[] { new SlidingAxis(4), new GlobalAxis(), new AdaptiveAxis(1) })
        {
            PoolSlice slice = Slice(channels: 9, Sliding(3, 1, 3), (columns, 4));
            Assert.Equal(forward, $"{WalkList.Forward(true, isMaximum, isSeparable: false, marksTies, isChannelsLast, slice)}");
            Assert.Equal(backward, $"{Backward(true, isMaximum, marksTies, isChannelsLast, slice with { EndBand = 3 })}");
        }
    }

    [Fact]
    public void WholePlanes_AreTaken_WhereCellsFollowOneAnother()
    {
        PoolSlice slice = Slice(channels: 9, (new GlobalAxis(), 2), (new GlobalAxis(), 3), (new GlobalAxis(), 4));
        PoolSlice apart = slice with { Input = slice.Input with { Row = 5 } }, stacked = slice with { Input = slice.Input with { Slice = 13 } };
        PoolSlice gaps = slice with { Input = slice.Input with { Channel = 25 } };
        Assert.Equal(Walk.WholePlanes, WalkList.Forward(false, true, false, false, false, slice));
        Assert.Equal(Walk.WholePlanes, WalkList.Forward(false, true, false, false, false, gaps));
        Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(false, true, false, true, false, apart));
        Assert.NotEqual(Walk.WholePlanes, WalkList.Forward(false, true, false, false, false, apart));
        Assert.NotEqual(Walk.WholePlanes, WalkList.Forward(false, true, false, false, false, stacked));
        Assert.Equal(Walk.PlaneSums, WalkList.Forward(false, false, false, false, false, slice));
        Assert.All([apart, stacked, gaps], other => Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(false, false, false, false, false, other)));
    }

    [Fact]
    public void WholePlanes_HaveOneWindowAlongEveryAxis()
    {
        (PoolAxis Axis, int Input) whole = (new GlobalAxis(), 4);
        foreach ((PoolAxis Axis, int Input) other in new (PoolAxis, int)[] { Sliding(3, 1, 4), (new SlidingAxis(4) { PaddingBefore = 1 }, 4), (new AdaptiveAxis(2), 4) })
        {
            foreach (PoolSlice slice in new[] { Slice(9, other, whole, whole), Slice(9, whole, other, whole), Slice(9, whole, whole, other) })
            {
                Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(false, true, false, false, false, slice));
                Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(false, false, false, false, false, slice));
                Assert.Equal(Walk.Scatter, Backward(false, true, false, false, slice with { EndBand = 4 }));
                Assert.Equal(Walk.LoopedPlanes, Backward(false, false, false, false, slice with { EndBand = 4 }));
            }
        }
    }

    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(0, 2, false)]
    [InlineData(1, 3, false)]
    public void Bands_OfWholePlanes_AreLeftToOthersWhereOneCellIsMarked(int first, int end, bool isWhole)
    {
        PoolSlice band = Slice(channels: 9, (new GlobalAxis(), 3), (new GlobalAxis(), 4)) with { FirstBand = first, EndBand = end };
        Assert.Equal(isWhole ? Walk.WholePlanes : Walk.Scatter, Backward(false, true, false, false, band));
        Assert.Equal(Walk.PlaneShares, Backward(false, false, false, false, band));
        Assert.Equal((end - first) * 4, WalkList.Neighbours(Walk.PlaneShares, band));
        PoolSlice volume = Slice(channels: 9, (new GlobalAxis(), 3), (new GlobalAxis(), 4), (new GlobalAxis(), 5)) with { FirstBand = first, EndBand = end };
        Assert.Equal((end - first) * 20, WalkList.Neighbours(Walk.PlaneShares, volume));
        Assert.Equal(isWhole ? Walk.WholePlanes : Walk.Scatter, Backward(false, true, false, false, volume));
    }

    /// <summary>With channels last, a kernel sums whole images of up to 25 pixels.</summary>
    [Theory]
    [InlineData(5, 5, false, "Pixels")]
    [InlineData(2, 13, false, "LoopedImages")]
    [InlineData(2, 13, true, "Pixels")]
    public void LargeImages_OfOneWindow_AreLoopedOver(int rows, int columns, bool isMaximum, string walk) =>
        Assert.Equal(walk, $"{WalkList.Forward(true, isMaximum, isSeparable: false, marksTies: false, isChannelsLast: true, Slice(2, Sliding(rows, rows, rows), Sliding(columns, columns, columns)))}");

    /// <summary>With channels last, a kernel would write to all pixels of a window at a time: of more than 64 KB, if these are 16 or more that no other window has.</summary>
    [Theory]
    [InlineData(7, 7, 334, true)]
    [InlineData(7, 7, 335, false)]
    [InlineData(7, 6, 335, true)]
    [InlineData(4, 4, 1025, false)]
    [InlineData(3, 3, 9000, true)]
    public void PixelsThatLieApart_AreLeftToTheOutputs(int size, int stride, int channels, bool isGathered)
    {
        PoolSlice slice = Slice(channels, Sliding(size, stride, 28), Sliding(size, stride, 28));
        Assert.Equal(isGathered ? Walk.Pixels : Walk.Scatter, Backward(true, isMaximum: true, marksTies: false, isChannelsLast: true, slice));
        Assert.Equal(Walk.Pixels, Backward(true, isMaximum: true, marksTies: true, isChannelsLast: true, slice));
        Assert.Equal(Walk.Pixels, Backward(true, isMaximum: false, marksTies: false, isChannelsLast: true, slice));
        Assert.Equal(Walk.Columns, Backward(true, isMaximum: true, marksTies: false, isChannelsLast: false, slice));
        Assert.Equal(Walk.Pixels, WalkList.Backward(true, true, false, false, true, sizeof(byte), slice with { Channels = channels / 4 }));
    }

    /// <summary>Bins of up to 25 taps, of 16 channels and more, in elements as long as their numbers.</summary>
    [Theory]
    [InlineData(16, 5, sizeof(float), "LoopedImages")]
    [InlineData(15, 5, sizeof(float), "Scatter")]
    [InlineData(16, 6, sizeof(float), "Scatter")]
    [InlineData(16, 5, sizeof(double), "Scatter")]
    [InlineData(16, 5, sizeof(short), "Scatter")]
    public void SmallBins_AreAskedByTheirPixels(int channels, int taps, int elementSize, string walk)
    {
        PoolSlice slice = Slice(channels, (new AdaptiveAxis(3), taps * 3), (new AdaptiveAxis(4), 20));
        Assert.Equal(walk, $"{WalkList.Backward(false, true, false, isWide: true, isChannelsLast: true, elementSize, slice)}");
        Assert.Equal(Walk.Scatter, WalkList.Backward(false, true, marksTies: true, true, true, elementSize, slice));
        Assert.Equal(Walk.Scatter, WalkList.Backward(false, true, false, isWide: false, true, elementSize, slice));
        Assert.Equal(Walk.Scatter, WalkList.Backward(false, true, false, true, isChannelsLast: false, elementSize, slice));
    }

    [Fact]
    public void Lanes_AreOfWhatTheWayGoesOver()
    {
        PoolSlice slice = Slice(channels: 5, Sliding(3, 1, 40), Sliding(3, 1, 50)) with { First = 1, End = 4 };
        Assert.All(Enum.GetValues<Walk>(), walk => Assert.Equal(
            walk switch
            {
                Walk.Columns => 48,
                Walk.WholePlanes => 2000,
                Walk.PlaneShares => 38 * 50,
                Walk.LoopedPlanes or Walk.SeparablePlanes or Walk.PlaneSums => 3,
                _ => 5,
            },
            WalkList.Neighbours(walk, slice)));
    }

    [Fact]
    public void Descriptions_AreSentencesOfTheirOwn()
    {
        string[] sentences = [.. Enum.GetValues<Walk>().Select(WalkList.Describe)];
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.Contains(", for ", sentence, StringComparison.Ordinal));
        Assert.All(
            [("row of cells", Walk.WholePlanes), ("side by side", Walk.PlaneSums), ("each cell", Walk.PlaneShares), ("each pixel", Walk.ImageShares), ("channels", Walk.SeparableImages), ("planes", Walk.SeparablePlanes), ("rows", Walk.Columns), ("pixel", Walk.Pixels), ("channels", Walk.LoopedImages), ("planes", Walk.LoopedPlanes), ("marked", Walk.Scatter)],
            ((string Word, Walk Walk) way) => Assert.Contains(way.Word, WalkList.Describe(way.Walk), StringComparison.Ordinal));
    }

    // Of elements of four bytes whose taps a byte numbers.
    private static Walk Backward(bool gathers, bool isMaximum, bool marksTies, bool isChannelsLast, in PoolSlice slice) =>
        WalkList.Backward(gathers, isMaximum, marksTies, isWide: false, isChannelsLast, sizeof(float), slice);

    private static bool IsSeparable(bool isUnrolled, bool isChannelsLast, in PoolSlice slice) =>
        WalkList.Forward(isUnrolled, isMaximum: true, isSeparable: true, marksTies: false, isChannelsLast, slice) is Walk.SeparableImages or Walk.SeparablePlanes;

    private static (PoolAxis Axis, int Input) Sliding(int size, int stride, int input) => (new SlidingAxis(size) { Stride = stride }, input);

    private static PoolSlice Slice(int channels, params (PoolAxis Axis, int Input)[] axes)
    {
        WindowAxis[] laid = [.. Enumerable.Repeat(Axis.Lay(new SlidingAxis(1), 1), 3 - axes.Length), .. axes.Select(axis => Axis.Lay(axis.Axis, axis.Input))];
        (nint slice, nint row) = ((nint)laid[1].Input * laid[2].Input, laid[2].Input);
        PoolStrides dense = new(channels * laid[0].Input * slice, laid[0].Input * slice, slice, row, 1);
        return new PoolSlice(laid[0], laid[1], laid[2], axes.Length, channels, channels, dense, 0, channels, 0, laid[3 - Math.Max(2, axes.Length)].Output);
    }
}
