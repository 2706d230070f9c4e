using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Parsing;

/// <summary>What the annotated type, and the types around it, must be.</summary>
internal static class TypeRules
{
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            INamedTypeSymbol? around = ReferenceEquals(level, type) ? null : level;
            if (Obstacle(level, isAround: around is not null) is { } obstacle)
            {
                yield return new Problem(DeclarationRule.TypeIsSupported, level.Locations[0], level.Name, obstacle, type.Name) { Around = around };
            }

            if (!IsPartial(level, cancellation))
            {
                yield return new Problem(DeclarationRule.TypeIsPartial, level.Locations[0], level.Name, type.Name) { Around = around };
            }
        }

        if (Language(type) is { } language && language < LanguageVersion.CSharp14)
        {
            yield return new Problem(DeclarationRule.LanguageIsRecent, type.Locations[0], language.ToDisplayString());
        }
    }

    // A static or ref struct type may well hold a layer, but not be one. No other file can add to a file-local type, and a
    // kernel is emitted once, not for each type argument.
    private static string? Obstacle(INamedTypeSymbol level, bool isAround) =>
        level.IsFileLocal ? "file-local"
        : level.TypeParameters.Length > 0 ? "generic"
        : isAround ? null
        : level.IsStatic ? "static"
        : level.IsRefLikeType ? "a ref struct"
        : null;

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static LanguageVersion? Language(INamedTypeSymbol type) =>
        (type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion;
}
