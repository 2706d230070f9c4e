using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Parsing;

/// <summary>The name of the factory that is generated into a project with layers.</summary>
internal static class FactoryName
{
    public const string Namespace = PoolKinds.Namespace;

    public const string Type = "GenPoolLayers";

    /// <summary>Whether nothing of the user's own has it, which an analyzer sees beside the generated type.</summary>
    public static bool IsFree(IAssemblySymbol assembly) => assembly.GlobalNamespace.GetMembers(Namespace)
        .OfType<INamespaceSymbol>()
        .SelectMany(place => place.GetMembers(Type))
        .All(member => member is INamedTypeSymbol type && !IsTaken(type));

    /// <summary>Whether a type is one of the user's own that has the name.</summary>
    public static bool IsTaken(INamedTypeSymbol type) =>
        type is { Name: Type, Arity: 0, ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && !MemberRules.IsGenerated(type);
}
