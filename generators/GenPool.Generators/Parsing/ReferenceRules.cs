using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>How a project must reference the assemblies that generated code names.</summary>
internal static class ReferenceRules
{
    private const string Library = "GenPool.PoolAttribute";
    private const string Tensors = "System.Numerics.Tensors.Tensor`1";

    // The same for all layers of a compilation, and every edit makes another.
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<(string Name, string Aliases)>> s_hidden = new();

    /// <param name="type">The annotated type.</param>
    /// <param name="compilation">What the type is part of.</param>
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, Compilation compilation) => s_hidden
        .GetValue(compilation, static compilation => [.. Hidden(compilation)])
        .Select(hidden => new Problem(DeclarationRule.ReferenceIsGlobal, type.Locations[0], hidden.Name, hidden.Aliases));

    // Not GetTypeByMetadataName, which finds nothing behind an alias.
    private static IEnumerable<(string Name, string Aliases)> Hidden(Compilation compilation) =>
        from name in new[] { Library, Tensors }
        from type in compilation.GetTypesByMetadataName(name)
        let assembly = type.ContainingAssembly
        let aliases = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? []
        where !aliases.IsDefaultOrEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)
        select (assembly.Name, string.Join(",", aliases));
}
