using System.Reflection;
using System.Text.Json;
using GenPool.Generators.Emission.Exports;
using GenPool.Generators.Model;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>The file of C functions: when there is one, what is in it, and that it compiles beside anything.</summary>
public sealed class ExportTests
{
    private const string Layer = "namespace My.Net { [GenPool.MaxPool2D(3, Stride = 2, Padding = 1)] internal partial class Stem; }";

    /// <summary>The declarations that are hard on the emitted names.</summary>
    public static TheoryData<string, bool> HostileSources
    {
        get
        {
            TheoryData<string, bool> sources = [];
            foreach (string method in new[] { nameof(HostileInputTests.Names_Shadowing_CompileClean), nameof(HostileInputTests.Types_Unusual_CompileClean), nameof(HostileInputTests.Members_OfTheUser_CompileClean) })
            {
                foreach (object?[] data in typeof(HostileInputTests).GetMethod(method)!.GetCustomAttributes<InlineDataAttribute>().SelectMany(attribute => attribute.GetData(null!)))
                {
                    sources.Add((string)data[0]!, data.ElementAtOrDefault(1) is true);
                }
            }

            return sources;
        }
    }

    [Fact]
    public void Exports_Emitted_EqualSnapshot() => Snapshot.Verify(Export("""
        using GenPool;

        internal partial record Network
        {
            [MaxPool2D(3, 2, StrideHeight = 1, PaddingTop = 2, Layout = PoolLayout.Nhwc, ElementType = typeof(System.Half), Ties = PoolTies.All)]
            private readonly partial struct Stage;
        }
        """), "Exports");

    [Theory]
    [MemberData(nameof(HostileSources))]
    public void Exports_OfHostileSources_CompileClean(string source, bool allowUnsafe)
    {
        CSharpCompilation compilation = Compile.Create(source);
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(allowUnsafe));
        Assert.Contains(ExportEmitter.HintName, Compile.Clean(compilation, ProjectProperty.Export).Keys);
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
        ["GenPool-Exports.g.cs", "GenPool.Exports.g.cs"],
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
            """{"name": "My.Net.Stem", "symbol": "genpool_My_Net_Stem", "kind": "max", "windows": "sliding", "rank": 2, "element": "float32", "layout": "channels_first", "parameters": {"size": [3, 3], "stride": [2, 2], "dilation": [1, 1], "padding_before": [1, 1], "padding_after": [1, 1], "auto_padding": "none", "rounding": "floor", "ties": "first"}, "functions": ["output_shape", "forward", "mask_bytes", "forward_with_mask", "backward", "indices", "unpool"]}""",
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
        List<string> names = [.. Enum.GetValues<PoolKind>().SelectMany(ExportFunction.Of).Select(function => function.Name).Distinct()];
        Assert.All(names, name => Assert.DoesNotContain(names, other => other.EndsWith("_" + name, StringComparison.Ordinal)));
    }

    // The kinds whose static members no attribute generates yet, against members as they will be.
    [Theory]
    [InlineData(nameof(PoolKind.Average), 1, "public static void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null) { }")]
    [InlineData(nameof(PoolKind.Average), 3, "public static void Backward(ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null) { }")]
    [InlineData(nameof(PoolKind.Lp), 2, "public static void Backward(ReadOnlySpan<T> input, ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient, Shape shape, ParallelOptions? parallelOptions = null) { }")]
    public void Kinds_OfEveryRank_CompileClean(string kind, int rank, string backward)
    {
        string axes = string.Concat(Enumerable.Range(0, rank).Select(axis => $", int Axis{axis}"));
        TypeHierarchy type = new("N", new EquatableArray<TypeLevel>([new("class", "Pool")]), "N.Pool");
        ExportedLayer layer = new(type, Enum.Parse<PoolKind>(kind), "global", rank, "Shape", new("double", "double", true), true, new EquatableArray<ExportedParameter>([]));
        string exports = ExportEmitter.Emit([layer], "User").ToString();
        CSharpCompilation compilation = Compile.Create(
            exports,
            $$"""
            using System;
            using System.Threading.Tasks;
            using T = double;
            using GenPool;
            namespace GenPool { internal readonly record struct Shape(int Batch, int Channels{{axes}}); }
            namespace N
            {
                internal partial class Pool
                {
                    public static Shape OutputShape(Shape input) => input;
                    public static void Forward(ReadOnlySpan<T> input, Span<T> output, Shape shape, ParallelOptions? parallelOptions = null) { }
                    {{backward}}
                }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.Contains($"const int64_t shape[{rank + 2}]", exports);
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
