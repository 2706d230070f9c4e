using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;
using static GenPool.Generators.Model.WindowForm;
using static GenPool.Generators.Parsing.ReductionKind;

namespace GenPool.Generators.Parsing;

/// <summary>Every attribute there is. What else differs between them, each row says itself.</summary>
internal static class PoolKinds
{
    /// <summary>Where the library's types are.</summary>
    public const string Namespace = "GenPool";

    private static readonly AxisNames s_depth = new("Depth", "Front", "Back", "slices");
    private static readonly AxisNames s_height = new("Height", "Top", "Bottom", "rows");
    private static readonly AxisNames s_width = new("Width", "Left", "Right", "columns");

    private static readonly AxisNames[] s_1D = [new("", "Start", "End", "elements")];
    private static readonly AxisNames[] s_2D = [s_height, s_width];
    private static readonly AxisNames[] s_3D = [s_depth, s_height, s_width];

    /// <summary>The table.</summary>
    public static IReadOnlyList<PoolKind> All { get; } =
    [
        new("MaxPool1D", Max, Sliding, s_1D),
        new("MaxPool2D", Max, Sliding, s_2D),
        new("MaxPool3D", Max, Sliding, s_3D),
        new("AveragePool1D", Average, Sliding, s_1D),
        new("AveragePool2D", Average, Sliding, s_2D),
        new("AveragePool3D", Average, Sliding, s_3D),
        new("LpPool1D", Lp, Sliding, s_1D),
        new("LpPool2D", Lp, Sliding, s_2D),
        new("LpPool3D", Lp, Sliding, s_3D),
        new("GlobalMaxPool1D", Max, Global, s_1D),
        new("GlobalMaxPool2D", Max, Global, s_2D),
        new("GlobalMaxPool3D", Max, Global, s_3D),
        new("GlobalAveragePool1D", Average, Global, s_1D),
        new("GlobalAveragePool2D", Average, Global, s_2D),
        new("GlobalAveragePool3D", Average, Global, s_3D),
        new("GlobalLpPool1D", Lp, Global, s_1D),
        new("GlobalLpPool2D", Lp, Global, s_2D),
        new("GlobalLpPool3D", Lp, Global, s_3D),
        new("AdaptiveMaxPool1D", Max, Adaptive, s_1D),
        new("AdaptiveMaxPool2D", Max, Adaptive, s_2D),
        new("AdaptiveMaxPool3D", Max, Adaptive, s_3D),
        new("AdaptiveAveragePool1D", Average, Adaptive, s_1D),
        new("AdaptiveAveragePool2D", Average, Adaptive, s_2D),
        new("AdaptiveAveragePool3D", Average, Adaptive, s_3D),
    ];

    private static readonly Dictionary<string, PoolKind> s_byTypeName = All.ToDictionary(kind => kind.Name + "Attribute");

    /// <summary>The pools that a type is annotated with, in the order of its parts; one, if nothing is wrong.</summary>
    public static IEnumerable<(AttributeData Attribute, PoolKind Kind)> On(ISymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Find(attribute.AttributeClass) is { } kind)
            {
                yield return (attribute, kind);
            }
        }
    }

    private static PoolKind? Find(INamedTypeSymbol? attribute) =>
        attribute is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && s_byTypeName.TryGetValue(attribute.MetadataName, out PoolKind kind)
            ? kind
            : null;
}
