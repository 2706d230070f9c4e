using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>A class library that exports its layers through the installed package. What they do is for GenPool.Export.Tests.</summary>
[Collection(PackageCollection.Name)]
public sealed class ExportTests(PackedPackage package)
{
    private const string Properties = """
        <AssemblyName>libpools</AssemblyName>
        <GenPoolExport>true</GenPoolExport>
        <PublishAot>true</PublishAot>
        """;

    [AotFact]
    public void Library_Published_HasAHeaderAndPythonBesideIt()
    {
        ProjectFolder folder = package.NewFolder(
            ("Pools.csproj", package.Project(Properties, outputType: "Library")),
            ("Pools.cs", "namespace Net { [GenPool.MaxPool2D(2)] internal partial class Pool; }"));

        ToolResult publish = folder.Dotnet("publish", "--use-current-runtime", "--output", "native").Succeeded();
        Assert.DoesNotContain("warning IL", publish.Output);
        Assert.Subset(folder.Files("native").ToHashSet(), new HashSet<string> { "libpools.so", "pools.h", "genpool.py" });
        Assert.Contains("int32_t genpool_Net_Pool_forward(", folder.Read("native/pools.h"));

        // The header follows the layers.
        folder.Write("Pools.cs", "namespace Net { [GenPool.MaxPool2D(2)] internal partial class Renamed; }");
        folder.Dotnet("publish", "--use-current-runtime", "--output", "native").Succeeded();
        Assert.Contains("int32_t genpool_Net_Renamed_forward(", folder.Read("native/pools.h"));
        Assert.DoesNotContain("genpool_Net_Pool_", folder.Read("native/pools.h"));
    }

    [Fact]
    public void Library_WithoutLayers_CannotBePublished()
    {
        ProjectFolder folder = package.NewFolder(
            ("Pools.csproj", package.Project(Properties, outputType: "Library")),
            ("Pools.cs", "public class Nothing;"));
        string error = Assert.Single(folder.Dotnet("publish", "--use-current-runtime", "--output", "native").Failed().Errors);
        Assert.Contains("error GENPOOL104: ", error);
        Assert.Contains("nothing to export", error);
        Assert.Empty(folder.Files("native"));
    }
}
