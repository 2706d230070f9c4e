using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>Every wrong declaration: one diagnostic, at the argument at fault, and no compiler error behind it.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("0", "GENPOOL003", "0")]
    [InlineData("2, 0", "GENPOOL003", "0")]
    [InlineData("-1, 2", "GENPOOL003", "-1")]
    [InlineData("2, Stride = 0", "GENPOOL003", "Stride = 0")]
    [InlineData("2, StrideHeight = -3", "GENPOOL003", "StrideHeight = -3")]
    [InlineData("2, Stride = 2, StrideWidth = 0", "GENPOOL003", "StrideWidth = 0")]
    [InlineData("2, Dilation = 0", "GENPOOL003", "Dilation = 0")]
    [InlineData("2, Padding = 2", "GENPOOL004", "Padding = 2")]
    [InlineData("2, Padding = -1", "GENPOOL004", "Padding = -1")]
    [InlineData("3, PaddingRight = 3", "GENPOOL004", "PaddingRight = 3")]
    [InlineData("2, 3, Padding = 2", "GENPOOL004", "Padding = 2")]
    [InlineData("2, Dilation = 2, PaddingTop = 3", "GENPOOL004", "PaddingTop = 3")]
    [InlineData("2, Padding = 1, AutoPadding = PoolAutoPadding.SameUpper", "GENPOOL005", "Padding = 1")]
    [InlineData("2, AutoPadding = (PoolAutoPadding)3", "GENPOOL007", "AutoPadding = (PoolAutoPadding)3")]
    [InlineData("2, Layout = PoolLayout.Nhwc", "GENPOOL007", "Layout = PoolLayout.Nhwc")]
    [InlineData("2, Ties = (PoolTies)5", "GENPOOL007", "Ties = (PoolTies)5")]
    [InlineData("2, ElementType = typeof(string)", "GENPOOL006", "ElementType = typeof(string)")]
    [InlineData("2, ElementType = typeof(double)", "GENPOOL006", "ElementType = typeof(double)")]
    public void Argument_Wrong_IsReportedAlone(string arguments, string id, string location) =>
        AssertOnly($"using GenPool;\n[MaxPool2D({arguments})]\ninternal partial class Pool;", id, location);

    [Theory]
    [InlineData("[MaxPool2D(2)]\ninternal class Pool;", "GENPOOL001", "Pool")]
    [InlineData("internal class Outer {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL001", "Pool")]
    [InlineData("[MaxPool2D(2)]\ninternal partial class Pool<T>;", "GENPOOL002", "Pool")]
    [InlineData("internal partial class Outer<T> {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL002", "Pool")]
    [InlineData("file partial class Outer {\n[MaxPool2D(2)]\ninternal partial class Pool; }", "GENPOOL002", "Pool")]
    [InlineData("[MaxPool2D(2)]\ninternal static partial class Pool;", "GENPOOL002", "Pool")]
    [InlineData("[MaxPool2D(2)]\ninternal ref partial struct Pool;", "GENPOOL002", "Pool")]
    public void Type_Wrong_IsReportedAlone(string declaration, string id, string location) =>
        AssertOnly("using GenPool;\n" + declaration, id, location);

    [Fact]
    public void Language_TooOld_IsReportedAlone()
    {
        CSharpParseOptions old = Compile.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13);
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(
            Compile.Create(old, "[GenPool.MaxPool2D(2)] internal partial class Pool { }")));
        Assert.Equal("GENPOOL008", diagnostic.Id);
    }

    [Fact]
    public void Attribute_OnTwoDeclarations_GeneratesOneFile()
    {
        // CS0579 is the compiler's; the generator must not fall over it as well.
        IReadOnlyList<Diagnostic> diagnostics = Compile.Diagnose(
            "[GenPool.MaxPool2D(2)] internal partial class Pool;", "[GenPool.MaxPool2D(3)] internal partial class Pool;");
        Assert.Equal("CS0579", Assert.Single(diagnostics).Id);
    }

    private static void AssertOnly(string source, string id, string location)
    {
        Diagnostic diagnostic = Assert.Single(Compile.Diagnose(source));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(location, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
    }
}
