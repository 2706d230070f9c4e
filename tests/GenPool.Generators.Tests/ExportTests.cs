using System.Reflection;
using System.Text.Json;
using GenPool.Analyzers;
using GenPool.Generators.Emission;
using GenPool.Generators.Emission.Exports;
using GenPool.Generators.Model;
using GenPool.Generators.Tests.Harness;
using GenPool.Generators.Tests.Hosts;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests;

/// <summary>The file of C functions: when there is one, what is in it, and that it compiles beside anything.</summary>
public sealed class ExportTests
{
    private const string Layer = "namespace My.Net { [GenPool.MaxPool2D(3, Stride = 2, Padding = 1)] internal partial class Stem; }";

    /// <summary>The declarations that are hard on the emitted names.</summary>
    public static TheoryData<string> ShadowingSources =>
    [
        .. typeof(HostileInputTests).GetMethod(nameof(HostileInputTests.Names_Shadowing_CompileClean))!
            .GetCustomAttributes<InlineDataAttribute>().SelectMany(attribute => attribute.GetData(null!)).Select(data => (string)data[0]!),
    ];

    // The version changes with every commit.
    [Fact]
    public void Exports_Emitted_EqualSnapshot() => Snapshot.Verify(Export("""
        using GenPool;

        internal partial record Network
        {
            [MaxPool2D(3, 2, StrideHeight = 1, PaddingTop = 2, Layout = PoolLayout.Nhwc, ElementType = typeof(System.Half), Ties = PoolTies.All)]
            private readonly partial struct Stage;
        }
        """).Replace($"\"{PackageVersion.Text}\"", "\"VERSION\"", StringComparison.Ordinal), "Exports");

    [Theory]
    [MemberData(nameof(ShadowingSources))]
    public void Exports_BesideShadowingNames_CompileClean(string source) =>
        Assert.Contains(ExportEmitter.HintName, Compile.Clean(Compile.Create(source), ProjectProperty.Export).Keys);

