using System.Reflection;

namespace GenPool.Generators.Emission;

/// <summary>Where the pages that generated code refers to lie.</summary>
internal static class DocumentationLink
{
    // The build states the repository's address in the assembly if it knows one; a page's path in it never changes.
    private static readonly string s_root = typeof(DocumentationLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RepositoryUrl") is { Value: { } address }
            ? address.TrimEnd('/') + "/blob/main/"
            : string.Empty;

    /// <summary>The page that follows one layer from its attribute to machine code.</summary>
    public static string Kernels => s_root + "docs/how-a-kernel-is-built.md";
}
