namespace GenPool.Generic.Tests;

/// <summary>The three shapes, alike but for their axes.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Shapes_NameTheirExtents()
    {
        Check(new PoolShape1D(2, 3, 5), [5], "2x3x5");
        Check(new PoolShape2D(2, 3, 5, 7), [5, 7], "2x3x5x7");
        Check(new PoolShape3D(2, 3, 5, 7, 11), [5, 7, 11], "2x3x5x7x11");
    }

    [Fact]
    public void ElementCount_Beyond64Bits_Overflows()
    {
        Assert.Throws<OverflowException>(() => new PoolShape2D(int.MaxValue, int.MaxValue, int.MaxValue, 1).ElementCount);
        Assert.Throws<OverflowException>(() => new PoolShape3D(int.MaxValue, int.MaxValue, 1, 1, 3).ElementCount);
        Assert.Throws<OverflowException>(() => new PoolShape1D(int.MaxValue, int.MaxValue, 3).ElementCount);
    }

    private static void Check<TShape>(TShape shape, int[] extents, string text)
        where TShape : struct, IPoolShape<TShape>
    {
        Assert.Equal((2, 3, extents.Length), (shape.Batch, shape.Channels, TShape.Rank));
        Assert.Equal(extents, Enumerable.Range(0, TShape.Rank).Select(shape.Extent));
        Assert.Equal(extents.Aggregate(6L, (product, extent) => product * extent), shape.ElementCount);
        Assert.Equal(shape, TShape.Create(2, 3, extents));
        Assert.Equal(text, shape.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => shape.Extent(-1));
        Assert.Throws<ArgumentOutOfRangeException>("axis", () => shape.Extent(extents.Length));
    }
}
