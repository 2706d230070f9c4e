using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GenPool.Analyzers;

/// <summary>The diagnostics, one for each rule of a declaration.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TypeIsPartial = Create("GENPOOL001", "The type and those around it must be partial");
    public static readonly DiagnosticDescriptor TypeIsSupported = Create("GENPOOL002", "The type cannot take generated members");
    public static readonly DiagnosticDescriptor SizeIsPositive = Create("GENPOOL003", "Sizes, strides and dilations are 1 or more");
    public static readonly DiagnosticDescriptor PaddingIsInsideWindow = Create("GENPOOL004", "Padding lies inside the window");
    public static readonly DiagnosticDescriptor PaddingIsStatedOnce = Create("GENPOOL005", "Automatic and explicit padding together");
    public static readonly DiagnosticDescriptor ElementTypeIsSupported = Create("GENPOOL006", "No kernels for the element type");
    public static readonly DiagnosticDescriptor OptionIsSupported = Create("GENPOOL007", "No kernels for the option");
    public static readonly DiagnosticDescriptor LanguageIsRecent = Create("GENPOOL008", "The language version is too old");

    public static DiagnosticDescriptor Of(DeclarationRule rule) => rule switch
    {
        DeclarationRule.TypeIsPartial => TypeIsPartial,
        DeclarationRule.TypeIsSupported => TypeIsSupported,
        DeclarationRule.SizeIsPositive => SizeIsPositive,
        DeclarationRule.PaddingIsInsideWindow => PaddingIsInsideWindow,
        DeclarationRule.PaddingIsStatedOnce => PaddingIsStatedOnce,
        DeclarationRule.ElementTypeIsSupported => ElementTypeIsSupported,
        DeclarationRule.OptionIsSupported => OptionIsSupported,
        DeclarationRule.LanguageIsRecent => LanguageIsRecent,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no diagnostic."),
    };

    private static DiagnosticDescriptor Create(string id, string title) =>
        new(id, title, "{0}", "GenPool", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
