using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>What the build files of the package refuse: one error, that says what to do, and none behind it.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildErrorTests(PackedPackage package)
{
    private const string Layers = "[GenPool.MaxPool2D(2)] internal partial class Pool;";

    [Theory]
    [InlineData("-p:GenPoolReviewMode=Verfy", "GENPOOL103", "'Verfy'")]
    [InlineData("-p:EmitCompilerGeneratedFiles=false", "GENPOOL103", "'false'")]
    [InlineData("-p:CompilerApiVersion=roslyn4.14", "GENPOOL101", "roslyn4.14")]
    public void Build_WithWrongSettings_GetsOneError(string property, string id, string text)
    {
        ProjectFolder folder = package.NewFolder(
            ("Wrong.csproj", package.Project("<GenPoolReviewDirectory>Kernels</GenPoolReviewDirectory>", outputType: "Library")),
            ("Layers.cs", Layers));
        string error = Assert.Single(folder.Dotnet("msbuild", "-nologo", "-restore", property).Failed().Errors);
        Assert.Contains($"error {id}: ", error);
        Assert.Contains(text, error);
    }

    [Fact]
    public void Framework_WithoutTheLibrary_GetsOneErrorEach()
    {
        // Without its framework reference, a restore has no old framework to fetch.
        ProjectFolder folder = package.NewFolder(
            ("Old.csproj", package.Project(
                """
                <TargetFrameworks>net8.0;net9.0;netstandard2.0</TargetFrameworks>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
                """,
                outputType: "Library").Replace("<TargetFramework>net10.0</TargetFramework>", string.Empty)),
            ("Layers.cs", Layers));
        IReadOnlyList<string> errors = folder.Dotnet("msbuild", "-nologo", "-restore").Failed().Errors;
        Assert.Equal(3, errors.Count);
        Assert.All(errors, error => Assert.Contains("error GENPOOL105: GenPool needs net10.0", error));
        Assert.All(["net8.0", "net9.0", "netstandard2.0"], framework => Assert.Single(errors, error => error.Contains($"for {framework}.")));
        Assert.All(errors, error => Assert.Contains("Condition=\"'$(TargetFramework)' == 'net10.0'\"", error));
    }

    [Fact]
    public void Layers_WithoutKernels_GetOneErrorEach()
    {
        ProjectFolder folder = package.NewFolder(
            ("All.slnx", """
                <Solution>
                  <Project Path="Aliased/Aliased.csproj" />
                  <Project Path="Unanalyzed/Unanalyzed.csproj" />
                  <Project Path="Web/Web.csproj" />
                </Solution>
                """),
            ("Aliased/Aliased.csproj", package.Project(outputType: "Library", referenceAttributes: "Aliases=\"gp\"")),
            ("Aliased/Layers.cs", "extern alias gp; [gp::GenPool.MaxPool2D(2)] internal partial class Pool;"),
            ("Unanalyzed/Unanalyzed.csproj", package.Project("<RunAnalyzers>false</RunAnalyzers>", outputType: "Library")),
            ("Unanalyzed/Layers.cs", "[GenPool.MaxPool2D(2, Padding = 9)] internal partial class Pool;"),
            ("Web/Web.csproj", package.Project(outputType: "Library").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web")),
            ("Web/Page.razor", "@code {\n    [GenPool.MaxPool2D(2)] private partial class Halve;\n}\n"));
        IReadOnlyList<string> errors = folder.Dotnet("build", "All.slnx").Failed().Errors;
        Assert.Equal(3, errors.Count);
        Assert.Single(errors, error => error.Contains("Layers.cs(1,") && error.Contains("error GENPOOL016: ") && error.Contains("Aliased.csproj"));
        Assert.Single(errors, error => error.Contains("Layers.cs(1,") && error.Contains("error GENPOOL004: ") && error.Contains("Unanalyzed.csproj"));
        Assert.Single(errors, error => error.Contains("Page.razor(2,") && error.Contains("error GENPOOL017: "));
    }
}
