using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>
/// Says what is wrong with a declaration in a build that skips analyzers (<c>RunAnalyzers</c>, <c>RunAnalyzersDuringBuild</c>):
/// a generator always runs. Without it nothing would be generated and nothing be said.
/// </summary>
/// <remarks>
/// Its output is one of an implementation, which an editor leaves out: the analyzers of an editor may run all the same. While
/// analyzers run, an edit costs it nothing, so it may look at whole compilations when they do not.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class DeclarationReporter : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> skipsAnalyzers = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => SkipsAnalyzers(options.GlobalOptions));
        context.RegisterImplementationSourceOutput(context.CompilationProvider.Combine(skipsAnalyzers), static (output, build) =>
        {
            if (build.Right && AnnotatedTypes.HasAttributes(build.Left))
            {
                Report(output, build.Left);
            }
        });
    }

    // The rule of Microsoft.Managed.Core.targets. GenPool.props makes both visible here.
    private static bool SkipsAnalyzers(AnalyzerConfigOptions options) =>
        Is(options, "RunAnalyzers", "false") || (Is(options, "RunAnalyzers", "") && Is(options, "RunAnalyzersDuringBuild", "false"));

    private static bool Is(AnalyzerConfigOptions options, string property, string value) => string.Equals(
        options.TryGetValue("build_property." + property, out string? stated) ? stated : "", value, StringComparison.OrdinalIgnoreCase);

    private static void Report(SourceProductionContext output, Compilation compilation)
    {
        foreach (INamedTypeSymbol type in AnnotatedTypes.In(compilation.Assembly.GlobalNamespace))
        {
            foreach (Diagnostic diagnostic in PoolAnalyzer.Diagnose(type, compilation, output.CancellationToken))
            {
                output.ReportDiagnostic(diagnostic);
            }
        }
    }
}
