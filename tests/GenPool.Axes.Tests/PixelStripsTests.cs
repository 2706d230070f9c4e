using GenPool.Axes;
using GenPool.Execution;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>Whether a cache of 12 ways holds the lines of a strip, on both sides of the limit.</summary>
public sealed class PixelStripsTests
{
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
    public void Columns_AreTakenTogether_WhereACacheHoldsTheirLines(int pixelBytes, int rows, int columns, bool areTogether)
    {
        WindowAxis one = Axis.Lay(new SlidingAxis(1), 1), width = Axis.Lay(new SlidingAxis(columns), 40);
        PoolSlice slice = new(one, Axis.Lay(new SlidingAxis(3), rows), width, 2, 1, 1, default, 0, 1, 0, rows);
        Assert.Equal(areTogether ? int.MaxValue : 1, PixelStrips.ColumnsTogether(slice, pixelBytes));
        PoolSlice volume = new(Axis.Lay(new SlidingAxis(1), rows), one, width, 3, 1, 1, default, 0, 1, 0, rows);
        Assert.Equal(areTogether ? int.MaxValue : 1, PixelStrips.ColumnsTogether(volume, pixelBytes));
    }

    /// <summary>In a volume a strip reads as many columns of each slice as a window has, of as many rows.</summary>
    [Theory]
    [InlineData(2048, 2, 4, true)]
    [InlineData(2048, 3, 4, false)]
    [InlineData(2048, 2, 5, false)]
    public void Slices_OfAVolume_HaveTheRowsOfAWindow(int pixelBytes, int rows, int slices, bool areTogether)
    {
        PoolSlice volume = new(Axis.Lay(new SlidingAxis(3), slices), Axis.Lay(new SlidingAxis(rows), 9), Axis.Lay(new SlidingAxis(3), 9), 3, 1, 1, default, 0, 1, 0, slices);
        Assert.Equal(areTogether ? int.MaxValue : 1, PixelStrips.ColumnsTogether(volume, pixelBytes));
    }
}
