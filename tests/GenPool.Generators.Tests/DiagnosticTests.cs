using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>Every wrong declaration: one diagnostic, at what is at fault, and no compiler error behind it.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("0", "GENPOOL003", "0")]
    [InlineData("2, 0", "GENPOOL003", "0")]
    [InlineData("-1, 2", "GENPOOL003", "-1")]
    [InlineData("poolWidth: -1, poolHeight: 2", "GENPOOL003", "poolWidth: -1")]
    [InlineData("2, Stride = 0", "GENPOOL003", "Stride = 0")]
    [InlineData("2, StrideHeight = -3", "GENPOOL003", "StrideHeight = -3")]
    [InlineData("2, Stride = 2, StrideWidth = 0", "GENPOOL003", "StrideWidth = 0")]
    [InlineData("2, Stride = 0, StrideWidth = 2", "GENPOOL003", "Stride = 0")]
    [InlineData("2, Dilation = 0", "GENPOOL003", "Dilation = 0")]
    [InlineData("46341", "GENPOOL003", "46341")]
    [InlineData("3, DilationWidth = 1073741824", "GENPOOL003", "DilationWidth = 1073741824")]
    [InlineData("2, Padding = 2", "GENPOOL004", "Padding = 2")]
    [InlineData("2, Padding = -1", "GENPOOL004", "Padding = -1")]
    [InlineData("3, PaddingRight = 3", "GENPOOL004", "PaddingRight = 3")]
    [InlineData("2, 3, Padding = 2", "GENPOOL004", "Padding = 2")]
    [InlineData("2, Dilation = 2, PaddingTop = 3", "GENPOOL004", "PaddingTop = 3")]
    [InlineData("2, Padding = 1, AutoPadding = PoolAutoPadding.SameUpper", "GENPOOL005", "Padding = 1")]
    [InlineData("2, Padding = 9, AutoPadding = PoolAutoPadding.SameUpper", "GENPOOL005", "Padding = 9")]
    [InlineData("2, Padding = 0, PaddingLeft = 1, AutoPadding = PoolAutoPadding.SameLower", "GENPOOL005", "PaddingLeft = 1")]
    [InlineData("2, AutoPadding = (PoolAutoPadding)3", "GENPOOL007", "AutoPadding = (PoolAutoPadding)3")]
    [InlineData("2, AutoPadding = (PoolAutoPadding)(-1)", "GENPOOL007", "AutoPadding = (PoolAutoPadding)(-1)")]
    [InlineData("2, Rounding = (PoolRounding)2", "GENPOOL007", "Rounding = (PoolRounding)2")]
    [InlineData("2, Layout = (PoolLayout)2", "GENPOOL007", "Layout = (PoolLayout)2")]
    [InlineData("2, Ties = (PoolTies)5", "GENPOOL007", "Ties = (PoolTies)5")]
    [InlineData("2, ElementType = typeof(string)", "GENPOOL006", "ElementType = typeof(string)")]
    [InlineData("2, ElementType = typeof(decimal)", "GENPOOL006", "ElementType = typeof(decimal)")]
    [InlineData("2, ElementType = typeof(nint)", "GENPOOL006", "ElementType = typeof(nint)")]
    [InlineData("2, ElementType = typeof(bool)", "GENPOOL006", "ElementType = typeof(bool)")]
    [InlineData("2, ElementType = typeof(System.Int128)", "GENPOOL006", "ElementType = typeof(System.Int128)")]
    [InlineData("2, ElementType = typeof(System.Collections.Generic.List<>)", "GENPOOL006", "ElementType = typeof(System.Collections.Generic.List<>)")]
    [InlineData("2, ElementType = null!", "GENPOOL006", "ElementType = null!")]
    [InlineData("2, Activation = (PoolActivation)2", "GENPOOL007", "Activation = (PoolActivation)2")]
    public void Argument_Wrong_IsReportedAlone(string arguments, string id, string location) =>
        AssertOnly($"using GenPool;\n[MaxPool2D({arguments})]\ninternal partial class Pool;", id, location);

    [Theory]
    [InlineData("MaxPool1D(0)", "GENPOOL003", "0")]
    [InlineData("MaxPool1D(2, Stride = -1)", "GENPOOL003", "Stride = -1")]
    [InlineData("AveragePool1D(2, PaddingEnd = 2)", "GENPOOL004", "PaddingEnd = 2")]
    [InlineData("LpPool1D(2, 3, PaddingStart = 1, AutoPadding = PoolAutoPadding.SameUpper)", "GENPOOL005", "PaddingStart = 1")]
    [InlineData("MaxPool3D(2, 0, 2)", "GENPOOL003", "0")]
    [InlineData("AveragePool3D(poolWidth: 0, poolDepth: 1, poolHeight: 1)", "GENPOOL003", "poolWidth: 0")]
    [InlineData("MaxPool3D(2, StrideDepth = 0)", "GENPOOL003", "StrideDepth = 0")]
    [InlineData("MaxPool3D(1291)", "GENPOOL003", "1291")]
    [InlineData("MaxPool3D(2147483647)", "GENPOOL003", "2147483647")]
    [InlineData("MaxPool3D(2, PaddingBack = 2)", "GENPOOL004", "PaddingBack = 2")]
    [InlineData("MaxPool3D(2, 3, 4, Padding = 3)", "GENPOOL004", "Padding = 3")]
    [InlineData("AdaptiveMaxPool1D(0)", "GENPOOL003", "0")]
    [InlineData("AdaptiveMaxPool2D(7, -1)", "GENPOOL003", "-1")]
    [InlineData("AdaptiveAveragePool3D(outputWidth: 0, outputHeight: 1, outputDepth: 2)", "GENPOOL003", "outputWidth: 0")]
    [InlineData("AveragePool2D(2, Divisor = 0)", "GENPOOL003", "Divisor = 0")]
    [InlineData("AveragePool1D(2, Divisor = -4)", "GENPOOL003", "Divisor = -4")]
    [InlineData("LpPool2D(0.5, 2)", "GENPOOL003", "0.5")]
    [InlineData("LpPool2D(poolSize: 2, norm: 0)", "GENPOOL003", "norm: 0")]
    [InlineData("LpPool3D(double.PositiveInfinity, 2)", "GENPOOL003", "double.PositiveInfinity")]
    [InlineData("GlobalLpPool1D(double.NaN)", "GENPOOL003", "double.NaN")]
    [InlineData("GlobalLpPool3D(-2)", "GENPOOL003", "-2")]
    [InlineData("LpPool1D(2, 2, ElementType = typeof(int))", "GENPOOL006", "ElementType = typeof(int)")]
    [InlineData("GlobalLpPool2D(ElementType = typeof(byte))", "GENPOOL006", "ElementType = typeof(byte)")]
    [InlineData("GlobalAveragePool2D(ElementType = typeof(decimal))", "GENPOOL006", "ElementType = typeof(decimal)")]
    [InlineData("AdaptiveMaxPool2D(1, Ties = (PoolTies)2)", "GENPOOL007", "Ties = (PoolTies)2")]
    [InlineData("GlobalMaxPool1D(Layout = (PoolLayout)9)", "GENPOOL007", "Layout = (PoolLayout)9")]
    public void Argument_WrongForItsKind_IsReportedAlone(string attribute, string id, string location) =>
        AssertOnly($"using GenPool;\n[{attribute}]\ninternal partial class Pool;", id, location);

    /// <summary>The messages that depend on the kind.</summary>
    [Theory]
    [InlineData("LpPool2D(0.5, 2)", "The norm must be a finite number of 1 or more; it is 0.5")]
    [InlineData("AdaptiveMaxPool2D(-1)", "The output size must be 1 or more; it is -1")]
    [InlineData("MaxPool3D(2147483647)", "The number of taps must be 2147483647 or less; it is 9903520300447984150353281023")]
    [InlineData("LpPool1D(2, 2, ElementType = typeof(int))", "No kernels of LpPool1D are generated for 'int'; use one of float, double, Half")]
    public void Message_OfAKind_SaysWhatIsAllowed(string attribute, string message) =>
        Assert.Equal(message, Assert.Single(Compile.Diagnose($"using GenPool; [{attribute}] internal partial class Pool;")).GetMessage(null));

    [Theory]
    [InlineData("[MaxPool2D(2)]\ninternal class Pool;", "GENPOOL001", "Pool")]
    [InlineData("internal class Outer {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL001", "Outer")]
    [InlineData("[MaxPool2D(2)]\ninternal partial class Pool<T>;", "GENPOOL002", "Pool")]
    [InlineData("internal partial class Outer<T> {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL002", "Outer")]
    [InlineData("file partial class Outer {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL002", "Outer")]
    [InlineData("[MaxPool2D(2)]\nfile partial class Pool;", "GENPOOL002", "Pool")]
    [InlineData("[MaxPool2D(2)]\ninternal static partial class Pool;", "GENPOOL002", "Pool")]
    [InlineData("[MaxPool2D(2)]\ninternal ref partial struct Pool;", "GENPOOL002", "Pool")]
    public void Type_Wrong_IsReportedAlone(string declaration, string id, string location) =>
        AssertOnly("using GenPool;\n" + declaration, id, location);

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("System.Half")]
    [InlineData("sbyte")]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    public void ElementType_WithKernels_IsLegalInBothLayouts(string type) => Assert.Empty(Compile.Diagnose($"""
        using GenPool;
        [MaxPool2D(2, ElementType = typeof({type}))] internal partial class Nchw;
        [AveragePool3D(2, ElementType = typeof({type}), Layout = PoolLayout.ChannelsLast)] internal partial class Ndhwc;
        """));

    [Fact]
    public void Chain_NotPartial_IsReportedAtEachType()
    {
        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose("class Outer { struct Middle { [GenPool.MaxPool2D(2)] class Pool; } }");
        Assert.All(diagnostics, diagnostic => Assert.Equal("GENPOOL001", diagnostic.Id));
        Assert.Equal(["Outer", "Middle", "Pool"], diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Text));
    }

    [Fact]
    public void Faults_Several_AreAllReported() => Assert.Equal(
        ["GENPOOL003", "GENPOOL004", "GENPOOL006", "GENPOOL007"],
        Compile.Diagnose("using GenPool; [MaxPool2D(2, Stride = 0, Padding = 2, Ties = (PoolTies)7, ElementType = typeof(char))] partial class Pool;")
            .Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Fact]
    [Trait("Diagnostic", "GENPOOL008")]
    public void Language_TooOld_IsReportedAlone()
    {
        CSharpParseOptions old = Compile.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13);
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(
            Compile.Create(old, "[GenPool.MaxPool2D(2)] internal partial class Pool { }")));
        Assert.Equal("GENPOOL008", diagnostic.Id);
        Assert.Equal("Pool", Text(diagnostic));
    }

    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool;", "[GenPool.MaxPool2D(3)] internal partial class Pool;")]
    [InlineData("[GenPool.MaxPool2D(2), GenPool.MaxPool2D(3)] internal partial class Pool;", "")]
    public void Attribute_Twice_IsReportedAtTheSecond(string first, string second)
    {
        // CS0579 is the compiler's own word on a repeated attribute. The generator must not fall over it as well: the first
        // attribute gets its kernels.
        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose(first, second);
        Assert.Equal(["CS0579", "GENPOOL009"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal("GenPool.MaxPool2D(3)", Text(diagnostics.Single(diagnostic => diagnostic.Id == "GENPOOL009")));
    }

    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool;", "[GenPool.AveragePool3D(3)] partial class Pool;")]
    [InlineData("[GenPool.MaxPool2D(2), GenPool.AveragePool3D(3)] internal partial class Pool;", "")]
    [Trait("Diagnostic", "GENPOOL009")]
    public void Attributes_OfTwoKinds_AreReportedAtTheSecond(params string[] sources)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(sources));
        Assert.Equal("GENPOOL009", diagnostic.Id);
        Assert.Equal("GenPool.AveragePool3D(3)", Text(diagnostic));
        Assert.Contains("already has the attribute MaxPool2D", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal class Layer { public void Forward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> x, System.Numerics.Tensors.TensorSpan<float> y, bool t) { } }", "make it public, virtual and of type 'void', or rename it")]
    [InlineData("internal abstract class Layer { public abstract string Explain(GenPool.PoolShape2D shape); }", "'Layer.Explain(PoolShape2D)' cannot be overridden by the generated 'IPool<float, PoolShape2D>.Explain(PoolShape2D)'; rename it")]
    [InlineData("[GenPool.GlobalMaxPool1D] internal partial class Layer;", "'Layer' is a pool itself; derive from another class")]
    [Trait("Diagnostic", "GENPOOL015")]
    public void Base_InTheWay_IsReportedWithTheWayOut(string parent, string text)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(parent + " [GenPool.MaxPool2D(2)] internal abstract partial class Pool : Layer;"));
        Assert.Equal("GENPOOL015", diagnostic.Id);
        Assert.Equal("Pool", Text(diagnostic));
        Assert.Contains(text, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial interface IPool;", "CS0592")]
    [InlineData("[GenPool.LpPool2D(2, \"2\")] internal partial class Pool;", "CS1503")]
    [InlineData("[GenPool.GlobalMaxPool2D(2)] internal partial class Pool;", "CS1729")]
    [InlineData("[GenPool.AveragePool2D(2, Ties = GenPool.PoolTies.All)] internal partial class Pool;", "CS0246")]
    [InlineData("[GenPool.GlobalAveragePool1D(Padding = 1)] internal partial class Pool;", "CS0246")]
    [InlineData("[GenPool.AveragePool2D(2, Divisor = \"x\")] internal partial class Pool;", "CS0029")]
    [InlineData("[GenPool.MaxPool2D(2, Ties = GenPool.PoolTies.Missing)] internal partial class Pool;", "CS0117")]
    [InlineData("[GenPool.MaxPool2D(2)] internal enum Pool;", "CS0592")]
    [InlineData("[GenPool.MaxPool2D(\"2\")] internal partial class Pool;", "CS1503")]
    [InlineData("[GenPool.MaxPool2D] internal partial class Pool;", "CS1729")]
    [InlineData("[GenPool.MaxPool2D(2, ElementType = typeof(Missing))] internal partial class Pool;", "CS0246")]
    public void Declaration_TheCompilerRefuses_GetsNoSecondError(string source, string id) =>
        Assert.Equal(id, Assert.Single(Compile.Diagnose(source)).Id);

    [Fact]
    public void Error_PragmaAndSuppression_CannotSilenceIt()
    {
        // Its type would be left without kernels, and every use of them would be the error instead.
        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose("#pragma warning disable GENPOOL003\n[GenPool.MaxPool2D(0)] internal partial class Pool;");
        Assert.False(Assert.Single(diagnostics).IsSuppressed);
    }

    [Fact]
    public void Declaration_InAGeneratedFile_IsCheckedAsWell() =>
        AssertOnly("// <auto-generated/>\n[GenPool.MaxPool2D(0)] internal partial class Pool;", "GENPOOL003", "0");

    private static void AssertOnly(string source, string id, string location)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(location, Text(diagnostic));
    }

    private static string Text(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
