using GenPool.Generators.Model;

namespace GenPool.Generators.Emission.Exports;

/// <summary>A C function of a layer. The one table that the exports, the header and the description are written from.</summary>
/// <remarks>
/// No name is another one behind an underscore, so that the name of a type and that of a function cannot be told apart in two
/// ways once they are joined.
/// </remarks>
/// <param name="Name">What follows the layer's name in C.</param>
/// <param name="Member">The static member that it calls.</param>
/// <param name="Summary">What it does, for the header.</param>
/// <param name="Arguments">What it takes, in the member's order; what the member returns comes last.</param>
internal sealed record ExportFunction(string Name, string Member, string Summary, params ExportArgument[] Arguments)
{
    private static readonly ExportArgument s_input = new("input", ArgumentRole.Source);
    private static readonly ExportArgument s_output = new("output", ArgumentRole.Target);
    private static readonly ExportArgument s_outputGradient = new("outputGradient", ArgumentRole.Source);
    private static readonly ExportArgument s_inputGradient = new("inputGradient", ArgumentRole.Target);
    private static readonly ExportArgument s_mask = new("mask", ArgumentRole.SourceMask);
    private static readonly ExportArgument s_shape = new("shape", ArgumentRole.Shape);
    private static readonly ExportArgument s_threads = new("threads", ArgumentRole.Threads);

    private static readonly ExportFunction[] s_ofAll =
    [
        new("output_shape", "OutputShape", "The shape of the output, in the order of shape.", s_shape, new("outputShape", ArgumentRole.ResultShape)),
        new("forward", "Forward", "Pools, for inference.", s_input, s_output, s_shape, s_threads),
    ];

    private static readonly ExportFunction[] s_ofMax =
    [
        .. s_ofAll,
        new("mask_bytes", "MaskByteCount", "How many bytes a mask has.", s_shape, new("bytes", ArgumentRole.ResultInteger)),
        new("forward_with_mask", "Forward", "Pools and writes the mask, for training.", s_input, s_output, new("mask", ArgumentRole.TargetMask), s_shape, s_threads),
        new("backward", "Backward", "The gradient of the input.", s_outputGradient, s_mask, s_inputGradient, s_shape, s_threads),
        new("indices", "Indices", "For each output, the offset of its maximum in the plane; -1 for none.", s_mask, new("indices", ArgumentRole.TargetIndices), s_shape),
        new("unpool", "Unpool", "Places each value where the mask says, and 0 elsewhere.", new("values", ArgumentRole.Source), s_mask, s_output, s_shape),
    ];

    private static readonly ExportFunction[] s_ofAverage =
    [
        .. s_ofAll,
        new("backward", "Backward", "The gradient of the input.", s_outputGradient, s_inputGradient, s_shape, s_threads),
    ];

    private static readonly ExportFunction[] s_ofLp =
    [
        .. s_ofAll,
        new("backward", "Backward", "The gradient of the input.", s_input, new("output", ArgumentRole.Source), s_outputGradient, s_inputGradient, s_shape, s_threads),
    ];

    /// <summary>The functions of a pool.</summary>
    public static IReadOnlyList<ExportFunction> Of(ReductionSpec reduction) => reduction switch
    {
        MaxSpec => s_ofMax,
        AverageSpec => s_ofAverage,
        _ => s_ofLp,
    };
}
