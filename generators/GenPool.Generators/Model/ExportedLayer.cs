namespace GenPool.Generators.Model;

/// <summary>What the C functions of a layer, and those who call them, need to know of it.</summary>
/// <remarks>
/// Parameters have these names, part of the interface: of sliding windows <c>size</c>, <c>stride</c>, <c>dilation</c>,
/// <c>padding_before</c>, <c>padding_after</c>, <c>auto_padding</c> and <c>rounding</c>; of adaptive ones <c>output_size</c>; of max
/// <c>ties</c> and <c>activation</c>; of average <c>count_include_padding</c> and <c>divisor</c>, null for none; of Lp <c>norm</c>.
/// </remarks>
/// <param name="Type">The annotated type, whose static members the functions call.</param>
/// <param name="Reduction">What a window becomes.</param>
/// <param name="Windows">How windows lie over the input: <c>sliding</c>, <c>global</c> or <c>adaptive</c>.</param>
/// <param name="Rank">Axes that are pooled; a shape has two more.</param>
/// <param name="Shape">The type of its shapes, from <c>global::</c> on.</param>
/// <param name="Element">The element type.</param>
/// <param name="IsChannelsLast">Whether channels are neighbours in memory.</param>
/// <param name="Parameters">The rest of the declaration, every default resolved.</param>
internal sealed record ExportedLayer(
    TypeHierarchy Type,
    ReductionSpec Reduction,
    string Windows,
    int Rank,
    string Shape,
    ElementSpec Element,
    bool IsChannelsLast,
    EquatableArray<ExportedParameter> Parameters)
{
    /// <summary>The class inside the type that holds its C functions.</summary>
    public const string ClassName = "GenPoolExports";

    /// <summary>What a window becomes: <c>max</c>, <c>average</c> or <c>lp</c>.</summary>
    public string Kind => Reduction.Name.ToLowerInvariant();

    /// <summary>Extents of a shape: batch, channels, and the pooled axes.</summary>
    public int Extents => Rank + 2;

    /// <summary>What was asked, as a caller from elsewhere sees it.</summary>
    public static ExportedLayer Of(PoolSpec pool) => new(
        pool.Type,
        pool.Reduction,
        ExportedParameter.Snake(pool.Form.ToString()),
        pool.Axes.Count,
        pool.Shape,
        pool.Element,
        pool.IsChannelsLast,
        new EquatableArray<ExportedParameter>(ExportedParameter.OfWindows(pool).Concat(pool.Reduction.Parameters)));
}
