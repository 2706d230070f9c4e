using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Finds what the analyzers look at.</summary>
internal static class AnnotatedTypes
{
    /// <summary>Runs an action for every type with a <c>[MaxPool2D]</c> attribute, or several.</summary>
    public static void Register(
        AnalysisContext context, Action<SymbolAnalysisContext, INamedTypeSymbol, ImmutableArray<AttributeData>> analyze)
    {
        context.RegisterCompilationStartAction(start =>
        {
            // Inert in a compilation that has no such attribute.
            if (start.Compilation.GetTypeByMetadataName(AttributeArguments.AttributeMetadataName) is not { } attributeType)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol =>
                {
                    INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
                    ImmutableArray<AttributeData> attributes = type.GetAttributes()
                        .RemoveAll(attribute => !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType));
                    if (!attributes.IsEmpty)
                    {
                        analyze(symbol, type, attributes);
                    }
                },
                SymbolKind.NamedType);
        });
    }
}
