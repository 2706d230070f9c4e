using GenPool.Generators.Emission.Kernels;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Reductions;

/// <summary>Of the mean, and what sums are divided by.</summary>
internal sealed class AverageText(AverageSpec average) : ReductionText
{
    private static readonly string[] s_members =
        ["void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)"];

    private static readonly string[] s_membersBeside =
        ["void Backward(ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)"];

    public override IReadOnlyList<string> Members => s_members;

    public override IReadOnlyList<string> MembersBeside => s_membersBeside;

    public override IEnumerable<string> Options =>
    [
        .. average.CountsPadding ? Array.Empty<string>() : ["CountIncludePadding = false"],
        .. average.Divisor is { } divisor ? [$"Divisor = {Number(divisor)}"] : Array.Empty<string>(),
    ];

    public override IEnumerable<string> Details =>
        average.Divisor is { } divisor ? [$"divided by {Number(divisor)}"]
        : average.CountsPadding ? []
        : ["padding not counted"];

    public override IEnumerable<string> Sentences(PoolPlan plan)
    {
        PoolSpec pool = plan.Spec;
        string type = SumType(pool.Element);
        string rounding = Rounding(type, pool.Element);
        yield return $"Value: the taps on the input, added in row-major order from {Zero(pool)} in {type}, with one accumulator; then divided once{Nearest(pool)}{rounding}.{EmptyIsZero(plan)}";
        yield return Divisor(plan);
        yield return $"Gradient: each cell is {Zero(pool)}, plus gradient / divisor of each output whose window has a tap there, in row-major order of the outputs; added in {type}{rounding}.";
    }

    public override IEnumerable<(string Placeholder, string Text)> Words(PoolSpec pool) =>
    [
        ("{term}", "x"),
        ("{finish}", "sum / n" + Nearest(pool, " integer")),
        ("{nearest}", Nearest(pool, " integer")),
    ];

    public override ShareText Share(PoolPlan plan) => new AverageShareText(plan);

    private string Divisor(PoolPlan plan) =>
        average.Divisor is { } divisor ? $"Divisor: {Number(divisor)}, whatever the window covers."
        : plan.Spec.Form != WindowForm.Sliding ? "Divisor: the taps of the window."
        : !plan.DividesByCount ? $"Divisor: {Number(plan.TapCount)}, the taps of a window{(plan.LeavesRows || plan.LeavesColumns ? ", those on the padding too" : "")}."
        : average.CountsPadding ? "Divisor: the taps of the window that lie on the input or the padding; what rounding up hangs over beyond does not count."
        : "Divisor: the taps of the window that lie on the input.";
}
