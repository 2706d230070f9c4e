using System.Globalization;
using GenPool.Generators.Emission.Kernels;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Reductions;

/// <summary>Of the p-norm: powers, roots, and shares that depend on cells.</summary>
internal sealed class LpText(LpSpec lp) : ReductionText
{
    private static readonly string[] s_members =
        ["void Backward(ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)"];

    private static readonly string[] s_membersBeside =
        ["void Backward(ReadOnlyTensorSpan<T> input, ReadOnlyTensorSpan<T> output, ReadOnlyTensorSpan<T> outputGradient, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)"];

    public override IReadOnlyList<string> Members => s_members;

    public override IReadOnlyList<string> MembersBeside => s_membersBeside;

    public override IReadOnlyList<string> TypeParameters => ["TNorm"];

    public override IReadOnlyList<string> TypeArguments(PoolPlan plan) =>
        [OfNorm("AbsoluteNorm", "SquareNorm", $"PowerNorm<{plan.Spec.Type.KernelName}.Code>")];

    public override IReadOnlyList<string> Contracts(PoolSpec pool) => [.. base.Contracts(pool), "IExponent"];

    public override string Declarations => "public static double Exponent => Parameters.Norm;\n";

    public override string Argument => $"{Norm}d, ";

    public override IEnumerable<string> Options => [];

    public override IEnumerable<string> Details => [$"p = {Norm}"];

    public override IEnumerable<string> Sentences(PoolPlan plan)
    {
        ElementSpec element = plan.Spec.Element;
        string type = OfNorm(SumType(element), SumType(element), "double");
        string rounding = Rounding(type, element);
        string root = OfNorm("", "; then the square root", "; then the power 1 / p");
        string share = OfNorm("gradient * sign(x)", "(gradient * x) / y", "gradient * (sign(x) * (|x| / y)^(p - 1))");
        yield return $"Value: {Term} of the taps on the input, added in row-major order from +0 in {type}{root}{rounding}.{EmptyIsZero(plan)}";
        yield return $"Gradient: each cell x is +0, plus {share} of each output y whose window has a tap there, in row-major order of the outputs; 0 where y is 0. All in {type}{rounding}.";
    }

    public override IEnumerable<(string Placeholder, string Text)> Words(PoolSpec pool) =>
    [
        ("{term}", Term),
        ("{finish}", OfNorm("sum", "the square root of sum", "sum^(1 / p)") + "; a norm is not divided"),
    ];

    public override ShareText Share(PoolPlan plan) => new LpShareText(plan, lp.Norm);

    private string Norm => lp.Norm.ToString("R", CultureInfo.InvariantCulture);

    private string Term => OfNorm("|x|", "x * x", "|x|^p");

    // 1 and 2 take no powers.
    private string OfNorm(string one, string two, string others) => lp.Norm switch
    {
        1 => one,
        2 => two,
        _ => others,
    };
}