    [Theory]
    [InlineData("MaxPool2D")]
    [InlineData("GlobalAveragePool1D")]
    [InlineData("LpPool3D")]
    public void Exports_InEveryLegalHost_CompileClean(string name)
    {
        Kind kind = new(name);
        Compilation output = Compile.Generate(
            Compile.Create([.. LegalHosts.All.Select((host, index) => host.Source($"Host{index}", kind.With(), kind.Rank))]), ProjectProperty.Export).Output;
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            || diagnostic.Location.SourceTree?.FilePath.EndsWith(ExportEmitter.HintName, StringComparison.Ordinal) == true));
        Assert.Empty(Compile.Analyze(output, new PoolAnalyzer()));
    }

    [Theory]
    [InlineData("GenPoolExport", "true", true)]
    [InlineData("GenPoolExport", "True", true)]
    [InlineData("GenPoolExport", "false", false)]
    [InlineData("GenPoolExport", "", false)]
    [InlineData("GenPoolReviewDirectory", "true", false)]
    public void Project_Exports_WhereItSaysSo(string property, string value, bool isExported) => Assert.Equal(
        isExported,
        Compile.Clean(Compile.Create(Layer), new ProjectProperty(property, value)).ContainsKey(ExportEmitter.HintName));

    [Fact]
    public void Project_WithoutLayers_ExportsNothing() =>
        Assert.Empty(Compile.Clean(Compile.Create("internal class Program;"), ProjectProperty.Export));

    // A type of the library's name would have GenPool.Exports.g.cs.
    [Fact]
    public void File_OfALayer_NeverHasItsName() => Assert.Equal(
        ["GenPool-Exports.g.cs", "GenPool-Layers.g.cs", "GenPool.Exports.Kernel.g.cs", "GenPool.Exports.g.cs"],
        Compile.Clean(Compile.Create("namespace GenPool { [MaxPool2D(2)] internal partial class Exports; }"), ProjectProperty.Export).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Layers_Exported_InOneOrderWhateverTheirFiles()
    {
        const string First = "[GenPool.MaxPool2D(2)] internal partial class A;";
        const string Second = "[GenPool.MaxPool2D(2)] internal partial class B;";
        Assert.Equal(Export(First, Second), Export(Second, First));
    }

    [Fact]
    public void Description_Says_WhatWasDeclared()
    {
        using JsonDocument document = JsonDocument.Parse(Text(Export(Layer), "u8);"));
        Assert.Equal(1, document.RootElement.GetProperty("abi").GetInt32());
        JsonElement layer = Assert.Single(document.RootElement.GetProperty("layers").EnumerateArray());
        Assert.Equal(
            """{"name": "My.Net.Stem", "symbol": "genpool_My_Net_Stem", "kind": "max", "windows": "sliding", "rank": 2, "element": "float32", "layout": "channels_first", "parameters": {"size": [3, 3], "stride": [2, 2], "dilation": [1, 1], "padding_before": [1, 1], "padding_after": [1, 1], "auto_padding": "none", "rounding": "floor", "ties": "first", "activation": "none"}, "functions": ["output_shape", "forward", "mask_bytes", "forward_with_mask", "backward", "indices", "unpool"]}""",
            layer.GetRawText());
    }

    // Nothing but ASCII, whatever the names.
    [Theory]
    [InlineData("namespace A.B { [GenPool.MaxPool2D(2)] internal partial class C; }", "A.B.C", "genpool_A_B_C")]
    [InlineData("namespace A { [GenPool.MaxPool2D(2)] internal partial class B_C; }", "A.B_C", "genpool_A_B_1C")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Été;", "Été", "genpool__000c9t_000e9")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class @class;", "class", "genpool_class")]
    [InlineData("namespace A { [GenPool.MaxPool2D(2)] internal partial class B { [GenPool.MaxPool2D(2)] internal partial class _1; } }", "A.B._1", "genpool_A_B__11")]
    public void Symbols_OfAnyName_AreC(string source, string name, string symbol)
    {
        string exports = Export(source);
        Assert.Contains($"\"name\": \"{string.Concat(name.Select(letter => letter < 128 ? letter.ToString() : $"\\u{(int)letter:x4}"))}\", \"symbol\": \"{symbol}\"", exports);
        Assert.Contains($"EntryPoint = \"{symbol}_forward\"", exports);
        Assert.Contains($"int32_t {symbol}_forward(", exports);
    }

    // Else genpool_A_x_y could be function x_y of A and function y of A.x.
    [Fact]
    public void Functions_HaveNames_ThatEndNoOther()
    {
        List<string> names = [.. new ReductionSpec[] { new MaxSpec(false, false), new AverageSpec(true, null), new LpSpec(2) }.SelectMany(ExportFunction.Of).Select(function => function.Name).Distinct()];
        Assert.All(names, name => Assert.DoesNotContain(names, other => other.EndsWith("_" + name, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kind.Names), MemberType = typeof(Kind))]
    public void Kinds_All_AreExported(string name)
    {
        Kind kind = new(name);
        string exports = Export($"[{kind.With("ElementType = typeof(double)")}] internal partial class Pool;");
        using JsonDocument document = JsonDocument.Parse(Text(exports, "u8);"));
        JsonElement layer = Assert.Single(document.RootElement.GetProperty("layers").EnumerateArray());
        Assert.Equal(kind.Reduction.ToLowerInvariant(), layer.GetProperty("kind").GetString());
        Assert.Equal(kind.Rank, layer.GetProperty("rank").GetInt32());
        Assert.StartsWith(layer.GetProperty("windows").GetString()!, kind.IsGlobal ? "global" : kind.IsSliding ? "sliding" : "adaptive");
        Assert.Contains($"const int64_t shape[{kind.Rank + 2}]", exports, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxPool1D(3, Activation = PoolActivation.Relu)", """{"size": [3], "stride": [3], "dilation": [1], "padding_before": [0], "padding_after": [0], "auto_padding": "none", "rounding": "floor", "ties": "first", "activation": "relu"}""")]
    [InlineData("AveragePool2D(3, AutoPadding = PoolAutoPadding.SameLower)", """{"size": [3, 3], "stride": [3, 3], "dilation": [1, 1], "padding_before": [0, 0], "padding_after": [0, 0], "auto_padding": "same_lower", "rounding": "floor", "count_include_padding": true, "divisor": null}""")]
    [InlineData("AveragePool1D(2, Divisor = 3, Rounding = PoolRounding.Ceiling)", """{"size": [2], "stride": [2], "dilation": [1], "padding_before": [0], "padding_after": [0], "auto_padding": "none", "rounding": "ceiling", "count_include_padding": true, "divisor": 3}""")]
    [InlineData("AdaptiveMaxPool3D(1, 2, 3, Ties = PoolTies.All)", """{"output_size": [1, 2, 3], "ties": "all", "activation": "none"}""")]
    [InlineData("GlobalLpPool2D(1.5)", """{"norm": 1.5}""")]
    public void Parameters_OfAnyKind_AreDescribed(string attribute, string parameters)
    {
        using JsonDocument document = JsonDocument.Parse(Text(Export($"using GenPool; [{attribute}] internal partial class Pool;"), "u8);"));
        Assert.Equal(parameters, document.RootElement.GetProperty("layers")[0].GetProperty("parameters").GetRawText());
    }

    private static string Export(params string[] sources) => Compile.Clean(Compile.Create(sources), ProjectProperty.Export)[ExportEmitter.HintName];

    // The raw string that closes so.
    private static string Text(string exports, string end)
    {
        int close = exports.IndexOf("\"\"\"" + end, StringComparison.Ordinal);
        int open = exports.LastIndexOf("\"\"\"", close - 1, StringComparison.Ordinal) + 3;
        return exports[open..close];
    }
}
