using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Finds the types that the analyzers look at, by their attributes.</summary>
internal static class AnnotatedTypes
{
    /// <summary>Runs an action for every type of a compilation that knows the attributes; any other is left alone.</summary>
    public static void Register(AnalysisContext context, Action<SymbolAnalysisContext> analyze) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (HasAttributes(start.Compilation))
            {
                start.RegisterSymbolAction(analyze, SymbolKind.NamedType);
            }
        });

    /// <summary>Whether a compilation knows the attributes, be it through a reference with an alias.</summary>
    public static bool HasAttributes(Compilation compilation) =>
        PoolKinds.All.Any(kind => !compilation.GetTypesByMetadataName(kind.MetadataName).IsEmpty);

    /// <summary>Every type of a namespace, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol place) => place.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => In(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    /// <summary>The pools nested in a type, at any depth.</summary>
    public static IEnumerable<INamedTypeSymbol> Inside(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol nested in type.GetTypeMembers())
        {
            if (PoolKinds.On(nested).Any())
            {
                yield return nested;
            }

            foreach (INamedTypeSymbol deeper in Inside(nested))
            {
                yield return deeper;
            }
        }
    }
}
