using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>The ways to reference the package: one build of them all, then each program run.</summary>
[Collection(PackageCollection.Name)]
public sealed class InstalledTests(InstalledTests.BuiltProjects projects) : IClassFixture<InstalledTests.BuiltProjects>
{
    private const string PoolOnce = """
        using GenPool;

        float[] output = new float[2];
        Pool.Forward([1, 4, 3, 2, 5, 6, 8, 7], output, new PoolShape2D(1, 2, 2, 2));
        Console.WriteLine(string.Join(' ', output));

        """;

    private const string Declaration = "[GenPool.MaxPool2D(2)] public partial class Pool;";

    [Theory]
    [InlineData("Console", "4 8")]
    [InlineData("PrivateAssets", "4 8")]
    [InlineData("Central", "4 8")]
    [InlineData("App", "4 8\nthe app's own: 4 8")]
    public void Program_Runs(string project, string output) =>
        Assert.Equal(output, projects.Folder.Dotnet($"{project}/bin/Debug/net10.0/{project}.dll").Succeeded().Output.ReplaceLineEndings("\n").TrimEnd());

    [Fact]
    public void ManyFrameworks_AreReviewed_InAFolderEach()
    {
        Assert.Equal(["GenPool-Layers.g.cs.txt", "Pool.Kernel.g.cs.txt", "Pool.g.cs.txt"], projects.Folder.Files("Library/Kernels/net10.0"));
        Assert.Empty(projects.Folder.Files("Library/Kernels"));

        // What was reviewed lies in the folder of the project now, and its other framework knows nothing of the package.
        projects.Folder.Dotnet("build", "Library/Library.csproj", "--no-restore", "--no-incremental").Succeeded();
    }

    [Fact]
    public void Project_WithoutLayers_GetsNoReviewDirectory() =>
        Assert.False(Directory.Exists(projects.Folder.PathOf("Inert/Kernels")));

    /// <summary>The projects, built.</summary>
    public sealed class BuiltProjects
    {
        public BuiltProjects(PackedPackage package)
        {
            Folder = package.NewFolder(
                ("All.slnx", """
                    <Solution>
                      <Project Path="Console/Console.csproj" />
                      <Project Path="PrivateAssets/PrivateAssets.csproj" />
                      <Project Path="Central/Central.csproj" />
                      <Project Path="App/App.csproj" />
                      <Project Path="Inert/Inert.csproj" />
                    </Solution>
                    """),
                ("Console/Console.csproj", package.Project()),
                ("Console/Program.cs", PoolOnce + Declaration),
                ("PrivateAssets/PrivateAssets.csproj", package.Project(referenceAttributes: "PrivateAssets=\"all\"")),
                ("PrivateAssets/Program.cs", PoolOnce + Declaration),
                // The version floats, as in the README; the feed has but one.
                ("Central/Directory.Packages.props", package.CentralVersions()),
                ("Central/Central.csproj", package.Project(isCentral: true, referenceAttributes: "VersionOverride=\"*-*\"")),
                ("Central/Program.cs", PoolOnce + Declaration),
                ("Library/Library.csproj", package.Project(
                    properties: """
                        <TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>
                        <LangVersion>14</LangVersion>
                        <GenPoolReviewDirectory>Kernels</GenPoolReviewDirectory>
                        """,
                    outputType: "Library",
                    referenceAttributes: "Condition=\"'$(TargetFramework)' == 'net10.0'\"")
                    .Replace("<TargetFramework>net10.0</TargetFramework>", string.Empty)),
                ("Library/Pool.cs", $"#if NET10_0_OR_GREATER\n{Declaration}\n#endif\n"),
                ("App/App.csproj", """
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup>
                        <OutputType>Exe</OutputType>
                        <TargetFramework>net10.0</TargetFramework>
                        <ImplicitUsings>enable</ImplicitUsings>
                      </PropertyGroup>
                      <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
                    </Project>
                    """),
                ("App/Program.cs", PoolOnce + """
                    OwnPool.Forward([1, 4, 3, 2, 5, 6, 8, 7], output, new PoolShape2D(1, 2, 2, 2));
                    Console.WriteLine("the app's own: " + string.Join(' ', output));

                    [MaxPool2D(2)] public partial class OwnPool;
                    """),
                ("Inert/Inert.csproj", package.Project(properties: "<GenPoolReviewDirectory>Kernels</GenPoolReviewDirectory>")),
                ("Inert/Program.cs", "Console.WriteLine();"));
            Folder.Dotnet("build", "All.slnx").Succeeded();
        }

        internal ProjectFolder Folder { get; }
    }
}
