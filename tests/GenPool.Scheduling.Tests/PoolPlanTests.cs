using GenPool.Axes.Tests;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Scheduling.Tests;

/// <summary>What a plan says of itself.</summary>
public sealed class PoolPlanTests
{
    private static readonly AxisSpec s_two = Specs.Axis(2, 2), s_three = Specs.Axis(3, 3), s_five = Specs.Axis(5, 5);

    [Fact]
    public void Axes_AreCountedFromTheInnermost()
    {
        PoolPlan line = Specs.Plan(Specs.Max, s_two), plane = Specs.Plan(Specs.Max, s_two, s_three), volume = Specs.Plan(Specs.Max, s_two, s_three, s_five);
        AxisSpec one = Specs.Axis(1, 1);
        Assert.Equal((one, one, s_two), (line.Slices, line.Rows, line.Columns));
        Assert.Equal((one, s_two, s_three), (plane.Slices, plane.Rows, plane.Columns));
        Assert.Equal((s_two, s_three, s_five), (volume.Slices, volume.Rows, volume.Columns));
        Assert.Equal((false, false, true), (line.IsVolume, plane.IsVolume, volume.IsVolume));
        Assert.Equal((one, s_two, s_two), (line.Walked, plane.Walked, volume.Walked));
        Assert.Equal(("row", "row", "slice"), (line.Piece, plane.Piece, volume.Piece));
    }

    [Fact]
    public void Taps_AreCounted()
    {
        PoolPlan plane = Specs.Plan(Specs.Ties, s_two, s_three), volume = Specs.Plan(Specs.Ties, s_two, s_three, s_five);
        Assert.Equal((6L, 6L, 3L, 1), (plane.TapCount, plane.SliceTaps, plane.PieceTaps, plane.TapGroups));
        Assert.Equal((30L, 15L, 15L, 4), (volume.TapCount, volume.SliceTaps, volume.PieceTaps, volume.TapGroups));
        Assert.Equal((8L, 1), (Specs.Plan(Specs.Ties, Specs.Axis(8, 8)).TapCount, Specs.Plan(Specs.Ties, Specs.Axis(8, 8)).TapGroups));
        Assert.Equal(2, Specs.Plan(Specs.Ties, Specs.Axis(9, 9)).TapGroups);
        Assert.Throws<OverflowException>(() => Specs.Plan(Specs.Ties, Specs.Axis(1 << 30, 1), Specs.Axis(1 << 10, 1)).TapGroups);
        Assert.Equal(1L << 60, Specs.Plan(Specs.Max, Specs.Axis(1 << 30, 1), Specs.Axis(1 << 30, 1)).TapCount);
    }

    [Fact]
    public void Edges_AreThoseOfAnyAxis()
    {
        AxisSpec over = Specs.Axis(2, 2, 2) with { PaddingBefore = 1 };
        AssertEdges(false, false, false, s_two, s_two, s_two);
        AssertEdges(true, false, true, over, s_two, s_two);
        AssertEdges(true, false, true, s_two, over, s_two);
        AssertEdges(false, true, true, s_two, s_two, over);
        AssertEdges(true, false, false, s_two, over with { Dilation = 1 }, s_two);
    }

    /// <summary>Maxima that ask which lanes lie on the row, sums that ask it and overlap along any axis, and sums that keep taps.</summary>
    [Fact]
    public void Strips_AreGoneDown_WhereItPays()
    {
        AxisSpec padded = s_two with { PaddingAfter = 1 }, overlapping = Specs.Axis(3, 2), dilated = Specs.Axis(2, 2, 2);
        AssertStrips(false, false, s_two, s_two);
        AssertStrips(true, false, s_two, padded);
        AssertStrips(true, true, dilated, padded);
        AssertStrips(true, true, s_two, overlapping with { PaddingBefore = 1 });
        AssertStrips(false, false, s_two, overlapping);
        AssertStrips(false, true, Specs.Axis(3, 2), s_two);
    }

    private static void AssertStrips(bool ofMaxima, bool ofSums, params AxisSpec[] axes)
    {
        Assert.Equal(ofMaxima, Specs.Plan(Specs.Max, axes) is { ReducesDownStrips: true });
        Assert.All([Specs.Average, Specs.Norm], sum => Assert.Equal(ofSums, Specs.Plan(sum, axes).ReducesDownStrips));
        Assert.All([Specs.Max, Specs.Average], any => Assert.False(Specs.Plan(any, isChannelsLast: true, axes).ReducesDownStrips));
    }

    [Fact]
    public void Ties_AreThoseOfAMaximum()
    {
        Assert.True(Specs.Plan(Specs.Ties, s_two).MarksAllTies);
        Assert.False(Specs.Plan(Specs.Max, s_two).MarksAllTies);
        Assert.False(Specs.Plan(Specs.Average, s_two).MarksAllTies);
    }

