using System.Collections.Immutable;
using System.Composition;
using GenPool.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GenPool.CodeFixes;

/// <summary>Removes an argument that contradicts another, or that changes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), Shared]
public sealed class RemoveArgumentFix : DeclarationFix
{
    /// <summary>Removes every explicit padding.</summary>
    public const string ExplicitPadding = nameof(ExplicitPadding);

    /// <summary>Removes the automatic padding.</summary>
    public const string AutoPadding = nameof(AutoPadding);

    /// <summary>Removes the argument that the diagnostic stands at.</summary>
    public const string Argument = nameof(Argument);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.PaddingIsStatedOnce.Id, Descriptors.OptionChangesNothing.Id];

    /// <inheritdoc/>
    private protected override IEnumerable<(string Key, string Title)> Offers(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Id == Descriptors.PaddingIsStatedOnce.Id
            ? [(ExplicitPadding, "Remove the explicit padding"), (AutoPadding, "Remove AutoPadding")]
            : [(Argument, $"Remove {Name(node)}")];

    /// <inheritdoc/>
    private protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, string key) => key switch
    {
        ExplicitPadding => Siblings(node).Where(argument => Name(argument)?.StartsWith("Padding", StringComparison.Ordinal) == true),
        AutoPadding => Siblings(node).Where(argument => Name(argument) == AutoPadding),
        _ => [node],
    };

    /// <inheritdoc/>
    private protected override void Edit(SyntaxEditor editor, SyntaxNode target, Diagnostic diagnostic) => editor.RemoveNode(target);

    private static IEnumerable<SyntaxNode> Siblings(SyntaxNode argument) =>
        (argument.Parent as AttributeArgumentListSyntax)?.Arguments ?? [];

    private static string? Name(SyntaxNode argument) => (argument as AttributeArgumentSyntax)?.NameEquals?.Name.Identifier.ValueText;
}
