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
            if (FindAttribute(start.Compilation) is { } attributeType)
            {
                start.RegisterSymbolAction(symbol => analyze(symbol, attributeType), SymbolKind.NamedType);
            }
        });

    /// <summary>The type of the attribute, also where the reference to it has an alias alone; null if there is none.</summary>
    public static INamedTypeSymbol? FindAttribute(Compilation compilation) =>
        compilation.GetTypeByMetadataName(AttributeArguments.AttributeMetadataName)
        ?? compilation.GetTypesByMetadataName(AttributeArguments.AttributeMetadataName).FirstOrDefault();

    /// <summary>The attributes of a type; one, if it is a pool and nothing is wrong.</summary>
    public static ImmutableArray<AttributeData> Attributes(ISymbol type, INamedTypeSymbol attributeType) => type.GetAttributes()
        .RemoveAll(attribute => !SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType));

    /// <summary>Every type of a namespace, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol place) => place.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => In(member).Concat(member is INamedTypeSymbol type ? [type] : []));

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
