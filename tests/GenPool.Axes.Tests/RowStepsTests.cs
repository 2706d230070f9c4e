using GenPool.Walks.Columns;
using GenPool.Walks;

namespace GenPool.Axes.Tests;

/// <summary>How the rows of planes become blocks of steps.</summary>
public sealed class RowStepsTests
{
    [Fact]
    public void EvenRows_AreOneBlock() => Assert.Equal(new(1, 21), RowSteps.Of(3, 7, areEven: true));

    [Fact]
    public void OtherRows_AreABlockOfEachPlane() => Assert.Equal(new(3, 7), RowSteps.Of(3, 7, areEven: false));

    [Fact]
    public void MoreRowsThanANumberHolds_AreABlockOfEachPlane()
    {
        Assert.Equal(new(1, int.MaxValue), RowSteps.Of(int.MaxValue, 1, areEven: true));
        Assert.Equal(new(1 << 16, 1 << 15), RowSteps.Of(1 << 16, 1 << 15, areEven: true));
    }
}
