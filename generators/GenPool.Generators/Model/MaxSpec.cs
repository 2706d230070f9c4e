namespace GenPool.Generators.Model;

/// <summary>The largest of its taps.</summary>
/// <param name="MarksAllTies">Whether every tap equal to the maximum is marked, and not the first alone.</param>
/// <param name="HasRelu">Whether what is not positive becomes 0, and is not marked.</param>
internal sealed record MaxSpec(bool MarksAllTies, bool HasRelu) : ReductionSpec("Max")
{
    private static readonly ExportArgument s_mask = new("mask", ArgumentRole.SourceMask);

    private static readonly ExportFunction[] s_functions =
    [
        new("mask_bytes", "MaskByteCount", "How many bytes a mask has.", ExportArgument.Shape, new("bytes", ArgumentRole.ResultInteger)),
        new(
            "forward_with_mask", "Forward", "Pools and writes the mask, for training.",
            ExportArgument.Input, ExportArgument.Output, new("mask", ArgumentRole.TargetMask), ExportArgument.Shape, ExportArgument.Threads),
        new(
            "backward", "Backward", "The gradient of the input.",
            ExportArgument.OutputGradient, s_mask, ExportArgument.InputGradient, ExportArgument.Shape, ExportArgument.Threads),
        new(
            "indices", "Indices", "For each output, the offset of its maximum in the plane; -1 for none.",
            s_mask, new("indices", ArgumentRole.TargetIndices), ExportArgument.Shape),
        new(
            "unpool", "Unpool", "Places each value where the mask says, and 0 elsewhere.",
            new("values", ArgumentRole.Source), s_mask, ExportArgument.Output, ExportArgument.Shape),
    ];

    public override bool IsSum => false;

    public override bool MarksTies => MarksAllTies;

    public override IEnumerable<ExportedParameter> Parameters =>
        [ExportedParameter.OfName("ties", MarksAllTies ? "All" : "First"), ExportedParameter.OfName("activation", HasRelu ? "Relu" : "None")];

    public override IReadOnlyList<ExportFunction> Functions => s_functions;
}
