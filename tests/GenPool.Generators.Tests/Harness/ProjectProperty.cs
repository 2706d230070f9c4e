using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Generators.Tests.Harness;

/// <summary>A project that makes one property visible to the compiler.</summary>
internal sealed class ProjectProperty(string name, string value) : AnalyzerConfigOptionsProvider
{
    /// <summary>A project that exports its layers.</summary>
    public static ProjectProperty Export { get; } = new("GenPoolExport", "true");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property." + name, value);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string name, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found)
        {
            found = KeyComparer.Equals(key, name) ? value : null;
            return found is not null;
        }
    }
}
