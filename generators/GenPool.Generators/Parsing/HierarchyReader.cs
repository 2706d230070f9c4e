using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Parsing;

/// <summary>Reads where a type stands: its namespace and the types around it.</summary>
internal static class HierarchyReader
{
    public static TypeHierarchy Read(INamedTypeSymbol type, IEnumerable<InheritedMember> inherited)
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
            string.Join(".", path.Select(name => IsKeyword(name) ? "@" + name : name)),
            new EquatableArray<TypeLevel>(levels.Select(level => new TypeLevel(Keyword(level), Escape(level.Name)))),
            string.Join(".", path.Concat(levels.Select(level => level.Name))),
            new EquatableArray<InheritedMember>(inherited));
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    // The compiler warns of types whose name is all lower case, as a keyword to come may be, unless it is escaped.
    private static string Escape(string name) => IsKeyword(name) || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
