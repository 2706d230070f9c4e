using System.Reflection;

namespace GenPool.Package.Tests.Harness;

/// <summary>What the build of this project knew.</summary>
internal static class BuildFacts
{
    public static string Repository { get; } = Read("Repository");

    public static string Configuration { get; } = Read("Configuration");

    /// <summary>Where NuGet keeps this machine's packages.</summary>
    public static string PackageRoot { get; } = Read("NuGetPackageRoot");

    private static string Read(string key) => typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
