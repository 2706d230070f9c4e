using GenPool.Analyzers;
using GenPool.CodeFixes;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GenPool.Generators.Tests;

/// <summary>
/// Who applies fixes may hand over every diagnostic of a document, and name no way to fix: <c>dotnet format</c> does both.
/// A fix reads its own.
/// </summary>
public sealed class CodeFixOwnershipTests
{
    private const string Faults = """
        using GenPool;
        [MaxPool2D(2, Padding = 9)] public class Small;
        [MaxPool2D(3, Padding = 1, AutoPadding = PoolAutoPadding.SameUpper)] public class Twice;
        [MaxPool2D(3, Padding = 1, Stride = 1, Rounding = PoolRounding.Ceiling)] public partial class Idle;
        """;

    public static TheoryData<Type> Fixes() =>
        [.. typeof(DeclarationFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeclarationFix)))];

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task Fix_GivenADiagnostic_OffersSomethingForItsOwnAlone(Type type)
    {
        CodeFixProvider fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        (Document document, IReadOnlyList<Diagnostic> diagnostics) = await Open(Faults);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            List<CodeAction> offers = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (offer, _) => offers.Add(offer), default));
            Assert.Equal(fix.FixableDiagnosticIds.Contains(diagnostic.Id), offers.Count > 0);
        }
    }

    [Theory]
    [InlineData(typeof(ClampPaddingFix), null, "(2, Padding = 1)", "(3, Padding = 1, AutoPadding = PoolAutoPadding.SameUpper)", "(3, Padding = 1, Stride = 1, Rounding = PoolRounding.Ceiling)")]
    [InlineData(typeof(RemoveArgumentFix), null, "(2, Padding = 9)", "(3, AutoPadding = PoolAutoPadding.SameUpper)", "(3, Padding = 1, Stride = 1)")]
    [InlineData(typeof(RemoveArgumentFix), RemoveArgumentFix.ExplicitPadding, "(2, Padding = 9)", "(3, AutoPadding = PoolAutoPadding.SameUpper)", "(3, Padding = 1, Stride = 1, Rounding = PoolRounding.Ceiling)")]
    public async Task FixAll_GivenEveryDiagnostic_FixesItsOwnAlone(Type type, string? key, params string[] expected)
    {
        CodeFixProvider fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        (Document document, IReadOnlyList<Diagnostic> diagnostics) = await Open(Faults);
        FixAllContext context = new(
            document, fix, FixAllScope.Document, key, diagnostics.Select(diagnostic => diagnostic.Id), new Everything(diagnostics), default);
        CodeAction action = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        ApplyChangesOperation change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        SourceText text = await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
        Assert.Equal(expected, text.Lines.Skip(1).Select(line => line.ToString()).Select(line => line[line.IndexOf('(')..line.IndexOf(']')]));
    }

    private static async Task<(Document Document, IReadOnlyList<Diagnostic> Diagnostics)> Open(string source)
    {
        Document document = new AdhocWorkspace()
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp,
                compilationOptions: Compile.Create().Options, parseOptions: Compile.ParseOptions, metadataReferences: Compile.References))
            .AddDocument("File.cs", SourceText.From(source));
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return (document, Compile.Analyze(compilation, new PoolAnalyzer(), new AdviceAnalyzer()));
    }

    private sealed class Everything(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
