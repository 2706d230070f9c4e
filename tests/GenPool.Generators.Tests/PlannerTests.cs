using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

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
        Assert.Equal(carried, Plan(size, stride, dilation).Forward.Carried);

    [Theory]
    [InlineData(4, true, true)]
    [InlineData(5, true, true)]
    [InlineData(16, true, false)]
    [InlineData(17, false, false)]
    public void Budget_LargeWindows_AreLooped(int size, bool isUnrolled, bool gathers)
    {
        PoolPlan plan = Plan(size, 1, 1);
        Assert.Equal(isUnrolled, plan.IsUnrolled);
        Assert.Equal(gathers, plan.Backward.Gathers);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    public void WindowsThatDoNotOverlap_AlwaysGather(int size) => Assert.True(Plan(size, size, 1).Backward.Gathers);

    [Theory]
    [InlineData(3)]
    [InlineData(6, 1, 2, 2)]
    [InlineData(8, 1, 2, 4)]
    [InlineData(13, 1, 2, 4, 5)]
    public void Doublings_TallWindowsAtStride1_CoverAllRows(int size, params int[] steps)
    {
        PoolPlan plan = Plan(size, 1, 1);
        Assert.Equal(steps, plan.Forward.Doublings);
        Assert.True(steps.Length == 0 || 1 + steps.Sum() == size);
    }

    [Fact]
    public void Sums_AreNeverPutTogetherFromRows() =>
        Assert.Equal(ForwardForm.Chain, Plan(3, 1, 1, new AverageSpec(true, null)).Forward.Form);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    public void Phases_EveryTap_ReachesExactlyOnePosition(int size, int stride)
    {
        int[] taps = [.. Plan(size, stride, 1).Backward.Columns.SelectMany(phase => phase.Reaches).Select(reach => reach.Tap).Order()];
        Assert.Equal(Enumerable.Range(0, size), taps);
    }

    private static PoolPlan Plan(int size, int stride, int dilation, ReductionSpec? reduction = null)
    {
        AxisSpec axis = new(WindowForm.Sliding, size, stride, dilation, 0, 0, AutoPadding.None, false);
        TypeHierarchy type = new("", new EquatableArray<TypeLevel>([new("class", "Pool")]), "Pool", new EquatableArray<InheritedMember>([]));
        return PoolPlanner.Plan(new PoolSpec(type, reduction ?? new MaxSpec(false, false), new EquatableArray<AxisSpec>([axis, axis]), false, ElementSpec.Float));
    }
}
