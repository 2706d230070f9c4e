using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Parsing;

/// <summary>Reads where a type stands: its namespace and the types around it.</summary>
internal static class HierarchyReader
{
    public static TypeHierarchy Read(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> levels = new();
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            levels.Push(level);
        }

        List<string> path = [];
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            path.Insert(0, space.Name);
        }

        return new TypeHierarchy(
            string.Join(".", path.Select(Escape)),
            new EquatableArray<TypeLevel>(levels.Select(level => new TypeLevel(Keyword(level), Escape(level.Name)))),
            string.Join(".", path.Concat(levels.Select(level => level.Name))),
            type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) });
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;
}
