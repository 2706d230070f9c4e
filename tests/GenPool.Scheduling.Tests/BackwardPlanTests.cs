using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Scheduling.Tests;

/// <summary>How gradients find their cells: which outputs reach which, and on which side of each limit a layer falls.</summary>
public sealed class BackwardPlanTests
{
    private static readonly AxisSpec s_one = Specs.Axis(1, 1);

    [Fact]
    public void Phases_HaveTheOutputsThatReachEachCell()
    {
        foreach (AxisSpec axis in Specs.Small.Select(pair => pair.Axis))
        {
            BackwardPlan volume = Specs.Plan(Specs.Max, axis, s_one, s_one).Backward, plane = Specs.Plan(Specs.Max, axis, s_one).Backward;
            BackwardPlan line = Specs.Plan(Specs.Max, axis).Backward;
            Assert.True(line.Gathers);
            Assert.Equal(Reaches(axis, 0), Numbers(volume.Slices));
            Assert.Equal(Reaches(axis, 0), Numbers(plane.Rows));
            Assert.Equal(Reaches(axis, axis.Phase), Numbers(line.Columns));
            Assert.Equal(Reaches(axis, axis.Phase).SelectMany(reaches => reaches).Select(reach => reach.Output).Distinct().Order(), line.OutputColumns);
        }
    }

    /// <summary>Where windows overlap, a gather reads up to 27 taps; where they do not, any number; but a norm's or a tie's share costs more.</summary>
    [Theory]
    [InlineData("Max", 3, 9, 1, true)]
    [InlineData("Max", 4, 7, 1, false)]
    [InlineData("Max", 4, 7, 0, true)]
    [InlineData("Max", 16, 16, 0, true)]
    [InlineData("Average", 4, 7, 1, false)]
    [InlineData("Average", 16, 16, 0, true)]
    [InlineData("Lp", 3, 9, 0, true)]
    [InlineData("Lp", 4, 7, 0, false)]
    [InlineData("Ties", 4, 8, 0, true)]
    [InlineData("Ties", 3, 11, 0, false)]
    public void Gathers_OfManyTaps_AreThoseOfWindowsSideBySide(string reduction, int rows, int columns, int stride, bool gathers)
    {
        AxisSpec[] axes = [Specs.Axis(rows, stride > 0 ? stride : rows), Specs.Axis(columns, stride > 0 ? stride : columns)];
        Assert.Equal(gathers, Specs.Plan(Reduction(reduction), axes).Backward.Gathers);
    }

    /// <summary>A block is as long as the stride, and reached by at most 16 outputs along each axis.</summary>
    [Theory]
    [InlineData(16, 1, 1, true)]
    [InlineData(17, 1, 1, false)]
    [InlineData(2, 1, 15, true)]
    [InlineData(2, 1, 16, false)]
    [InlineData(2, 2, 31, true)]
    [InlineData(2, 2, 32, false)]
    [InlineData(2, 16, 1, true)]
    [InlineData(2, 17, 1, false)]
    public void Gathers_AreOfNearOutputs_AlongEveryAxis(int size, int stride, int dilation, bool gathers)
    {
        AxisSpec axis = Specs.Axis(size, stride, dilation);
        Assert.Equal(gathers, Specs.Plan(Specs.Max, axis, s_one, s_one).Backward.Gathers);
        Assert.Equal(gathers, Specs.Plan(Specs.Max, s_one, axis, s_one).Backward.Gathers);
        Assert.Equal(gathers, Specs.Plan(Specs.Max, s_one, s_one, axis).Backward.Gathers);
    }

    [Theory]
    [InlineData(16, 4, 2, true)]
    [InlineData(16, 5, 2, false)]
    [InlineData(16, 5, 1, true)]
    [InlineData(16, 16, 1, true)]
    public void Blocks_OfOverlappingWindows_HaveUpTo64Cells(int strideDepth, int strideHeight, int columns, bool gathers) => Assert.Equal(
        gathers, Specs.Plan(Specs.Max, Specs.Axis(3, strideDepth), Specs.Axis(3, strideHeight), Specs.Axis(columns, 1)).Backward.Gathers);

    [Fact]
    public void Windows_ThatOverlapAlongAnyAxis_Overlap()
    {
        AxisSpec over = Specs.Axis(2, 1), beside = Specs.Axis(4, 4);
        Assert.False(Specs.Plan(Specs.Max, over, beside, beside).Backward.Gathers);
        Assert.False(Specs.Plan(Specs.Max, beside, over, beside).Backward.Gathers);
        Assert.False(Specs.Plan(Specs.Max, beside, beside, over).Backward.Gathers);
        Assert.False(Specs.Plan(Specs.Max, beside, beside, Specs.Axis(2, 2, 2)).Backward.Gathers);
        Assert.True(Specs.Plan(Specs.Max, beside, beside, Specs.Axis(2, 3, 2)).Backward.Gathers);
    }

