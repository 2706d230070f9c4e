using System.Globalization;

namespace GenPool.Generators.Model;

/// <summary>What the C functions of a layer, and those who call them, need to know of it.</summary>
/// <remarks>
/// Parameters have these names, part of the interface: of sliding windows <c>size</c>, <c>stride</c>, <c>dilation</c>,
/// <c>padding_before</c>, <c>padding_after</c>, <c>auto_padding</c> and <c>rounding</c>; of adaptive ones <c>output_size</c>; of max
/// <c>ties</c> and <c>activation</c>; of average <c>count_include_padding</c> and <c>divisor</c>, null for none; of Lp <c>norm</c>.
/// </remarks>
/// <param name="Type">The annotated type, whose static members the functions call.</param>
/// <param name="Kind">What a window becomes.</param>
/// <param name="Windows">How windows lie over the input: <c>sliding</c>, <c>global</c> or <c>adaptive</c>.</param>
/// <param name="Rank">Axes that are pooled; a shape has two more.</param>
/// <param name="ShapeType">The name of the library's shape type of that rank.</param>
/// <param name="Element">The element type.</param>
/// <param name="IsChannelsLast">Whether channels are neighbours in memory.</param>
/// <param name="Parameters">The rest of the declaration, every default resolved.</param>
internal sealed record ExportedLayer(
    TypeHierarchy Type,
    PoolKind Kind,
    string Windows,
    int Rank,
    string ShapeType,
    ElementSpec Element,
    bool IsChannelsLast,
    EquatableArray<ExportedParameter> Parameters)
{
    /// <summary>The class inside the type that holds its C functions.</summary>
    public const string ClassName = "GenPoolExports";

    /// <summary>Extents of a shape: batch, channels, and the pooled axes.</summary>
    public int Extents => Rank + 2;

    /// <summary>What was asked, as a caller from elsewhere sees it.</summary>
    public static ExportedLayer Of(PoolSpec spec) => new(
        spec.Type,
        PoolKind.Max,
        "sliding",
        Rank: 2,
        "PoolShape",
        spec.Element,
        spec.IsNhwc,
        new EquatableArray<ExportedParameter>(
        [
            ExportedParameter.OfAxes("size", spec.Rows.Size, spec.Columns.Size),
            ExportedParameter.OfAxes("stride", spec.Rows.Stride, spec.Columns.Stride),
            ExportedParameter.OfAxes("dilation", spec.Rows.Dilation, spec.Columns.Dilation),
            ExportedParameter.OfAxes("padding_before", spec.Rows.PaddingBefore, spec.Columns.PaddingBefore),
            ExportedParameter.OfAxes("padding_after", spec.Rows.PaddingAfter, spec.Columns.PaddingAfter),
            ExportedParameter.OfName("auto_padding", spec.AutoPadding switch
            {
                AutoPadding.SameUpper => "same_upper",
                AutoPadding.SameLower => "same_lower",
                _ => "none",
            }),
            ExportedParameter.OfName("rounding", spec.IsCeiling ? "ceiling" : "floor"),
            ExportedParameter.OfName("ties", spec.MarksAllTies ? "all" : "first"),
        ]));
}

/// <summary>A parameter of a layer.</summary>
/// <param name="Name">What it is called in the description.</param>
/// <param name="Json">Its value as JSON.</param>
internal sealed record ExportedParameter(string Name, string Json)
{
    /// <summary>A number for each pooled axis, outermost first.</summary>
    public static ExportedParameter OfAxes(string name, params int[] values) =>
        new(name, "[" + string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture))) + "]");

    /// <summary>One of several names.</summary>
    public static ExportedParameter OfName(string name, string value) => new(name, $"\"{value}\"");
}

/// <summary>What a window becomes.</summary>
internal enum PoolKind
{
    /// <summary>Its largest element.</summary>
    Max,

    /// <summary>The mean of its elements.</summary>
    Average,

    /// <summary>The p-norm of its elements.</summary>
    Lp,
}
