using System.Reflection;

namespace GenPool.Analyzers;

/// <summary>Where the page of a diagnostic lies.</summary>
internal static class HelpLink
{
    // The build states the repository's address in the assembly if it knows one; a page's path in it never changes.
    private static readonly string s_root = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RepositoryUrl") is { Value: { } address }
            ? address.TrimEnd('/') + "/blob/main/"
            : string.Empty;

    public static string Of(string id) => $"{s_root}docs/diagnostics/{id}.md";
}
