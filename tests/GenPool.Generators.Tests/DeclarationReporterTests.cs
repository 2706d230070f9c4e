using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GenPool.Analyzers;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Generators.Tests;

/// <summary>A build that skips analyzers is told the same by a generator; any other hears it once.</summary>
public sealed class DeclarationReporterTests
{
    private const string Wrong = """
        using GenPool;
        internal class Outer { [MaxPool2D(2)] internal partial class First; [MaxPool2D(2)] internal partial class Second; }
        namespace N { [MaxPool2D(2, Stride = 0, Padding = 2)] internal partial class Third; }
        [MaxPool2D(3)] internal partial class Right;
        """;

    [Theory]
    [InlineData("RunAnalyzers=false")]
    [InlineData("RunAnalyzers=False", "RunAnalyzersDuringBuild=true")]
    [InlineData("RunAnalyzers=", "RunAnalyzersDuringBuild=false")]
    [InlineData("RunAnalyzersDuringBuild=false")]
    public void Analyzers_Skipped_AreStoodInFor(params string[] properties)
    {
        CSharpCompilation compilation = Compile.Create(Wrong);
        Assert.Equal(
            Texts(Compile.Analyze(compilation, new PoolAnalyzer())),
            Texts(Report(compilation, properties)));
    }

    [Theory]
    [InlineData]
    [InlineData("RunAnalyzers=")]
    [InlineData("RunAnalyzers=true", "RunAnalyzersDuringBuild=false")]
    [InlineData("RunAnalyzers=true")]
    public void Analyzers_ThatRun_AreNotRepeated(params string[] properties) =>
        Assert.Empty(Report(Compile.Create(Wrong), properties));

    [Fact]
    public void Project_WithoutTheLibrary_IsLeftAlone()
    {
        CSharpCompilation compilation = Compile.Create("internal class Program;");
        Assert.Empty(Report(
            compilation.RemoveReferences(compilation.References.Where(reference => reference.Display!.EndsWith("GenPool.dll", StringComparison.Ordinal))),
            "RunAnalyzers=false"));
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics)
    {
        string[] texts = [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
        Assert.Equal(3, texts.Length);
        return texts;
    }

    private static ImmutableArray<Diagnostic> Report(CSharpCompilation compilation, params string[] properties)
    {
        CSharpGeneratorDriver
            .Create([new DeclarationReporter().AsSourceGenerator()], parseOptions: Compile.ParseOptions, optionsProvider: new Properties(properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Equal(compilation.SyntaxTrees, output.SyntaxTrees);
        return diagnostics;
    }

    private sealed class Properties(string[] properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string[] properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => properties
                .Select(property => property.Split('='))
                .ToDictionary(property => "build_property." + property[0], property => property[1], KeyComparer)
                .TryGetValue(key, out value);
        }
    }
}
