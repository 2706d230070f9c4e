using GenPool.Axes;
using GenPool.Saved;

namespace GenPool.Axes.Tests;

/// <summary>Rule 6: the bytes of a mask.</summary>
public sealed class MarkFormatTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 4)]
    [InlineData(1000, 4)]
    public void First_SlidingWindow_TakesAByteUpTo255Taps(int taps, long bytes)
    {
        MarkFormat format = Format(new MaxPoolParameters(new SlidingAxis(taps)), out PoolDomain domain);
        Assert.Equal((bytes, taps), (format.BytesPerOutput, format.TapCount));
        Assert.Equal(bytes == 4, format.IsWide);
        Assert.Equal(bytes * domain.OutputCount, format.ByteCount(domain, "shape"));
    }

    [Theory]
    [InlineData(15, 17, 1)]
    [InlineData(16, 16, 4)]
    public void First_TwoAxes_CountsTheTapsOfBoth(int height, int width, long bytes)
    {
        MaxPoolParameters parameters = new(new SlidingAxis(height), new SlidingAxis(width));
        Assert.Equal(bytes, MarkFormat.Create(parameters, PoolDomain.Create(parameters, new PoolShape2D(1, 1, 20, 20))).BytesPerOutput);
    }

    [Fact]
    public void First_WindowThatFollowsTheInput_TakesFourBytes()
    {
        Assert.Equal(4, Format(new MaxPoolParameters(new GlobalAxis()), out _).BytesPerOutput);
        Assert.Equal(4, Format(new MaxPoolParameters(new AdaptiveAxis(500)), out _).BytesPerOutput);
        MaxPoolParameters mixed = new(new GlobalAxis(), new SlidingAxis(2));
        Assert.Equal(4, MarkFormat.Create(mixed, PoolDomain.Create(mixed, new PoolShape2D(1, 1, 2, 2))).BytesPerOutput);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(16, 2)]
    [InlineData(17, 3)]
    [InlineData(300, 38)]
    public void All_TakesABitATap(int taps, long bytes)
    {
        MarkFormat format = Format(new MaxPoolParameters(new SlidingAxis(taps)) { Ties = PoolTies.All }, out _);
        Assert.Equal((bytes, false), (format.BytesPerOutput, format.IsWide));
    }

    [Fact]
    public void All_AdaptiveWindows_TakesTheBitsOfTheLargest()
    {
        // 1000 elements in 90 windows of 11 or 12 taps.
        MarkFormat format = Format(new MaxPoolParameters(new AdaptiveAxis(90)) { Ties = PoolTies.All }, out _);
        Assert.Equal((12, 2), (format.TapCount, format.BytesPerOutput));
    }

    [Fact]
    public void ByteCount_Beyond64Bits_IsOutOfRange()
    {
        // Just under 2^62 outputs, which a count holds, at four bytes each, which it does not.
        SlidingAxis axis = new(16) { Stride = 1 };
        MaxPoolParameters parameters = new(axis, axis);
        PoolDomain domain = PoolDomain.Create(parameters, new PoolShape2D(1, 1, int.MaxValue, int.MaxValue));
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            "shape", () => MarkFormat.Create(parameters, domain).ByteCount(domain, "shape"));
        Assert.Contains("do not fit 64 bits", error.Message, StringComparison.Ordinal);
    }

    private static MarkFormat Format(MaxPoolParameters parameters, out PoolDomain domain)
    {
        domain = PoolDomain.Create(parameters, new PoolShape1D(2, 3, 1000));
        return MarkFormat.Create(parameters, domain);
    }
}
