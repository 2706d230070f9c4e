namespace GenPool.Conformance;

/// <summary>What the attributes call the members of one axis.</summary>
/// <param name="Stride">Its stride.</param>
/// <param name="Dilation">Its dilation.</param>
/// <param name="PaddingBefore">Its padding before the input.</param>
/// <param name="PaddingAfter">Its padding after the input.</param>
internal sealed record AxisNames(string Stride, string Dilation, string PaddingBefore, string PaddingAfter)
{
    private static readonly AxisNames[] s_line = [new("Stride", "Dilation", "PaddingStart", "PaddingEnd")];

    private static readonly AxisNames[] s_box =
    [
        new("StrideDepth", "DilationDepth", "PaddingFront", "PaddingBack"),
        new("StrideHeight", "DilationHeight", "PaddingTop", "PaddingBottom"),
        new("StrideWidth", "DilationWidth", "PaddingLeft", "PaddingRight"),
    ];

    /// <summary>The names of the axes of a rank, outermost first.</summary>
    public static ReadOnlySpan<AxisNames> Of(int rank) => rank == 1 ? s_line : s_box.AsSpan()[^rank..];
}
