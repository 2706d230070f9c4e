using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Generators.Parsing;

/// <summary>The project's <c>GenPoolExport</c>, which the build makes visible to the compiler.</summary>
internal static class ExportOption
{
    private const string Key = "build_property.GenPoolExport";

    public static bool IsOn(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
