namespace GenPool.Generators.Model;

/// <summary>A C function of a layer. What the exports, the header and the description are written from.</summary>
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
    private static readonly ExportFunction[] s_ofAll =
    [
        new("output_shape", "OutputShape", "The shape of the output, in the order of shape.", ExportArgument.Shape, new("outputShape", ArgumentRole.ResultShape)),
        new("forward", "Forward", "Pools, for inference.", ExportArgument.Input, ExportArgument.Output, ExportArgument.Shape, ExportArgument.Threads),
    ];

    /// <summary>The functions of a pool.</summary>
    public static IEnumerable<ExportFunction> Of(ReductionSpec reduction) => s_ofAll.Concat(reduction.Functions);
}
