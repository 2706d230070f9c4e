using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>How a project must reference the assemblies that generated code names.</summary>
internal static class ReferenceRules
{
    /// <param name="type">The annotated type.</param>
    /// <param name="library">The assembly of its attribute.</param>
    /// <param name="compilation">What the type is part of.</param>
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, IAssemblySymbol library, Compilation compilation)
    {
        // Not GetTypeByMetadataName, which finds nothing behind an alias.
        IEnumerable<IAssemblySymbol> tensors = compilation.GetTypesByMetadataName("System.Numerics.Tensors.Tensor`1")
            .Select(tensor => tensor.ContainingAssembly);
        foreach (IAssemblySymbol named in tensors.Prepend(library))
        {
            ImmutableArray<string> aliases = compilation.GetMetadataReference(named)?.Properties.Aliases ?? [];
            if (!aliases.IsDefaultOrEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            {
                yield return new Problem(DeclarationRule.ReferenceIsGlobal, type.Locations[0], named.Name, string.Join(",", aliases));
            }
        }
    }
}
