using System.Reflection;

namespace GenPool.Generators.Emission;

/// <summary>The version of the package that this generator is in.</summary>
internal static class PackageVersion
{
    /// <summary>The version, without the commit that the build adds behind a plus.</summary>
    public static string Text { get; } = typeof(PackageVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