    /// <summary>Maxima of more than 25 taps that follow one another along every axis, as windows do.</summary>
    [Fact]
    public void Maxima_OfLargeWindows_MayBeTakenAxisByAxis()
    {
        AxisSpec five = Specs.Axis(5, 1), six = Specs.Axis(6, 1);
        Assert.True(Specs.Plan(Specs.Max, six, five).IsSeparable);
        Assert.True(Specs.Plan(Specs.Max, Specs.Axis(26, 1)).IsSeparable);
        Assert.True(Specs.Plan(Specs.Max, six with { PaddingBefore = 2 }, six, six).IsSeparable);
        Assert.False(Specs.Plan(Specs.Max, five, five).IsSeparable);
        Assert.False(Specs.Plan(Specs.Ties, six, six).IsSeparable);
        Assert.False(Specs.Plan(Specs.Average, six, six).IsSeparable);
        foreach (AxisSpec other in new[] { Specs.Axis(6, 2), Specs.Axis(6, 1, 2), AxisSpec.Adaptive(6), AxisSpec.Global })
        {
            Assert.False(Specs.Plan(Specs.Max, other, six, six).IsSeparable);
            Assert.False(Specs.Plan(Specs.Max, six, other, six).IsSeparable);
            Assert.False(Specs.Plan(Specs.Max, six, six, other).IsSeparable);
        }
    }

    /// <summary>Maxima of more than 25 taps with channels last, or that move far with channels first, if there is something to loop over beside.</summary>
    [Theory]
    [InlineData(5, 6, true, true)]
    [InlineData(5, 5, true, false)]
    [InlineData(5, 6, false, true)]
    [InlineData(6, 4, false, false)]
    [InlineData(32, 9, true, false)]
    public void Maxima_OfLargeWindows_MayBeLoopedOver(int rows, int columns, bool isChannelsLast, bool mayLoop)
    {
        AxisSpec[] axes = [Specs.Axis(rows, rows), Specs.Axis(columns, columns)];
        Assert.Equal(mayLoop, Specs.Plan(Specs.Max, isChannelsLast, axes).MayLoop);
        Assert.Equal(mayLoop, Specs.Plan(Specs.Ties, isChannelsLast, axes).MayLoop);
        Assert.False(Specs.Plan(Specs.Average, isChannelsLast, axes).MayLoop);
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(4, 5, false)]
    [InlineData(6, 4, true)]
    [InlineData(5, 4, false)]
    [InlineData(5, 3, true)]
    [InlineData(4, 3, false)]
    [InlineData(5, 2, false)]
    public void Maxima_ThatMoveFar_MayBeLoopedOver(int columns, int stride, bool mayLoop) =>
        Assert.Equal(mayLoop, Specs.Plan(Specs.Max, isChannelsLast: false, [Specs.Axis(2, 2), Specs.Axis(columns, stride)]).MayLoop);

    [Fact]
    public void Divisors_ThatArePlanned_AreThoseOfEveryWindow()
    {
        foreach ((AxisSpec axis, IReadOnlyList<AxisModel> models) in Specs.Small)
        {
            foreach (bool countsPadding in new[] { false, true })
            {
                PoolPlan plan = Specs.Plan(new AverageSpec(countsPadding, null), axis);
                foreach (AxisModel model in plan.DividesByCount ? [] : models)
                {
                    Assert.All(Enumerable.Range(0, model.Windows.Length), window => Assert.Equal(
                        countsPadding ? model.Windows[window].Count(cell => cell < model.Input + model.After) : model.TapsOnInput(window).Length,
                        plan.ConstantDivisor));
                }
            }
        }
    }

    [Fact]
    public void Divisors_DifferWhereWindowsDo()
    {
        AverageSpec counting = new(true, null), leavingOut = new(false, null), fixedAt7 = new(false, 7);
        AxisSpec ceiling = s_two with { IsCeiling = true }, padded = s_two with { PaddingAfter = 1 };
        Assert.False(Specs.Plan(counting, padded, padded).DividesByCount);
        Assert.True(Specs.Plan(counting, ceiling, s_two).DividesByCount);
        Assert.True(Specs.Plan(counting, s_two, ceiling).DividesByCount);
        Assert.False(Specs.Plan(leavingOut, s_two, s_two).DividesByCount);
        Assert.True(Specs.Plan(leavingOut, padded, s_two).DividesByCount);
        Assert.True(Specs.Plan(leavingOut, s_two, padded).DividesByCount);
        Assert.False(Specs.Plan(fixedAt7, ceiling, padded).DividesByCount);
        Assert.False(Specs.Plan(Specs.Norm, padded).DividesByCount);
        Assert.Equal((7, 6, 1), (Specs.Plan(fixedAt7, padded).ConstantDivisor, Specs.Plan(counting, s_two, s_three).ConstantDivisor, Specs.Plan(Specs.Norm, s_two).ConstantDivisor));
    }

    private static void AssertEdges(bool rows, bool columns, bool canBeEmpty, params AxisSpec[] axes)
    {
        PoolPlan plan = Specs.Plan(Specs.Max, axes);
        Assert.Equal((rows, columns, canBeEmpty), (plan.LeavesRows, plan.LeavesColumns, plan.CanBeEmpty));
    }
}
