using System.Text.RegularExpressions;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>The map in CONTRIBUTING.md: every folder of code, and no other.</summary>
public sealed partial class MapTests
{
    [Fact]
    public void Map_NamesEveryFolderOfCode()
    {
        IEnumerable<string> expected = new[] { "src", "generators" }.SelectMany(FoldersWithFiles)
            .Concat(new[] { "tests", "samples" }.SelectMany(Projects));
        IEnumerable<string> named = FolderPattern().Matches(Map()).Select(match => match.Groups[1].Value);
        Assert.Equal(expected.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static string Map()
    {
        string page = File.ReadAllText(Repository.PathOf("CONTRIBUTING.md"));
        int start = page.IndexOf("## Map", StringComparison.Ordinal);
        return page[start..page.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> FoldersWithFiles(string folder) => Directory
        .GetDirectories(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
        .Where(path => Directory.GetFiles(path).Length > 0)
        .Select(Repository.NameOf)
        .Where(IsWritten)
        .Select(name => name + "/");

    private static IEnumerable<string> Projects(string folder) => Directory
        .GetDirectories(Repository.PathOf(folder))
        .Where(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(Repository.NameOf).Any(IsWritten))
        .Select(path => Repository.NameOf(path) + "/");

    // Not made by a build.
    private static bool IsWritten(string name) => !name.Split('/').Any(part => part is "bin" or "obj" or "__pycache__");

    [GeneratedRegex("`((?:src|generators|tests|samples)/[^`]+/)`")]
    private static partial Regex FolderPattern();
}
