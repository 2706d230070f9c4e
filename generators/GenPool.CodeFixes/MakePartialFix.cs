using System.Collections.Immutable;
using System.Composition;
using GenPool.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GenPool.CodeFixes;

/// <summary>Adds <c>partial</c> to a type and to every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.TypeIsPartial.Id];

    /// <inheritdoc/>
    private protected override IEnumerable<(string Key, string Title)> Offers(SyntaxNode node, Diagnostic diagnostic) =>
        [(nameof(MakePartialFix), "Add 'partial', up to the outermost type")];

    /// <inheritdoc/>
    private protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, string key) => node.AncestorsAndSelf()
        .OfType<TypeDeclarationSyntax>()
        .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    // The callback gets the node as edits further in have left it.
    private protected override void Edit(SyntaxEditor editor, SyntaxNode target, Diagnostic diagnostic) =>
        editor.ReplaceNode(target, static (current, _) => AddPartial((TypeDeclarationSyntax)current));

    private static TypeDeclarationSyntax AddPartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return type.AddModifiers(partial);
        }

        // Comments and indentation stand before the first word, which is the new one now.
        return ((TypeDeclarationSyntax)type.WithKeyword(type.Keyword.WithLeadingTrivia()))
            .AddModifiers(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia));
    }
}
