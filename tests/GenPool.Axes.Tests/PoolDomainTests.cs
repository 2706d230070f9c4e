using GenPool.Axes;
using GenPool.Saved;

namespace GenPool.Axes.Tests;

/// <summary>Shapes under parameters: ranks, counts and refusals.</summary>
public sealed class PoolDomainTests
{
    private const int Max = int.MaxValue;

    private static readonly SlidingAxis s_two = new(2);
    private static readonly WindowAxis s_lacking = Axis.Lay(new SlidingAxis(1), 1);

    [Fact]
    public void OneAxis_IsTheWidth()
    {
        PoolDomain domain = PoolDomain.Create(new MaxPoolParameters(s_two), new PoolShape1D(3, 5, 7));
        Assert.Equal((1, 3, 5), (domain.Rank, domain.Batch, domain.Channels));
        Assert.Equal((s_lacking, s_lacking, Axis.Lay(s_two, 7)), (domain.Depth, domain.Height, domain.Width));
        Assert.Equal((105, 45, 2), (domain.InputCount, domain.OutputCount, domain.TapCount));
        Assert.Equal((15, 7, 3), (domain.PlaneCount, domain.InputPlane, domain.OutputPlane));
        Assert.Equal((new PoolShape1D(3, 5, 7), new PoolShape1D(3, 5, 3)), (domain.InputShape<PoolShape1D>(), domain.OutputShape<PoolShape1D>()));
        Assert.Equal(("3x5x7", "3x5x3"), (domain.DescribeInput(), domain.DescribeOutput()));
    }

    [Fact]
    public void TwoAxes_AreHeightAndWidth()
    {
        PoolDomain domain = PoolDomain.Create(new MaxPoolParameters(new SlidingAxis(3), s_two), new PoolShape2D(3, 5, 11, 7));
        Assert.Equal(2, domain.Rank);
        Assert.Equal((s_lacking, Axis.Lay(new SlidingAxis(3), 11), Axis.Lay(s_two, 7)), (domain.Depth, domain.Height, domain.Width));
        Assert.Equal((1155, 135, 6), (domain.InputCount, domain.OutputCount, domain.TapCount));
        Assert.Equal((15, 77, 9), (domain.PlaneCount, domain.InputPlane, domain.OutputPlane));
        Assert.Equal((new PoolShape2D(3, 5, 11, 7), new PoolShape2D(3, 5, 3, 3)), (domain.InputShape<PoolShape2D>(), domain.OutputShape<PoolShape2D>()));
        Assert.Equal(("3x5x11x7", "3x5x3x3"), (domain.DescribeInput(), domain.DescribeOutput()));
    }

    [Fact]
    public void ThreeAxes_AreDepthHeightAndWidth()
    {
        PoolDomain domain = PoolDomain.Create(
            new MaxPoolParameters(new AdaptiveAxis(4), new GlobalAxis(), s_two), new PoolShape3D(3, 5, 13, 11, 7));
        Assert.Equal(3, domain.Rank);
        Assert.Equal((Axis.Lay(new AdaptiveAxis(4), 13), Axis.Lay(new GlobalAxis(), 11), Axis.Lay(s_two, 7)), (domain.Depth, domain.Height, domain.Width));
        Assert.Equal((15015, 180, 4 * 11 * 2), (domain.InputCount, domain.OutputCount, domain.TapCount));
        Assert.Equal((15, 1001, 12), (domain.PlaneCount, domain.InputPlane, domain.OutputPlane));
        Assert.Equal(new PoolShape3D(3, 5, 4, 1, 3), domain.OutputShape<PoolShape3D>());
        Assert.Equal(("3x5x13x11x7", "3x5x4x1x3"), (domain.DescribeInput(), domain.DescribeOutput()));
    }

    [Theory]
    [InlineData(0, 5, true)]
    [InlineData(3, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, 1, false)]
    public void NoBatchOrChannels_IsEmpty(int batch, int channels, bool isEmpty)
    {
        PoolDomain domain = PoolDomain.Create(new MaxPoolParameters(s_two), new PoolShape1D(batch, channels, 4));
        Assert.Equal(isEmpty, domain.IsEmpty);
        Assert.Equal(batch * channels * 2, domain.OutputCount);
    }

