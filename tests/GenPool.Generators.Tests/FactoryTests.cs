using GenPool.Generators.Emission;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests;

/// <summary>The factory of a project's layers: what is in it, and when there is one.</summary>
public sealed class FactoryTests
{
    private const string Layer = "namespace My { [GenPool.MaxPool2D(2)] internal partial class Halve; }";

    // The version changes with every commit.
    [Fact]
    public void Factory_Emitted_EqualsSnapshot() => Snapshot.Verify(Factory("""
        using GenPool;

        internal partial record Network
        {
            [LpPool1D(2, 3, ElementType = typeof(System.Half))] private readonly partial struct Stage;
        }

        [MaxPool2D(2)] internal partial class Halve;
        """).Replace($"\"{PackageVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal), "Factory");

    [Fact]
    public void Layers_AreInOneOrder_WhateverTheirFiles()
    {
        const string Other = "[GenPool.GlobalMaxPool1D] internal partial struct Other;";
        Assert.Equal(Factory(Layer, Other), Factory(Other, Layer));
    }

    [Theory]
    [InlineData("namespace GenPool { internal static class GenPoolLayers; }")]
    [InlineData("namespace GenPool { internal struct GenPoolLayers; }")]
    [InlineData("namespace GenPool { internal delegate void GenPoolLayers(); }")]
    [Trait("Diagnostic", "GENPOOL018")]
    public void Name_OfTheFactory_IsReportedAlone(string type)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(Layer, type));
        Assert.Equal("GENPOOL018", diagnostic.Id);
        Assert.Equal("GenPoolLayers", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Equal(["My.Halve.Kernel.g.cs", "My.Halve.g.cs"], Compile.Generate(Compile.Create(Layer, type)).Run.GeneratedSources.Select(file => file.HintName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("namespace GenPool { [MaxPool2D(2)] internal partial class GenPoolLayers; }")]
    public void Layer_OfTheFactorysName_IsReported(string layer) =>
        Assert.Equal("GENPOOL018", Assert.Single(Compile.Diagnose(layer)).Id);

    [Theory]
    [InlineData("namespace GenPool { internal static class GenPoolLayers<T>; }")]
    [InlineData("namespace My { internal static class GenPoolLayers; }")]
    [InlineData("internal static class GenPoolLayers;")]
    [InlineData("namespace GenPool { internal static class Outer { internal static class GenPoolLayers; } }")]
    public void Name_Elsewhere_IsFree(string type) => Assert.Contains(FactoryFile.HintName, Compile.Clean(Layer, type).Keys);

    // A namespace cannot be reported, and nobody has one of that name by accident.
    [Fact]
    public void Namespace_OfTheFactorysName_GoesWithoutOne() =>
        Assert.DoesNotContain(FactoryFile.HintName, Compile.Clean("namespace GenPool.GenPoolLayers { [MaxPool2D(2)] internal partial class Halve; }").Keys);

    [Fact]
    public void ProjectWithoutLayers_MayHaveTheName() =>
        Assert.Empty(Compile.Diagnose("namespace GenPool { internal static class GenPoolLayers; }"));

    private static string Factory(params string[] sources) => Compile.Clean(sources)[FactoryFile.HintName];
}
