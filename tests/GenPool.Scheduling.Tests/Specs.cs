using GenPool.Axes.Tests;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Scheduling.Tests;

/// <summary>Declarations as the generator's parser hands them on, and their plans.</summary>
internal static class Specs
{
    private static readonly TypeHierarchy s_nowhere = new("", new([]), "", new([]));

    /// <summary>Max pooling that marks the first of equals.</summary>
    public static ReductionSpec Max { get; } = new MaxSpec(false, false);

    /// <summary>Max pooling that marks all of them.</summary>
    public static ReductionSpec Ties { get; } = new MaxSpec(true, false);

    /// <summary>Averages that count padding.</summary>
    public static ReductionSpec Average { get; } = new AverageSpec(true, null);

    /// <summary>Norms.</summary>
    public static ReductionSpec Norm { get; } = new LpSpec(2);

    /// <summary>A sliding window without padding.</summary>
    public static AxisSpec Axis(int size, int stride, int dilation = 1) => new(WindowForm.Sliding, size, stride, dilation, 0, 0, AutoPadding.None, false);

    /// <summary>A declared axis.</summary>
    public static AxisSpec Axis(SlidingAxis axis) => new(
        WindowForm.Sliding, axis.Size, axis.Stride, axis.Dilation, axis.PaddingBefore, axis.PaddingAfter,
        (AutoPadding)axis.AutoPadding, axis.Rounding == PoolRounding.Ceiling);

    /// <summary>Every small axis, each with its windows on some small inputs.</summary>
    public static IEnumerable<(AxisSpec Axis, IReadOnlyList<AxisModel> Models)> Small { get; } =
    [
        .. from pair in SmallAxes.All()
           group AxisModel.Of(pair.Axis, pair.Input) by pair.Axis into axis
           select (Axis(axis.Key), (IReadOnlyList<AxisModel>)[.. axis]),
    ];

    /// <summary>The plan of a layer with channels first.</summary>
    public static PoolPlan Plan(ReductionSpec reduction, params AxisSpec[] axes) => Plan(reduction, isChannelsLast: false, axes);

    /// <summary>The plan of a layer.</summary>
    public static PoolPlan Plan(ReductionSpec reduction, bool isChannelsLast, params AxisSpec[] axes) =>
        PoolPlanner.Plan(new PoolSpec(s_nowhere, reduction, new EquatableArray<AxisSpec>(axes), isChannelsLast, ElementSpec.Float));
}
