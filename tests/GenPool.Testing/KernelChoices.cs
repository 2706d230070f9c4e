using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Testing;

/// <summary>What the generator's planner chooses for a layer: which statements its kernel has, but for how many.</summary>
internal static class KernelChoices
{
    private static readonly TypeHierarchy s_nowhere = new("", new([]), "", new([]));

    /// <summary>The choices for some parameters, each under a name of its own, always in the same order.</summary>
    public static string[] Of(PoolParameters parameters)
    {
        PoolSpec spec = new(
            s_nowhere, Reduction(parameters), new(parameters.Axes.ToArray().Select(Axis)), parameters.Layout == PoolLayout.ChannelsLast, ElementSpec.Float);
        PoolPlan plan = PoolPlanner.Plan(spec);
        (string Name, object Choice)[] choices =
        [
            ("reduction", spec.Reduction.Name),
            ("volume", plan.IsVolume),
            ("channels last", spec.IsChannelsLast),
            ("forward", plan.Forward.Form),
            ("doubled", plan.Forward.Doublings.Count > 0),
            ("row inlined", plan.Forward.IsRowInlined),
            ("leaves rows", plan.LeavesRows),
            ("leaves columns", plan.LeavesColumns),
            ("aligned", plan.Columns.AutoPadding == AutoPadding.None),
            ("dilated", spec.Axes.Any(axis => axis.Dilation > 1)),
            ("divides by count", plan.DividesByCount),

            // Lanes have instructions of their own for steps of 1 and 2.
            ("stride", Math.Min(3, plan.Columns.Stride)),
            ("marks", plan.MarksAllTies ? "ties" : plan.TapCount > UnrollPolicy.MaxByteTaps ? "ints" : "bytes"),
            ("backward", (plan.Backward.Gathers, plan.Backward.Carries, plan.Spreads)),
            ("outputs of a block", Math.Min(3, plan.Backward.OutputColumns.Count())),
        ];
        return [.. choices.Select(choice => $"{choice.Name}: {choice.Choice}")];
    }

    private static ReductionSpec Reduction(PoolParameters parameters) => parameters switch
    {
        MaxPoolParameters max => new MaxSpec(max.Ties == PoolTies.All, max.Activation == PoolActivation.Relu),
        AveragePoolParameters average => new AverageSpec(average.CountIncludePadding, average.Divisor),
        _ => new LpSpec(((LpPoolParameters)parameters).Norm),
    };

    private static AxisSpec Axis(PoolAxis axis) => axis switch
    {
        SlidingAxis sliding => new(
            WindowForm.Sliding, sliding.Size, sliding.Stride, sliding.Dilation, sliding.PaddingBefore, sliding.PaddingAfter,
            (AutoPadding)sliding.AutoPadding, sliding.Rounding == PoolRounding.Ceiling),
        AdaptiveAxis adaptive => AxisSpec.Adaptive(adaptive.OutputSize),
        _ => AxisSpec.Global,
    };
}
