using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using GenPool.Analyzers;
using GenPool.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Generators.Tests.Harness;

/// <summary>Compiles source the strictest way a user's project may, through the generator and the analyzers.</summary>
internal static class Compile
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(MaxPool2DAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    public static CSharpCompilation Create(params string[] sources) => Create(ParseOptions, sources);

    public static CSharpCompilation Create(CSharpParseOptions options, params string[] sources) => CSharpCompilation.Create(
        "User",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"File{index}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(CSharpParseOptions? options = null, AnalyzerConfigOptionsProvider? project = null) => CSharpGeneratorDriver.Create(
        [new PoolGenerator().AsSourceGenerator()],
        parseOptions: options ?? ParseOptions,
        optionsProvider: project,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generated files, by hint name, of a compilation that must be free of any diagnostic.</summary>
    public static IReadOnlyDictionary<string, string> Clean(params string[] sources) => Clean(Create(sources));

    public static IReadOnlyDictionary<string, string> Clean(CSharpCompilation compilation, AnalyzerConfigOptionsProvider? project = null)
    {
        (Compilation output, GeneratorRunResult run) = Generate(compilation, project);
        Assert.All(output.GetDiagnostics().Where(IsOfInterest), diagnostic => Assert.Fail(diagnostic + "\n" + Numbered(diagnostic)));
        Assert.Empty(Analyze(output, new PoolAnalyzer()));
        return run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    /// <summary>The compilation with what is generated, and what ran.</summary>
    public static (Compilation Output, GeneratorRunResult Run) Generate(
        CSharpCompilation compilation, AnalyzerConfigOptionsProvider? project = null)
    {
        GeneratorDriver driver = Driver((CSharpParseOptions)compilation.SyntaxTrees[0].Options, project)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> reported);
        Assert.Empty(reported);
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        Assert.Null(run.Exception);
        return (output, run);
    }

    /// <summary>What the generator reads from the declarations of a source.</summary>
    public static IReadOnlyList<PoolSpec> Specs(string source) =>
    [
        .. Driver().RunGenerators(Create(source)).GetRunResult().Results.Single().TrackedSteps[TrackingNames.Spec]
            .SelectMany(step => step.Outputs).Select(output => (PoolSpec)output.Value),
    ];

    /// <summary>Everything the compiler and the analyzers say, after generation.</summary>
    public static IReadOnlyList<Diagnostic> Diagnose(params string[] sources) => Diagnose(Create(sources));

    public static IReadOnlyList<Diagnostic> Diagnose(CSharpCompilation compilation)
    {
        Driver((CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return [.. output.GetDiagnostics().Where(IsOfInterest), .. Analyze(output, new PoolAnalyzer(), new UnseenPoolAnalyzer(), new AdviceAnalyzer())];
    }

    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation, params DiagnosticAnalyzer[] analyzers) => compilation
        .WithAnalyzers([.. analyzers])
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>Whether it is shown to anybody.</summary>
    public static bool IsOfInterest(Diagnostic diagnostic) => diagnostic.Severity != DiagnosticSeverity.Hidden;

    /// <summary>The text that a diagnostic is in, with line numbers.</summary>
    public static string Numbered(Diagnostic diagnostic) => string.Join(
        '\n',
        (diagnostic.Location.SourceTree?.ToString() ?? string.Empty).Split('\n').Select((line, index) => $"{index + 1,4} {line}"));
}
