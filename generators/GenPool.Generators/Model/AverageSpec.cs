namespace GenPool.Generators.Model;

/// <summary>The sum of its taps by their count.</summary>
/// <param name="CountsPadding">Whether taps on padding count.</param>
/// <param name="Divisor">What replaces the count; null for none.</param>
internal sealed record AverageSpec(bool CountsPadding, int? Divisor) : ReductionSpec("Average")
{
    private static readonly ExportFunction[] s_functions =
    [
        new(
            "backward", "Backward", "The gradient of the input.",
            ExportArgument.OutputGradient, ExportArgument.InputGradient, ExportArgument.Shape, ExportArgument.Threads),
    ];

    public override bool IsSum => true;

    public override bool IsDivided => true;

    public override int? FixedDivisor => Divisor;

    public override bool DividesByPadding => CountsPadding;

    public override IEnumerable<ExportedParameter> Parameters =>
    [
        new("count_include_padding", CountsPadding ? "true" : "false"),
        new("divisor", Divisor is { } divisor ? ExportedParameter.Number(divisor) : "null"),
    ];

    public override IReadOnlyList<ExportFunction> Functions => s_functions;
}
