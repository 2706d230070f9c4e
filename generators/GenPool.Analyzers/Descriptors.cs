using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GenPool.Analyzers;

/// <summary>
/// The diagnostics. An error is a rule of a declaration, for which nothing is generated; the rest is advice on a legal one.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TypeIsPartial = Error(
        "GENPOOL001", "The type and those around it must be partial", "'{0}' must be partial, so that the generated kernels can be added to '{1}'");

    public static readonly DiagnosticDescriptor TypeIsSupported = Error(
        "GENPOOL002", "The type cannot take generated members", "'{0}' is {1}, so kernels cannot be generated into '{2}'; use a plain class or struct");

    public static readonly DiagnosticDescriptor NumberIsInRange = Error(
        "GENPOOL003", "A number is out of its range", "{0} must be {1}; it is {2}");

    public static readonly DiagnosticDescriptor PaddingIsInsideWindow = Error(
        "GENPOOL004", "Padding lies inside the window", "{0} must be 0 or more and smaller than the dilated window, {1}; it is {2}");

    public static readonly DiagnosticDescriptor PaddingIsStatedOnce = Error(
        "GENPOOL005", "Automatic and explicit padding together", "AutoPadding chooses the padding, so {0} must be left out or 0; it is {1}");

    public static readonly DiagnosticDescriptor ElementTypeIsSupported = Error(
        "GENPOOL006", "No kernels for the element type", "No kernels of {0} are generated for '{1}'; use one of {2}");

    public static readonly DiagnosticDescriptor OptionIsDefined = Error(
        "GENPOOL007", "The option has no such value", "{0} is not a value of {1}");

    public static readonly DiagnosticDescriptor LanguageIsRecent = Error(
        "GENPOOL008", "The language version is too old", "The generated kernels need C# 14 or later; the project is set to C# {0}");

    public static readonly DiagnosticDescriptor PoolIsDeclaredOnce = Error(
        "GENPOOL009", "A type is one pool", "'{0}' already has the attribute {1}; remove one of them");

    public static readonly DiagnosticDescriptor MemberNamesAreFree = Error(
        "GENPOOL010", "The name belongs to a generated member", "'{0}' is the name of a member that is generated into '{1}'; rename this one");

    public static readonly DiagnosticDescriptor InputsAreSkipped = Advice(
        "GENPOOL011",
        DiagnosticSeverity.Warning,
        "Some inputs lie in no window",
        "The windows skip {0} of every {1} {2}; what lies there never reaches the output");

    public static readonly DiagnosticDescriptor OptionChangesNothing = Advice(
        "GENPOOL012", DiagnosticSeverity.Info, "The option changes nothing", "{0} changes nothing: {1}", WellKnownDiagnosticTags.Unnecessary);

    public static readonly DiagnosticDescriptor WindowIsLooped = Advice(
        "GENPOOL013",
        DiagnosticSeverity.Info,
        "The window is too large to unroll",
        "The window has {0} taps; beyond {1}, the kernel loops over them in place of a statement for each");

    public static readonly DiagnosticDescriptor TiesShareNothing = Advice(
        "GENPOOL014",
        DiagnosticSeverity.Info,
        "Tied maxima multiply the gradient",
        "Each of several equal maxima receives the whole gradient, so training differs from PyTorch, where the first receives it");

    public static readonly DiagnosticDescriptor BaseLeavesRoom = Error(
        "GENPOOL015",
        "The base class is in the way",
        "A call through the base class of '{0}' would not reach the pool: {1}; {2}");

    public static readonly DiagnosticDescriptor ReferenceIsGlobal = Error(
        "GENPOOL016",
        "The reference has no global alias",
        "Generated code names '{0}' from global:: on, and the reference to it has no alias but '{1}'; make it Aliases=\"global,{1}\"");

    public static readonly DiagnosticDescriptor DeclarationIsSeen = Error(
        "GENPOOL017",
        "No generator sees the declaration",
        "'{0}' is declared in code that another generator wrote, where no generator sees it; move it to a C# file");

    public static readonly DiagnosticDescriptor FactoryNameIsFree = Error(
        "GENPOOL018",
        "The name belongs to the generated factory",
        "'{0}' is the name of the factory that is generated into a project with layers; rename this type");

    /// <summary>The key of the property that holds the nearest legal value.</summary>
    public const string Replacement = nameof(Replacement);

    public static DiagnosticDescriptor Of(DeclarationRule rule) => rule switch
    {
        DeclarationRule.TypeIsPartial => TypeIsPartial,
        DeclarationRule.TypeIsSupported => TypeIsSupported,
        DeclarationRule.NumberIsInRange => NumberIsInRange,
        DeclarationRule.PaddingIsInsideWindow => PaddingIsInsideWindow,
        DeclarationRule.PaddingIsStatedOnce => PaddingIsStatedOnce,
        DeclarationRule.ElementTypeIsSupported => ElementTypeIsSupported,
        DeclarationRule.OptionIsDefined => OptionIsDefined,
        DeclarationRule.LanguageIsRecent => LanguageIsRecent,
        DeclarationRule.MemberNamesAreFree => MemberNamesAreFree,
        DeclarationRule.BaseLeavesRoom => BaseLeavesRoom,
        DeclarationRule.ReferenceIsGlobal => ReferenceIsGlobal,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule has no diagnostic."),
    };

    // An error cannot be silenced: its type would be left without kernels, and the build would fail at every use instead.
    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, DiagnosticSeverity.Error, title, message, WellKnownDiagnosticTags.NotConfigurable);

    private static DiagnosticDescriptor Advice(string id, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        Create(id, severity, title, message, tags);

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        new(id, title, message, "GenPool", severity, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id), customTags: tags);
}
