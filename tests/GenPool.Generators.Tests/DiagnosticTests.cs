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
    public void Argument_Wrong_IsReportedAlone(string arguments, string id, string location) =>
        AssertOnly($"using GenPool;\n[MaxPool2D({arguments})]\ninternal partial class Pool;", id, location);

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
        [MaxPool2D(2, ElementType = typeof({type}), Layout = PoolLayout.Nhwc)] internal partial class Nhwc;
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
    [Trait("Diagnostic", "GENPOOL009")]
    public void Attribute_Twice_IsReportedAtTheSecond(string first, string second)
    {
        // CS0579 is the compiler's own word on a repeated attribute. The generator must not fall over it as well: the first
        // attribute gets its kernels.
        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose(first, second);
        Assert.Equal(["CS0579", "GENPOOL009"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal("GenPool.MaxPool2D(3)", Text(diagnostics.Single(diagnostic => diagnostic.Id == "GENPOOL009")));
    }

    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial interface IPool;", "CS0592")]
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
