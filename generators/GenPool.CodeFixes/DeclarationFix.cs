using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GenPool.CodeFixes;

/// <summary>A fix that edits the syntax of one document, for one diagnostic or for all of them at once.</summary>
public abstract class DeclarationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(IsOwn))
        {
            foreach ((string key, string title) in Offers(Find(root, diagnostic), diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ApplyAsync(context.Document, [diagnostic], key, cancellation), key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to fix a diagnostic: the key that is the same for all diagnostics, and the title a person sees.</summary>
    private protected abstract IEnumerable<(string Key, string Title)> Offers(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>The nodes that a fix changes; two diagnostics may share some.</summary>
    private protected abstract IEnumerable<SyntaxNode> Targets(SyntaxNode node, string key);

    /// <summary>Changes one of them.</summary>
    private protected abstract void Edit(SyntaxEditor editor, SyntaxNode target, Diagnostic diagnostic);

    private async Task<Document> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxEditor editor = new(root, document.Project.Solution.Services);
        HashSet<SyntaxNode> edited = [];
        foreach (Diagnostic diagnostic in diagnostics.Where(IsOwn))
        {
            // Who names no way takes the first; and a way is left alone where it was not offered.
            SyntaxNode node = Find(root, diagnostic);
            foreach ((string way, _) in Offers(node, diagnostic).Where(offer => key is null || offer.Key == key).Take(1))
            {
                foreach (SyntaxNode target in Targets(node, way).Where(edited.Add))
                {
                    Edit(editor, target, diagnostic);
                }
            }
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    // Callers hand over what stands in the document, whoever's it is: dotnet format does.
    private bool IsOwn(Diagnostic diagnostic) => FixableDiagnosticIds.Contains(diagnostic.Id);

    private static SyntaxNode Find(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan);
}
