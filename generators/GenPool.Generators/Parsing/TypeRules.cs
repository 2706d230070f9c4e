using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators.Parsing;

/// <summary>What the annotated type must be.</summary>
internal static class TypeRules
{
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.IsStatic || type.IsRefLikeType || type.IsFileLocal)
        {
            yield return new Problem(
                DeclarationRule.TypeIsSupported,
                null,
                $"'{type.Name}' is static, a ref struct or file-local, and cannot take the generated members; use a plain partial class or struct");
        }

        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal && !ReferenceEquals(level, type))
            {
                yield return new Problem(
                    DeclarationRule.TypeIsSupported,
                    null,
                    $"'{level.Name}' is file-local, and no generated file can add to it; declare '{type.Name}' elsewhere");
            }

            if (level.TypeParameters.Length > 0)
            {
                yield return new Problem(
                    DeclarationRule.TypeIsSupported,
                    null,
                    $"'{level.Name}' is generic; a pooling layer and the types around it cannot be");
            }

            if (!IsPartial(level, cancellation))
            {
                yield return new Problem(
                    DeclarationRule.TypeIsPartial,
                    null,
                    $"'{level.Name}' must be partial, so that the generated kernels can be added to '{type.Name}'");
            }
        }

        if (Language(type) is { } language && language < LanguageVersion.CSharp14)
        {
            yield return new Problem(
                DeclarationRule.LanguageIsRecent,
                null,
                $"The generated kernels need C# 14 or later; the project is set to C# {language.ToDisplayString()}");
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static LanguageVersion? Language(INamedTypeSymbol type) =>
        (type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion;
}
