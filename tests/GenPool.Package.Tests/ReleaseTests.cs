using System.IO.Compression;
using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>Two releases, rehearsed as docs/releasing.md has them, and a third that must not happen.</summary>
public sealed class ReleaseTests
{
    private const string Surface = "src/GenPool/PublicAPI";

    [ReleaseFact]
    public void Release_ByTheScripts_IsMadeByATagAndHeldAgainstTheLast()
    {
        using ReleaseRepository repository = new();
        Declare(repository, "", "First");
        repository.Commit("Begin");

        // A tag alone does not make a release.
        repository.Git("tag", "v0.9.0");
        Assert.Contains("CHANGELOG.md has no section ## 0.9.0", repository.Script("pack").Failed().Output);
        repository.Git("tag", "--delete", "v0.9.0");

        // The first: nothing is left unshipped, and the tag is the version.
        Release(repository, "0.9.0");
        Assert.Contains("\n## Unreleased\n\n## 0.9.0\n", repository.Read("CHANGELOG.md"));
        Assert.Equal("#nullable enable\n", repository.Read(Surface + ".Unshipped.txt"));
        Assert.Contains("\nstatic GenPool.Rehearsal.First() -> void\n", repository.Read(Surface + ".Shipped.txt"));
        Assert.Contains("\n## Release 0.9.0\n", repository.Read("generators/GenPool.Analyzers/AnalyzerReleases.Shipped.md"));
        Assert.DoesNotContain("GENPOOL", repository.Read("generators/GenPool.Analyzers/AnalyzerReleases.Unshipped.md"));
        using (ZipArchive package = ZipFile.OpenRead(repository.PathOf("artifacts/GenPool.0.9.0.nupkg")))
        {
            using StreamReader nuspec = new(package.GetEntry("GenPool.nuspec")!.Open());
            string text = nuspec.ReadToEnd();
            Assert.Contains("<version>0.9.0</version>", text);
            Assert.Contains(repository.Git("rev-parse", "HEAD"), text);
        }

        // The second adds to it.
        Declare(repository, "static GenPool.Rehearsal.Second() -> void", "First", "Second");
        repository.Commit("Add a member");
        Assert.Contains("held against v0.9.0", Release(repository, "0.9.1").Output);
        Assert.True(File.Exists(repository.PathOf("artifacts/GenPool.0.9.1.snupkg")));
        Assert.Contains("\n## 0.9.1\n\n## 0.9.0\n", repository.Read("CHANGELOG.md"));

        // A member that is gone is an error, though the lists say that it was meant. The last package is there already.
        Declare(repository, "*REMOVED*static GenPool.Rehearsal.First() -> void", "Second");
        string last = repository.PathOf("artifacts/GenPool.0.9.1.nupkg");
        Assert.Contains("error CP0002", repository.Dotnet("pack", "-c", "Release", "src/GenPool", $"-p:PackageValidationBaselinePath={last}").Failed().Output);
    }

    private static ToolResult Release(ReleaseRepository repository, string version)
    {
        repository.Script("ship", version).Succeeded();
        repository.Commit("Release " + version);
        repository.Git("tag", "v" + version);
        ToolResult packed = repository.Script("pack").Succeeded();
        Assert.True(File.Exists(repository.PathOf($"artifacts/GenPool.{version}.nupkg")), packed.Output);
        return packed;
    }

    // A class with these members, and the lines of PublicAPI.Unshipped.txt that are new.
    private static void Declare(ReleaseRepository repository, string unshipped, params string[] members)
    {
        repository.Write("src/GenPool/Rehearsal.cs", $$"""
            namespace GenPool;

            /// <summary>Stands in for what a release changes.</summary>
            public static class Rehearsal
            {
            {{string.Join("\n\n", members.Select(member => $"    /// <summary>Does nothing.</summary>\n    public static void {member}()\n    {{\n    }}"))}}
            }

            """);
        string[] lines = unshipped.Length > 0 ? [unshipped] : ["GenPool.Rehearsal", .. members.Select(member => $"static GenPool.Rehearsal.{member}() -> void")];
        repository.Write(Surface + ".Unshipped.txt", repository.Read(Surface + ".Unshipped.txt") + string.Join('\n', lines) + "\n");
    }
}
