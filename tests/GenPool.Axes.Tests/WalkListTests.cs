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
        Assert.Equal(walk, $"{WalkList.Forward(Max(isUnrolled, isChannelsLast) with { IsSeparable = isUnrolled }, slice)}");
        Assert.Equal(walk, $"{WalkList.Forward(Sum(isUnrolled, isChannelsLast), slice)}");
        Assert.Equal(walk, $"{WalkList.Forward(Max(isUnrolled, isChannelsLast) with { MarksTies = true }, slice)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatTheDeclarationAllows_IsFoundAxisByAxis(bool isSeparable)
    {
        foreach (bool isUnrolled in new[] { false, true })
        {
            PoolSlice slice = Slice(channels: 64, Sliding(11, 1, 40), Sliding(11, 1, 40));
            Assert.Equal(isSeparable, WalkList.Forward(Max(isUnrolled, isChannelsLast: true) with { IsSeparable = isSeparable }, slice) == Walk.SeparableImages);
            Assert.Equal(isSeparable, WalkList.Forward(Max(isUnrolled, isChannelsLast: false) with { IsSeparable = isSeparable }, slice) == Walk.SeparablePlanes);
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
        Assert.Equal(walk, $"{WalkList.Backward(Pool(isMaximum, gathers, isChannelsLast), slice)}");
        Assert.Equal(walk, $"{WalkList.Backward(Pool(isMaximum, gathers, isChannelsLast) with { MarksTies = true }, slice)}");
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
            Assert.Equal(forward, $"{WalkList.Forward(Pool(isMaximum, true, isChannelsLast) with { MarksTies = marksTies }, slice)}");
            Assert.Equal(backward, $"{WalkList.Backward(Pool(isMaximum, true, isChannelsLast) with { MarksTies = marksTies }, slice with { EndBand = 3 })}");
        }
    }

    [Fact]
    public void WholePlanes_AreTaken_WhereCellsFollowOneAnother()
    {
        PoolSlice slice = Slice(channels: 9, (new GlobalAxis(), 2), (new GlobalAxis(), 3), (new GlobalAxis(), 4));
        PoolSlice apart = slice with { Input = slice.Input with { Row = 5 } }, stacked = slice with { Input = slice.Input with { Slice = 13 } };
        PoolSlice gaps = slice with { Input = slice.Input with { Channel = 25 } };
        Assert.Equal(Walk.WholePlanes, WalkList.Forward(Max(false, false), slice));
        Assert.Equal(Walk.WholePlanes, WalkList.Forward(Max(false, false), gaps));
        Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(Max(false, false) with { MarksTies = true }, apart));
        Assert.NotEqual(Walk.WholePlanes, WalkList.Forward(Max(false, false), apart));
        Assert.NotEqual(Walk.WholePlanes, WalkList.Forward(Max(false, false), stacked));
        Assert.Equal(Walk.PlaneSums, WalkList.Forward(Sum(false, false), slice));
        Assert.All([apart, stacked, gaps], other => Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(Sum(false, false), other)));
    }

    [Fact]
    public void WholePlanes_HaveOneWindowAlongEveryAxis()
    {
        (PoolAxis Axis, int Input) whole = (new GlobalAxis(), 4);
        foreach ((PoolAxis Axis, int Input) other in new (PoolAxis, int)[] { Sliding(3, 1, 4), (new SlidingAxis(4) { PaddingBefore = 1 }, 4), (new AdaptiveAxis(2), 4) })
        {
            foreach (PoolSlice slice in new[] { Slice(9, other, whole, whole), Slice(9, whole, other, whole), Slice(9, whole, whole, other) })
            {
                Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(Max(false, false), slice));
                Assert.Equal(Walk.LoopedPlanes, WalkList.Forward(Sum(false, false), slice));
                Assert.Equal(Walk.Scatter, WalkList.Backward(Max(false, false), slice with { EndBand = 4 }));
                Assert.Equal(Walk.LoopedPlanes, WalkList.Backward(Sum(false, false), slice with { EndBand = 4 }));
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
        Assert.Equal(isWhole ? Walk.WholePlanes : Walk.Scatter, WalkList.Backward(Max(false, false), band));
        Assert.Equal(Walk.PlaneShares, WalkList.Backward(Sum(false, false), band));
        Assert.Equal((end - first) * 4, WalkList.Neighbours(Walk.PlaneShares, band));
        PoolSlice volume = Slice(channels: 9, (new GlobalAxis(), 3), (new GlobalAxis(), 4), (new GlobalAxis(), 5)) with { FirstBand = first, EndBand = end };
        Assert.Equal((end - first) * 20, WalkList.Neighbours(Walk.PlaneShares, volume));
        Assert.Equal(isWhole ? Walk.WholePlanes : Walk.Scatter, WalkList.Backward(Max(false, false), volume));
    }

    /// <summary>With channels last, a kernel reduces whole images of up to 25 pixels, and larger ones if nothing else may.</summary>
    [Theory]
    [InlineData(5, 5, true, "Pixels")]
    [InlineData(2, 13, true, "LoopedImages")]
    [InlineData(2, 13, false, "Pixels")]
    public void LargeImages_OfOneWindow_AreLoopedOver(int rows, int columns, bool mayLoop, string walk)
    {
        PoolSlice image = Slice(2, Sliding(rows, rows, rows), Sliding(columns, columns, columns));
        foreach (WalkTraits pool in new[] { Max(true, true), Sum(true, true), Max(true, true) with { MarksTies = true } })
        {
            Assert.Equal(walk, $"{WalkList.Forward(pool with { MayLoop = mayLoop }, image)}");
        }

        PoolSlice images = Slice(2, Sliding(rows, rows, 2 * rows), Sliding(columns, columns, columns));
        Assert.Equal(Walk.Pixels, WalkList.Forward(Max(true, true) with { MayLoop = mayLoop }, images));
    }

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
        Assert.Equal(isGathered ? Walk.Pixels : Walk.Scatter, WalkList.Backward(Max(true, true), slice));
        Assert.Equal(Walk.Pixels, WalkList.Backward(Max(true, true) with { MarksTies = true }, slice));
        Assert.Equal(Walk.Pixels, WalkList.Backward(Sum(true, true), slice));
        Assert.Equal(Walk.Columns, WalkList.Backward(Max(true, false) with { IsWide = true }, slice));
        Assert.Equal(Walk.Pixels, WalkList.Backward(Max(true, true) with { ElementSize = sizeof(byte) }, slice with { Channels = channels / 4 }));
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
        WalkTraits bins = Max(false, true) with { IsWide = true, ElementSize = elementSize };
        Assert.Equal(walk, $"{WalkList.Backward(bins, slice)}");
        Assert.Equal(Walk.Scatter, WalkList.Backward(bins with { MarksTies = true }, slice));
        Assert.Equal(Walk.Scatter, WalkList.Backward(bins with { IsWide = false }, slice));
        Assert.Equal(Walk.Scatter, WalkList.Backward(bins with { IsChannelsLast = false }, slice));
    }

    /// <summary>Winners of a byte in volumes, channels first: of windows of more than 25 taps, or where a cell lies under 9 of them.</summary>
    [Theory]
    [InlineData(3, 3, 1, "Scatter")]
    [InlineData(3, 3, 3, "Columns")]
    [InlineData(3, 3, 2, "Scatter")]
    [InlineData(1, 5, 2, "Columns")]
    [InlineData(3, 2, 1, "Scatter")]
    [InlineData(2, 2, 1, "Columns")]
    public void Volumes_WhoseCellsLieUnderManyTaps_AreScattered(int slices, int size, int stride, string walk)
    {
        PoolSlice volume = Slice(channels: 8, Sliding(slices, stride, 60), Sliding(size, stride, 30), Sliding(size, stride, 30));
        WalkTraits pool = Max(true, false);
        Assert.Equal(walk, $"{WalkList.Backward(pool, volume)}");
        Assert.Equal(Walk.Columns, WalkList.Backward(pool with { IsSum = true }, volume));
        Assert.Equal(Walk.Columns, WalkList.Backward(pool with { MarksTies = true }, volume));
        Assert.Equal(Walk.Columns, WalkList.Backward(pool with { IsWide = true }, volume));
        Assert.Equal(Walk.Columns, WalkList.Backward(pool with { ElementSize = sizeof(short) }, volume));
        Assert.Equal(Walk.Pixels, WalkList.Backward(pool with { IsChannelsLast = true }, volume));
        Assert.Equal(Walk.Columns, WalkList.Backward(pool, Slice(channels: 8, Sliding(5, stride, 60), Sliding(6, stride, 60))));
    }

    /// <summary>With channels first, windows that move more than five columns, or more than two on rows of up to 64 that reach far into the next one.</summary>
    [Theory]
    [InlineData(6, 6, 1000, true)]
    [InlineData(5, 6, 1000, false)]
    [InlineData(5, 5, 324, true)]
    [InlineData(5, 5, 325, false)]
    [InlineData(6, 4, 258, true)]
    [InlineData(6, 4, 262, false)]
    [InlineData(5, 4, 60, false)]
    [InlineData(5, 3, 60, true)]
    [InlineData(4, 3, 60, false)]
    [InlineData(9, 2, 60, false)]
    public void WindowsThatMoveFar_AreLoopedOverInPlanesSideBySide(int size, int stride, int width, bool isLooped)
    {
        PoolSlice slice = Slice(channels: 4, Sliding(3, 3, 9), Sliding(size, stride, width));
        foreach (WalkTraits pool in new[] { Max(true, false) with { MayLoop = true }, Sum(true, false) with { MayLoop = true } })
        {
            Assert.Equal(isLooped ? Walk.LoopedPlanes : Walk.Columns, WalkList.Forward(pool, slice));
            Assert.Equal(Walk.Columns, WalkList.Forward(pool with { MayLoop = false }, slice));
            Assert.Equal(Walk.Columns, WalkList.Forward(pool, slice with { First = 1 }));
            Assert.Equal(Walk.Pixels, WalkList.Forward(pool with { IsChannelsLast = true }, slice));
        }
    }

    /// <summary>With channels first, where windows move more than four columns.</summary>
    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void CellsFarApart_AreLeftToTheOutputsOrToPlanesSideBySide(int stride, bool isFar)
    {
        PoolSlice slice = Slice(channels: 4, Sliding(3, 3, 9), Sliding(3, stride, 40));
        WalkTraits max = Max(true, false);
        Assert.Equal(isFar ? Walk.Scatter : Walk.Columns, WalkList.Backward(max, slice));
        Assert.Equal(isFar ? Walk.LoopedPlanes : Walk.Columns, WalkList.Backward(Sum(true, false), slice));
        Assert.Equal(Walk.Columns, WalkList.Backward(Sum(true, false), slice with { First = 1 }));
        Assert.Equal(Walk.Columns, WalkList.Backward(max with { MarksTies = true }, slice));
        Assert.Equal(Walk.Columns, WalkList.Backward(max with { IsWide = true }, slice));
        Assert.Equal(Walk.Columns, WalkList.Backward(max with { ElementSize = sizeof(short) }, slice));
        Assert.Equal(Walk.Pixels, WalkList.Backward(max with { IsChannelsLast = true }, slice));
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
    private static WalkTraits Max(bool isGenerated, bool isChannelsLast) =>
        new() { IsUnrolled = isGenerated, Gathers = isGenerated, IsChannelsLast = isChannelsLast, ElementSize = sizeof(float) };

    private static WalkTraits Sum(bool isGenerated, bool isChannelsLast) => Max(isGenerated, isChannelsLast) with { IsSum = true };

    private static WalkTraits Pool(bool isMaximum, bool isGenerated, bool isChannelsLast) => Max(isGenerated, isChannelsLast) with { IsSum = !isMaximum };

    private static bool IsSeparable(bool isUnrolled, bool isChannelsLast, in PoolSlice slice) =>
        WalkList.Forward(Max(isUnrolled, isChannelsLast) with { IsSeparable = true }, slice) is Walk.SeparableImages or Walk.SeparablePlanes;

    private static (PoolAxis Axis, int Input) Sliding(int size, int stride, int input) => (new SlidingAxis(size) { Stride = stride }, input);

    private static PoolSlice Slice(int channels, params (PoolAxis Axis, int Input)[] axes)
    {
        WindowAxis[] laid = [.. Enumerable.Repeat(Axis.Lay(new SlidingAxis(1), 1), 3 - axes.Length), .. axes.Select(axis => Axis.Lay(axis.Axis, axis.Input))];
        (nint slice, nint row) = ((nint)laid[1].Input * laid[2].Input, laid[2].Input);
        PoolStrides dense = new(channels * laid[0].Input * slice, laid[0].Input * slice, slice, row, 1);
        return new PoolSlice(laid[0], laid[1], laid[2], axes.Length, channels, channels, dense, 0, channels, 0, laid[3 - Math.Max(2, axes.Length)].Output);
    }
}
