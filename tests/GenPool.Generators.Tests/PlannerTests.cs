using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Tests;

/// <summary>The planner's decisions.</summary>
public sealed class PlannerTests
{
    [Theory]
    [InlineData(2, 2, 1, 0)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(3, 1, 1, 2)]
    [InlineData(3, 1, 2, 0)]
    [InlineData(2, 3, 1, 0)]
    public void CarriedRows_AreTheOnesWindowsShare(int size, int stride, int dilation, int carried) =>
        Assert.Equal(carried, Plan(size, stride, dilation).CarriedRows);

    [Theory]
    [InlineData(4, true, true, true)]
    [InlineData(5, true, false, true)]
    [InlineData(16, true, false, true)]
    [InlineData(17, false, false, false)]
    public void Budget_LargeWindows_AreLooped(int size, bool isUnrolled, bool isGathered, bool isInlined)
    {
        KernelPlan plan = Plan(size, 1, 1);
        Assert.Equal(isUnrolled, plan.Forward == ForwardStrategy.Unrolled);
        Assert.Equal(isGathered, plan.Backward == BackwardStrategy.Gather);
        Assert.Equal(isInlined, isUnrolled && plan.IsRowInlined);
    }

    [Theory]
    [InlineData(2, 1, 16, true)]
    [InlineData(2, 1, 17, false)]
    [InlineData(2, 4, 64, true)]
    [InlineData(3, 9, 1, false)]
    public void Gather_FarOutputsOrLongStrides_ScatterInstead(int size, int stride, int dilation, bool isGathered) =>
        Assert.Equal(isGathered, Plan(size, stride, dilation).Backward == BackwardStrategy.Gather);

    [Theory]
    [InlineData(3)]
    [InlineData(6, 1, 2, 2)]
    [InlineData(8, 1, 2, 4)]
    [InlineData(13, 1, 2, 4, 5)]
    public void Doublings_TallWindowsAtStride1_CoverAllRows(int size, params int[] steps)
    {
        KernelPlan plan = Plan(size, 1, 1);
        Assert.Equal(steps, plan.Doublings);
        Assert.True(steps.Length == 0 || 1 + steps.Sum() == size);
    }

    [Fact]
    public void Layout_Nhwc_NeitherCarriesRowsNorLoadsPairs()
    {
        KernelPlan plan = Plan(3, 2, 1, isNhwc: true);
        Assert.Equal(0, plan.CarriedRows);
        Assert.DoesNotContain(plan.Reads, read => read.IsPair);
    }

    [Fact]
    public void Phases_EveryTap_ReachesExactlyOnePosition()
    {
        KernelPlan plan = Plan(5, 3, 2);
        Assert.Equal([0, 1, 2, 3, 4], plan.ColumnPhases.SelectMany(phase => phase.Reaches).Select(reach => reach.Tap).Order());
        Assert.All(plan.ColumnPhases, phase => Assert.All(
            phase.Reaches, reach => Assert.Equal(reach.Tap * 2, (reach.BlocksBack * 3) + phase.Position)));
    }

    [Fact]
    public void Plans_OfEqualSpecs_AreEqual()
    {
        Assert.Equal(Plan(3, 2, 1), Plan(3, 2, 1));
        Assert.Equal(Plan(3, 2, 1).GetHashCode(), Plan(3, 2, 1).GetHashCode());
        Assert.NotEqual(Plan(3, 2, 1), Plan(3, 1, 1));
    }

    private static KernelPlan Plan(int size, int stride, int dilation, bool isNhwc = false)
    {
        AxisSpec axis = new(size, stride, dilation, 0, 0);
        TypeHierarchy type = new("Demo", new EquatableArray<TypeLevel>([new TypeLevel("class", "Pool")]), "Demo.Pool");
        return KernelPlanner.Plan(new PoolSpec(
            type, axis, axis, AutoPadding.None, IsCeiling: false, MarksAllTies: false, isNhwc, ElementSpec.Float));
    }
}
