namespace GenPool.Generators.Model;

/// <summary>The p-norm of its taps.</summary>
/// <param name="Norm">p, finite and at least 1.</param>
internal sealed record LpSpec(double Norm) : ReductionSpec("Lp")
{
    private static readonly ExportFunction[] s_functions =
    [
        new(
            "backward", "Backward", "The gradient of the input.",
            ExportArgument.Input, new("output", ArgumentRole.Source), ExportArgument.OutputGradient, ExportArgument.InputGradient,
            ExportArgument.Shape, ExportArgument.Threads),
    ];

    public override bool IsSum => true;

    public override bool SharesDependOnCells => true;

    public override IEnumerable<ExportedParameter> Parameters => [new("norm", ExportedParameter.Number(Norm))];

    public override IReadOnlyList<ExportFunction> Functions => s_functions;
}