    [Theory]
    [InlineData("Max", 3, 1, 1, false, true)]
    [InlineData("Max", 3, 2, 1, false, true)]
    [InlineData("Max", 3, 3, 1, false, false)]
    [InlineData("Max", 3, 1, 2, false, false)]
    [InlineData("Max", 3, 1, 1, true, true)]
    [InlineData("Max", 3, 2, 1, true, false)]
    [InlineData("Average", 3, 1, 1, false, true)]
    [InlineData("Lp", 3, 1, 1, false, false)]
    public void Sums_AreCarried_WhereLaterOutputsReachThemToo(string reduction, int size, int stride, int dilation, bool isChannelsLast, bool carries)
    {
        AxisSpec walked = Specs.Axis(size, stride, dilation);
        Assert.Equal(carries, Specs.Plan(Reduction(reduction), isChannelsLast, walked, s_one).Backward.Carries);
        Assert.Equal(carries, Specs.Plan(Reduction(reduction), isChannelsLast, walked, s_one, s_one).Backward.Carries);
        Assert.False(Specs.Plan(Reduction(reduction), isChannelsLast, s_one, walked, s_one).Backward.Carries);
    }

    /// <summary>In volumes of more than 18 taps whose slices are carried and whose rows follow one another, channels first, ties to the first.</summary>
    [Fact]
    public void Rows_OfLargeVolumes_AreLoopedOver()
    {
        AxisSpec three = Specs.Axis(3, 1), two = Specs.Axis(2, 1), seven = Specs.Axis(7, 1);
        Assert.True(Specs.Plan(Specs.Max, three, three, three).Backward.LoopsRows);
        Assert.True(Specs.Plan(Specs.Average, three, three, three).Backward.LoopsRows);
        Assert.True(Specs.Plan(Specs.Max, three, seven, s_one).Backward.LoopsRows);
        Assert.True(Specs.Plan(Specs.Max, Specs.Axis(3, 2), three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, three, three, two).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, three, Specs.Axis(9, 1)).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, isChannelsLast: true, three, three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Ties, three, three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Norm, three, three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, three, Specs.Axis(3, 2), three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, Specs.Axis(3, 3), three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, Specs.Axis(3, 1, 2), three, three).Backward.LoopsRows);
        Assert.False(Specs.Plan(Specs.Max, three, three, Specs.Axis(4, 1)).Backward.LoopsRows);
    }

    [Fact]
    public void Cells_OfWindowsSideBySide_AreSpreadFrom33TapsOn()
    {
        Assert.True(Specs.Plan(Specs.Max, Specs.Axis(3, 3), Specs.Axis(11, 11)).Spreads);
        Assert.False(Specs.Plan(Specs.Max, Specs.Axis(4, 4), Specs.Axis(8, 8)).Spreads);
        Assert.False(Specs.Plan(Specs.Max, Specs.Axis(3, 3), Specs.Axis(11, 1)).Spreads);
        Assert.False(Specs.Plan(Specs.Norm, Specs.Axis(3, 3), Specs.Axis(11, 11)).Spreads);
        Assert.False(Specs.Plan(Specs.Max, Specs.Axis(3, 1), Specs.Axis(3, 1)).Spreads);
    }

    private static ReductionSpec Reduction(string name) => name switch
    {
        "Max" => Specs.Max,
        "Ties" => Specs.Ties,
        "Average" => Specs.Average,
        _ => Specs.Norm,
    };

    // A block begins so many cells behind the first tap of its own output: for each of its cells, every tap of every output that meets it.
    private static (int Tap, int Output)[][] Reaches(AxisSpec axis, int phase) =>
    [
        .. from cell in Enumerable.Range(0, axis.Stride)
           select (from output in Enumerable.Range(-20, 40)
                   from tap in Enumerable.Range(0, axis.Size)
                   where (output * axis.Stride) + (tap * axis.Dilation) == cell + phase
                   select (tap, output)).ToArray(),
    ];

    private static (int Tap, int Output)[][] Numbers(EquatableArray<Phase> phases)
    {
        Assert.Equal(Enumerable.Range(0, phases.Count), phases.Select(phase => phase.Position));
        return [.. phases.Select(phase => phase.Reaches.Select(reach => (reach.Tap, reach.Output)).ToArray())];
    }
}
