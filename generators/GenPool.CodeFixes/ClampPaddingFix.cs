using System.Collections.Immutable;
using System.Composition;
using GenPool.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GenPool.CodeFixes;

/// <summary>Replaces a padding by the nearest legal one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampPaddingFix)), Shared]
public sealed class ClampPaddingFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PaddingIsInsideWindow.Id];

    /// <inheritdoc/>
    private protected override IEnumerable<(string Key, string Title)> Offers(SyntaxNode node, Diagnostic diagnostic) =>
        [(nameof(ClampPaddingFix), $"Set {(node as AttributeArgumentSyntax)?.NameEquals?.Name} to {Value(diagnostic)}")];

    /// <inheritdoc/>
    private protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, string key) =>
        node is AttributeArgumentSyntax argument ? [argument.Expression] : [];

    /// <inheritdoc/>
    private protected override void Edit(SyntaxEditor editor, SyntaxNode target, Diagnostic diagnostic) => editor.ReplaceNode(
        target,
        SyntaxFactory.ParseExpression(Value(diagnostic)).WithTriviaFrom(target));

    private static string Value(Diagnostic diagnostic) => diagnostic.Properties[Descriptors.Replacement]!;
}