    [Theory]
    [InlineData(-1, 1, 4, 4, 4)]
    [InlineData(1, -1, 4, 4, 4)]
    [InlineData(1, 1, -1, 4, 4)]
    [InlineData(1, 1, 4, -4, 4)]
    [InlineData(1, 1, 4, 4, int.MinValue)]
    [InlineData(-1, 1, 0, 4, 4)]
    [InlineData(-1, -1, -1, -1, 4)]
    [InlineData(-1, 1, -1, 4, 4)]
    public void NegativeExtent_IsOutOfRange(int batch, int channels, int depth, int height, int width)
    {
        ArgumentOutOfRangeException error = Refused<ArgumentOutOfRangeException>(new(batch, channels, depth, height, width));
        Assert.Contains("No extent may be negative", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 4, 4)]
    [InlineData(4, 0, 4)]
    [InlineData(4, 4, 0)]
    [InlineData(0, 0, 4)]
    public void AxisWithoutElements_IsRefused(int depth, int height, int width)
    {
        ArgumentException error = Refused<ArgumentException>(new(1, 1, depth, height, width));
        Assert.Contains($"1x1x{depth}x{height}x{width} has an axis without elements", error.Message, StringComparison.Ordinal);
        Assert.Contains("window 2x2x2, stride 2x2x2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4, 4)]
    [InlineData(4, 1, 4)]
    [InlineData(4, 4, 1)]
    public void AxisWithoutWindows_IsRefused(int depth, int height, int width)
    {
        ArgumentException error = Refused<ArgumentException>(new(1, 1, depth, height, width));
        Assert.Contains($"1x1x{depth}x{height}x{width} is too small for one window", error.Message, StringComparison.Ordinal);
        Assert.Contains("window 2x2x2, stride 2x2x2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherRank_IsRefused()
    {
        PoolShape2D shape = new(1, 1, 4, 4);
        ArgumentException error = Assert.Throws<ArgumentException>("shape", () => PoolDomain.Create(new MaxPoolParameters(s_two), shape));
        Assert.Contains("have 1 axes, the shape 1x1x4x4 has 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_Beyond64Bits_AreOutOfRange()
    {
        // The first product wraps to 0 in 64 bits.
        Refused<ArgumentOutOfRangeException>(new(1 << 16, 1 << 16, 2, 1 << 16, 1 << 16));
        Refused<ArgumentOutOfRangeException>(new(Max, Max, Max, Max, Max));
        Refused<ArgumentOutOfRangeException>(new(1, 2, 2, Max, Max), new SlidingAxis(1));
        Assert.Equal(2L * Max * Max, PoolDomain.Create(new MaxPoolParameters(s_two, s_two, s_two), new PoolShape3D(1, 1, 2, Max, Max)).InputCount);
    }

    [Fact]
    public void Counts_Of63Bits_AreCounted()
    {
        // The factors of 2^63 - 1.
        SlidingAxis one = new(1);
        MaxPoolParameters parameters = new(one, one);
        PoolDomain domain = PoolDomain.Create(parameters, new PoolShape2D(7 * 7 * 73, 127 * 337, 92_737, 649_657));
        Assert.Equal((long.MaxValue, long.MaxValue), (domain.InputCount, domain.OutputCount));
        Assert.Equal(long.MaxValue, MarkFormat.Create(parameters, domain).ByteCount(domain, "shape"));
    }

    [Fact]
    public void OutputCount_Beyond64Bits_IsOutOfRange()
    {
        // Padding makes the output larger than the input, whose count just fits.
        SlidingAxis grown = new(3) { Stride = 1, PaddingBefore = 2, PaddingAfter = 2 };
        ArgumentOutOfRangeException error = Refused<ArgumentOutOfRangeException>(new(1, 1 << 20, 1, 1 << 20, 1 << 22), grown);
        Assert.Contains("does not fit 64 bits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TapCount_Beyond64Bits_IsOutOfRange()
    {
        // Nothing to pool, yet a window over it could not be numbered.
        Refused<ArgumentOutOfRangeException>(new(0, 1, Max, Max, Max), new GlobalAxis());
        Assert.Equal(0, PoolDomain.Create(new MaxPoolParameters(s_two, s_two, s_two), new PoolShape3D(0, 1, Max, Max, Max)).InputCount);
    }

    private static TException Refused<TException>(PoolShape3D shape, PoolAxis? axis = null)
        where TException : ArgumentException
    {
        axis ??= s_two;
        return Assert.Throws<TException>("shape", () => PoolDomain.Create(new MaxPoolParameters(axis, axis, axis), shape));
    }
}
