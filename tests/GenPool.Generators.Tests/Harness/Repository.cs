using System.Runtime.CompilerServices;

namespace GenPool.Generators.Tests.Harness;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = RootOf();

    /// <summary>A file or folder of it.</summary>
    /// <param name="name">Its path from the root.</param>
    public static string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>The name of a file or folder, as pages write it.</summary>
    public static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string RootOf([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
