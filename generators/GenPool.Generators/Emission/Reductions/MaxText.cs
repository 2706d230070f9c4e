using GenPool.Generators.Emission.Kernels;
using GenPool.Generators.Model;
using GenPool.Generators.Scheduling;

namespace GenPool.Generators.Emission.Reductions;

/// <summary>Of the largest tap, and who won.</summary>
internal sealed class MaxText(MaxSpec max) : ReductionText
{
    private static readonly string[] s_members =
    [
        "long MaskByteCount(Shape input)",
        "void Forward(ReadOnlySpan<T> input, Span<T> output, Span<byte> mask, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Backward(ReadOnlySpan<T> outputGradient, ReadOnlySpan<byte> mask, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Indices(ReadOnlySpan<byte> mask, Span<long> indices, Shape shape)",
        "void Unpool(ReadOnlySpan<T> values, ReadOnlySpan<byte> mask, Span<T> output, Shape shape)",
    ];

    private static readonly string[] s_membersBeside =
    [
        "void Forward(ReadOnlyTensorSpan<T> input, TensorSpan<T> output, Span<byte> mask, ParallelOptions? parallelOptions = null)",
        "void Backward(ReadOnlyTensorSpan<T> outputGradient, ReadOnlySpan<byte> mask, TensorSpan<T> inputGradient, ParallelOptions? parallelOptions = null)",
        "void Unpool(ReadOnlyTensorSpan<T> values, ReadOnlySpan<byte> mask, TensorSpan<T> output)",
        "void Mask(ReadOnlySpan<T> input, Span<byte> mask, Shape shape, ParallelOptions? parallelOptions = null)",
        "void Mask(ReadOnlyTensorSpan<T> input, Span<byte> mask, ParallelOptions? parallelOptions = null)",
    ];

    public override IReadOnlyList<string> Members => s_members;

    public override IReadOnlyList<string> MembersBeside => s_membersBeside;

    public override IReadOnlyList<string> TypeParameters => ["TMarks", "TActivation"];

    public override IReadOnlyList<string> TypeArguments(PoolPlan plan) => [Marks(plan), max.HasRelu ? "Relu" : "Identity"];

    public override IReadOnlyList<string> Contracts(PoolSpec pool) => [$"IMaxKernel<{pool.Element.ShortName}>"];

    public override IEnumerable<string> Options =>
    [
        .. max.MarksAllTies ? ["Ties = global::GenPool.PoolTies.All"] : Array.Empty<string>(),
        .. max.HasRelu ? ["Activation = global::GenPool.PoolActivation.Relu"] : Array.Empty<string>(),
    ];

    public override IEnumerable<string> Details =>
        [.. max.MarksAllTies ? ["all ties marked"] : Array.Empty<string>(), .. max.HasRelu ? ["ReLU"] : Array.Empty<string>()];

    public override IEnumerable<string> Sentences(PoolPlan plan)
    {
        yield return Value(plan);
        yield return Mask(plan);
        yield return Gradient(plan.Spec);
    }

    public override IEnumerable<(string Placeholder, string Text)> Words(PoolSpec pool)
    {
        bool isFloat = pool.Element.IsFloatingPoint;
        yield return ("{activation}", max.HasRelu
            ? $" The activation of the class, Relu, comes first: what is {(isFloat ? "neither above 0 nor NaN" : "not above 0")} is stored as {Zero(pool)}, under no tap's number."
            : "");
        yield return ("{ties}", max.HasRelu ? "n where x is above 0" + (isFloat ? " or NaN" : "") + ", no bits elsewhere" : "n; there is no activation");
    }

    public override ShareText Share(PoolPlan plan) => new MaxShareText(plan);

    private string Value(PoolPlan plan)
    {
        bool isFloat = plan.Spec.Element.IsFloatingPoint;
        string rule = isFloat
            ? "Value: the first tap on the input, until a later one is greater or NaN. So of equal maxima, +0 and -0 among them, the first stays, and of several NaN the last."
            : "Value: the first tap on the input, until a later one is greater.";
        string empty = plan.CanBeEmpty ? $" A window with no tap on the input gives {(isFloat ? "-infinity" : "the lowest value")}." : "";
        string activation = max.HasRelu ? $" ReLU: where that is neither above 0{(isFloat ? " nor NaN" : "")}, {Zero(plan.Spec)}, and nothing is marked." : "";
        return rule + empty + activation;
    }

    private string Mask(PoolPlan plan)
    {
        if (max.MarksAllTies)
        {
            return $"Mask: a bit for each tap that equals the value{(plan.Spec.Element.IsFloatingPoint ? ", or is NaN like it" : "")}, eight taps to a byte; the bytes of taps 0 to 7 of all outputs come first, then those of taps 8 to 15, and so on.";
        }

        string empty = plan.CanBeEmpty ? ", which the library puts in afterwards for windows with no tap on the input" : "";
        return $"Mask: the number of the winning tap, {(HasBytes(plan) ? "a byte an output; 255" : "four bytes an output; all bits set")} for none{empty}.";
    }

    // Sums of gradients are of elements, but of Half: rule 7 of the semantics.
    private static string Gradient(PoolSpec pool)
    {
        string type = pool.Element.ShortName == "Half" ? "float" : pool.Element.ShortName;
        string rounding = Rounding(type, pool.Element);
        return $"Gradient: each cell is {Zero(pool)}, plus the gradients of the outputs that marked it, in row-major order of the outputs"
            + $"{(pool.Element.IsFloatingPoint ? "" : "; sums wrap")}{(rounding.Length > 0 ? $", added in {type}{rounding}" : "")}.";
    }

    private string Marks(PoolPlan plan) => max.MarksAllTies ? "TiedBits" : HasBytes(plan) ? "WinnerBytes" : "WinnerInts";

    private static bool HasBytes(PoolPlan plan) => plan.Spec.Form == WindowForm.Sliding && plan.TapCount <= UnrollPolicy.MaxByteTaps;
}
