using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Finds the types that the analyzers look at, by the symbol of the <c>[MaxPool2D]</c> attribute.</summary>
internal static class AnnotatedTypes
{
    /// <summary>Runs an action for every type of a compilation that knows the attribute; any other is left alone.</summary>
    public static void Register(AnalysisContext context, Action<SymbolAnalysisContext, INamedTypeSymbol> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeArguments.AttributeMetadataName) is { } attributeType)
            {
                start.RegisterSymbolAction(symbol => analyze(symbol, attributeType), SymbolKind.NamedType);
            }
        });

    /// <summary>The attributes of a type; one, if it is a pool and nothing is wrong.</summary>
    public static ImmutableArray<AttributeData> Attributes(ISymbol type, INamedTypeSymbol attributeType) => type.GetAttributes()
        .RemoveAll(attribute => !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType));

    /// <summary>The pools nested in a type, at any depth.</summary>
    public static IEnumerable<INamedTypeSymbol> Inside(INamedTypeSymbol type, INamedTypeSymbol attributeType)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (!Attributes(nested, attributeType).IsEmpty)
            {
                yield return nested;
            }

            foreach (INamedTypeSymbol deeper in Inside(nested, attributeType))
            {
                yield return deeper;
            }
        }
    }
}
