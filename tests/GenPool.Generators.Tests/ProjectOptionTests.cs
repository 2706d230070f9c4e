using System.Globalization;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>
/// Every way a project can be set up. A layer of each strategy compiles under it at warning level 9999 without a
/// diagnostic; the harness has checked arithmetic and documentation warnings on, and unsafe code off, to begin with.
/// </summary>
public sealed class ProjectOptionTests
{
    private const string Layers = """
        using GenPool;

        /// <summary>A file of layers, so that the public members below need their documentation.</summary>
        public static partial class Layers
        {
            /// <summary>Gathers, unrolled.</summary>
            [MaxPool2D(3, Stride = 2, Padding = 1)]
            public partial class Stem;

            /// <summary>Marks all ties.</summary>
            [MaxPool2D(2, Dilation = 2, Stride = 1, Padding = 1, Rounding = PoolRounding.Ceiling, Ties = PoolTies.All)]
            public partial record AllTies;

            /// <summary>Pads automatically.</summary>
            [MaxPool2D(2, 3, Stride = 2, AutoPadding = PoolAutoPadding.SameLower)]
            public partial struct Same;

            /// <summary>Loops, scatters, and has a wide mask.</summary>
            [MaxPool2D(17, Stride = 1, Padding = 8)]
            public partial class Large;

            /// <summary>Runs over channels.</summary>
            [MaxPool2D(3, Stride = 1, Padding = 1, Layout = PoolLayout.Nhwc, ElementType = typeof(System.Half))]
            public partial class Channels;

            /// <summary>Has no NaN.</summary>
            [MaxPool2D(2, ElementType = typeof(ulong))]
            public readonly partial record struct Integers;

            /// <summary>Averages.</summary>
            [AveragePool3D(2, Padding = 1, CountIncludePadding = false, ElementType = typeof(sbyte))]
            public partial class Average;

            /// <summary>Takes a norm.</summary>
            [LpPool1D(1.5, 3, Stride = 1)]
            public partial record Norm;

            /// <summary>Overrides and hides.</summary>
            [AdaptiveAveragePool2D(3)]
            public partial class Derived : Base;

            /// <summary>A base class.</summary>
            public abstract class Base
            {
                /// <summary>Is hidden.</summary>
                public const int Explain = 1;

                /// <summary>Is overridden.</summary>
                public virtual object Backward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> dy) => 1;
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Language_FromTheFloorUp_CompilesClean(LanguageVersion version) =>
        AssertClean(parse: options => options.WithLanguageVersion(version));

    // The files say #nullable themselves.
    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    public void Nullable_OnOrOff_CompilesClean(NullableContextOptions nullable) =>
        AssertClean(options => options.WithNullableContextOptions(nullable));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void CheckedAndUnsafe_OnOrOff_CompileClean(bool isChecked, bool allowsUnsafe) =>
        AssertClean(options => options.WithOverflowChecks(isChecked).WithAllowUnsafe(allowsUnsafe));

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Documentation_InEveryMode_CompilesClean(DocumentationMode mode) =>
        AssertClean(parse: options => options.WithDocumentationMode(mode));

    [Theory]
    [InlineData(OptimizationLevel.Debug, OutputKind.DynamicallyLinkedLibrary)]
    [InlineData(OptimizationLevel.Release, OutputKind.NetModule)]
    public void Output_OfAnyKind_CompilesClean(OptimizationLevel level, OutputKind kind) =>
        AssertClean(options => options.WithOptimizationLevel(level).WithOutputKind(kind));

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]")]
    [InlineData("[module: System.Runtime.CompilerServices.SkipLocalsInit]", true)]
    [InlineData("global using System; global using System.Linq; global using System.IO; global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic; global using System.Net.Http;")]
    public void AssemblyLevelCode_OfAnyKind_CompilesClean(string source, bool allowsUnsafe = false) =>
        AssertClean(options => options.WithAllowUnsafe(allowsUnsafe), sources: source);

    // Whether its surface is meant to be compliant is for the author of the layer to say, on the layer.
    [Fact]
    public void ClsCompliance_DeniedOnTheLayer_CompilesClean() => Assert.NotEmpty(Compile.Clean(
        "[assembly: System.CLSCompliant(true)] /** <summary>.</summary> */ [GenPool.MaxPool2D(2), System.CLSCompliant(false)] public partial class Pool;"));

    [Fact]
    public void Sources_WithCarriageReturns_GiveTheSameOutput()
    {
        IReadOnlyDictionary<string, string> unix = Compile.Clean(Layers.ReplaceLineEndings("\n"));
        Assert.Equal(unix, Compile.Clean(Layers.ReplaceLineEndings("\r\n")));
        Assert.All(unix.Values.SelectMany(text => text.Split('\n')), line => Assert.Equal(line.TrimEnd(), line));
    }

    // HostileCulture runs the whole assembly under it, snapshots included.
    [Fact]
    public void Culture_OfTheTests_IsHostile()
    {
        Assert.Equal("\u22121", (-1).ToString(CultureInfo.CurrentCulture));
        Assert.NotEmpty(Compile.Clean(Layers));
    }

    // A warning of the compiler that is silenced in generated code could hide a fault of the user's.
    [Fact]
    public void Pragmas_OfGeneratedFiles_SilenceOtherToolsAlone()
    {
        string[] silenced =
        [
            .. Compile.Clean(Layers).Values
                .SelectMany(text => text.Split('\n'))
                .Where(line => line.TrimStart().StartsWith("#pragma", StringComparison.Ordinal))
                .Select(line => line.TrimStart()["#pragma warning disable ".Length..].Split("//")[0])
                .SelectMany(ids => ids.Split(',', StringSplitOptions.TrimEntries)),
        ];
        Assert.NotEmpty(silenced);
        Assert.All(silenced, id => Assert.Matches("^RS[0-9]{4}$", id));
    }

    // The attribute is a type of the library, not a copy in every assembly, and kernels are file-local.
    [Fact]
    public void InternalsVisibleTo_LayersOnBothSides_CompileClean()
    {
        CSharpCompilation library = Compile.Create(
            """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("User")]
            namespace A.B { [GenPool.MaxPool2D(2)] internal partial class C; }
            """).WithAssemblyName("Library");
        Compile.Driver().RunGeneratorsAndUpdateCompilation(library, out Compilation generated, out _);
        using MemoryStream image = new();
        Assert.True(generated.Emit(image).Success);

        // The same kernel name on this side.
        CSharpCompilation user = Compile.Create(
            "namespace A_B { [GenPool.MaxPool2D(3)] internal partial class C : GenPool.IMaxPool<float, GenPool.PoolShape2D> { public A.B.C Other => new(); public object Own => GenPool.GenPoolLayers.Create<float>(null!); } }");
        Assert.NotEmpty(Compile.Clean(user.AddReferences(MetadataReference.CreateFromImage(image.ToArray()))));
    }

    // Nothing happens in a project that has the package and no layer.
    [Fact]
    public void Project_WithoutLayers_GetsNothing()
    {
        CSharpCompilation compilation = Compile.Create("internal class Program;");
        Assert.Empty(Compile.Clean(compilation));
        Assert.Empty(Compile.Diagnose(compilation.RemoveReferences(
            compilation.References.Where(reference => reference.Display!.EndsWith("GenPool.dll", StringComparison.Ordinal)))));
    }

    private static void AssertClean(
        Func<CSharpCompilationOptions, CSharpCompilationOptions>? options = null,
        Func<CSharpParseOptions, CSharpParseOptions>? parse = null,
        params string[] sources)
    {
        CSharpCompilation compilation = Compile.Create(parse?.Invoke(Compile.ParseOptions) ?? Compile.ParseOptions, [Layers, .. sources]);
        compilation = compilation.WithOptions(options?.Invoke(compilation.Options) ?? compilation.Options);
        Assert.Equal(19, Compile.Clean(compilation).Count);
    }
}
