using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Reports what is wrong with a <c>[MaxPool2D]</c> declaration, at the argument at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaxPool2DAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.TypeIsPartial,
        Descriptors.TypeIsSupported,
        Descriptors.SizeIsPositive,
        Descriptors.PaddingIsInsideWindow,
        Descriptors.PaddingIsStatedOnce,
        Descriptors.ElementTypeIsSupported,
        Descriptors.OptionIsSupported,
        Descriptors.LanguageIsRecent,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Inert in a compilation that has no such attribute.
            if (start.Compilation.GetTypeByMetadataName(AttributeArguments.AttributeMetadataName) is { } attribute)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeType)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        AttributeData? attribute = type.GetAttributes()
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attributeType));
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax)
        {
            return;
        }

        foreach (Problem problem in DeclarationReader.Read(type, attribute, context.CancellationToken).Problems)
        {
            Location location = problem.Argument is { } argument ? LocationOf(syntax, argument) : NameOf(syntax);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Rule), location, problem.Message));
        }
    }

    private static Location NameOf(AttributeSyntax attribute) =>
        attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? attribute.GetLocation();

    private static Location LocationOf(AttributeSyntax attribute, string argument)
    {
        IEnumerable<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? [];
        AttributeArgumentSyntax? named = arguments.FirstOrDefault(candidate =>
            (candidate.NameEquals?.Name ?? candidate.NameColon?.Name)?.Identifier.ValueText == argument);
        AttributeArgumentSyntax? positional = arguments
            .Where(candidate => candidate.NameEquals is null)
            .ElementAtOrDefault(argument == "poolWidth" ? 1 : 0);
        return (named ?? positional)?.GetLocation() ?? attribute.GetLocation();
    }
}
