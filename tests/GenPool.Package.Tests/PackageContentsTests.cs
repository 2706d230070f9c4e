using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>What lies in the package, and what it says of itself.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackageContentsTests(PackedPackage package)
{
    [Fact]
    public void Package_Lists_ExactlyItsParts()
    {
        // One assembly for each project in generators/, whoever added it.
        List<string> analyzers =
        [
            .. Directory.GetDirectories(Path.Combine(BuildFacts.Repository, "generators"))
                .Select(folder => $"analyzers/dotnet/cs/{Path.GetFileName(folder)}.dll"),
        ];
        Assert.Contains("analyzers/dotnet/cs/GenPool.Generators.dll", analyzers);
        Assert.Contains("analyzers/dotnet/cs/GenPool.Analyzers.dll", analyzers);

        string[] others =
        [
            "GenPool.nuspec", "README.md", "icon.png",
            "buildTransitive/GenPool.props", "buildTransitive/GenPool.targets",
            "lib/net10.0/GenPool.dll", "lib/net10.0/GenPool.xml",
            "python/genpool.py",
            "tools/netstandard2.0/GenPool.Build.dll",
        ];
        Assert.Equal([.. analyzers.Concat(others).Order(StringComparer.Ordinal)], Entries(package.PackageFile));
        Assert.Equal(["GenPool.nuspec", "lib/net10.0/GenPool.pdb"], Entries(package.SymbolFile));
    }

    [Fact]
    public void Package_Depends_OnTensorsAlone()
    {
        XElement metadata = Metadata();
        XElement group = Assert.Single(Elements(metadata, "group"));
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
        Assert.Equal("System.Numerics.Tensors", Assert.Single(Elements(group, "dependency")).Attribute("id")!.Value);
    }

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    public void Package_Says_WhatItIs(string element, string value) =>
        Assert.Equal(value, Assert.Single(Elements(Metadata(), element)).Value);

    [Fact]
    public void Package_PackedAgain_HasTheSameBytes()
    {
        string again = package.PackAgain();
        Assert.True(File.GetLastWriteTimeUtc(again) > File.GetLastWriteTimeUtc(package.PackageFile));
        Assert.Equal(File.ReadAllBytes(package.PackageFile), File.ReadAllBytes(again));
    }

    [Fact]
    public void Symbols_BelongToTheAssembly()
    {
        using PEReader assembly = new(Open(package.PackageFile, "lib/net10.0/GenPool.dll"));
        using MetadataReaderProvider symbols = MetadataReaderProvider.FromPortablePdbImage([.. Open(package.SymbolFile, "lib/net10.0/GenPool.pdb").ToArray()]);
        DebugDirectoryEntry codeView = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Guid id = assembly.ReadCodeViewDebugDirectoryData(codeView).Guid;
        Assert.Equal(id, new Guid(symbols.GetMetadataReader().DebugMetadataHeader!.Id.AsSpan(0, 16)));

        // What is loaded into compilers and builds carries its own.
        foreach (string entry in Entries(package.PackageFile).Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal) && !entry.StartsWith("lib/", StringComparison.Ordinal)))
        {
            using PEReader other = new(Open(package.PackageFile, entry));
            Assert.Contains(other.ReadDebugDirectory(), directory => directory.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        }
    }

    [Fact]
    public void BuildErrors_HaveAPageEach()
    {
        string source = string.Join('\n', new[] { "src/GenPool/buildTransitive", "src/GenPool.Build" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(BuildFacts.Repository, folder)))
            .Select(File.ReadAllText));
        List<string> ids = [.. BuildErrorId().Matches(source).Select(match => match.Value).Distinct()];
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.StartsWith($"# {id}: ", File.ReadAllText(Path.Combine(BuildFacts.Repository, "docs/diagnostics", id + ".md"))));
    }

    [GeneratedRegex("GENPOOL[0-9]{3}")]
    private static partial Regex BuildErrorId();

    private static List<string> Entries(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static MemoryStream Open(string file, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using Stream stream = archive.GetEntry(entry)!.Open();
        MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using Stream nuspec = archive.GetEntry("GenPool.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!;
    }

    private static IEnumerable<XElement> Elements(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);
}
