using GenPool.Analyzers;
using GenPool.Generators.Model;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests;

/// <summary>What a legal declaration is told: nothing where it is plain, and nothing that is not true of every input.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("2, Stride = 3", "GENPOOL011", "Stride = 3", "skip 1 of every 3 rows and columns")]
    [InlineData("3, StrideHeight = 2, StrideWidth = 5", "GENPOOL011", "StrideWidth = 5", "skip 2 of every 5 columns")]
    [InlineData("2, 4, Stride = 3", "GENPOOL011", "Stride = 3", "skip 1 of every 3 rows;")]
    [InlineData("2, Dilation = 2", "GENPOOL011", "Dilation = 2", "skip 1 of every 2 rows and columns")]
    [InlineData("2, DilationHeight = 2, Stride = 2", "GENPOOL011", "Stride = 2", "skip 1 of every 2 rows;")]
    [InlineData("2, Stride = 1, Rounding = PoolRounding.Ceiling", "GENPOOL012", "Rounding = PoolRounding.Ceiling", "floor and ceiling agree")]
    [InlineData("2, PaddingBottom = 1, PaddingRight = 1, Rounding = PoolRounding.Ceiling", "GENPOOL012", "Rounding = PoolRounding.Ceiling", "floor and ceiling agree")]
    [InlineData("2, AutoPadding = PoolAutoPadding.SameUpper, Rounding = PoolRounding.Ceiling", "GENPOOL012", "Rounding = PoolRounding.Ceiling", "with AutoPadding")]
    [InlineData("2, Stride = 2, StrideHeight = 1, StrideWidth = 1", "GENPOOL012", "Stride = 2", "StrideHeight, StrideWidth win over it")]
    [InlineData("2, Padding = 7, PaddingTop = 1, PaddingLeft = 1, PaddingBottom = 0, PaddingRight = 0", "GENPOOL012", "Padding = 7", "win over it")]
    [InlineData("17", "GENPOOL013", "17", "has 289 taps; beyond 256")]
    [InlineData("1, 257", "GENPOOL013", "1", "has 257 taps")]
    [InlineData("2, Ties = PoolTies.All", "GENPOOL014", "Ties = PoolTies.All", "PyTorch")]
    [InlineData("2, Ties = PoolTies.All, ElementType = typeof(System.Half)", "GENPOOL014", "Ties = PoolTies.All", "PyTorch")]
    public void Declaration_WithASurprise_IsToldAtTheArgument(string arguments, string id, string location, string text) =>
        AssertTold(id, location, text, Advise(arguments));

    [Theory]
    [InlineData("MaxPool1D(2, Stride = 3)", "GENPOOL011", "Stride = 3", "skip 1 of every 3 elements;")]
    [InlineData("AveragePool3D(2, Stride = 3)", "GENPOOL011", "Stride = 3", "skip 1 of every 3 slices, rows and columns;")]
    [InlineData("LpPool3D(1, 2, 3, 2, Stride = 3)", "GENPOOL011", "Stride = 3", "skip 1 of every 3 slices and columns;")]
    [InlineData("AveragePool1D(3, Stride = 1, Padding = 1, Rounding = PoolRounding.Ceiling)", "GENPOOL012", "Rounding = PoolRounding.Ceiling", "floor and ceiling agree")]
    [InlineData("LpPool1D(2, 3, Padding = 1, PaddingStart = 0, PaddingEnd = 1)", "GENPOOL012", "Padding = 1", "PaddingStart, PaddingEnd win over it")]
    [InlineData("MaxPool3D(2, Dilation = 1, DilationDepth = 1, DilationHeight = 1, DilationWidth = 1)", "GENPOOL012", "Dilation = 1", "DilationDepth, DilationHeight, DilationWidth win over it")]
    [InlineData("AveragePool2D(2, CountIncludePadding = false)", "GENPOOL012", "CountIncludePadding = false", "there is no padding")]
    [InlineData("AveragePool2D(2, Padding = 1, CountIncludePadding = true, Divisor = 3)", "GENPOOL012", "CountIncludePadding = true", "Divisor replaces the count")]
    [InlineData("AveragePool3D(7)", "GENPOOL013", "7", "has 343 taps; beyond 256")]
    [InlineData("LpPool2D(2, 17)", "GENPOOL013", "17", "has 289 taps")]
    [InlineData("GlobalMaxPool2D(Ties = PoolTies.All)", "GENPOOL014", "Ties = PoolTies.All", "PyTorch")]
    [InlineData("AdaptiveMaxPool1D(2, Ties = PoolTies.All, ElementType = typeof(double))", "GENPOOL014", "Ties = PoolTies.All", "PyTorch")]
    public void Declaration_OfAnyKindWithASurprise_IsToldAtTheArgument(string attribute, string id, string location, string text) =>
        AssertTold(id, location, text, Compile.Diagnose($"using GenPool;\n[{attribute}]\ninternal partial class Pool;"));

    [Theory]
    [InlineData("MaxPool1D(2)")]
    [InlineData("MaxPool1D(2, Stride = 1, Padding = 1)")]
    [InlineData("AveragePool2D(3, Stride = 2, Padding = 1, CountIncludePadding = false)")]
    [InlineData("AveragePool2D(3, PaddingBottom = 1, CountIncludePadding = false)")]
    [InlineData("AveragePool2D(3, AutoPadding = PoolAutoPadding.SameUpper, CountIncludePadding = false)")]
    [InlineData("AveragePool2D(2, CountIncludePadding = true)")]
    [InlineData("AveragePool2D(3, Padding = 1, Divisor = 4)")]
    [InlineData("LpPool3D(1.5, 6)")]
    [InlineData("GlobalMaxPool3D(Ties = PoolTies.All, ElementType = typeof(int))")]
    [InlineData("AdaptiveAveragePool3D(100)")]
    public void Declaration_OfAnyKindPlain_IsLeftAlone(string attribute) =>
        Assert.Empty(Compile.Diagnose($"using GenPool;\n[{attribute}]\ninternal partial class Pool;"));

    [Theory]
    [InlineData("2")]
    [InlineData("3, Stride = 2, Padding = 1")]
    [InlineData("3, Stride = 2, Rounding = PoolRounding.Ceiling")]
    [InlineData("3, Stride = 1, Dilation = 2, Padding = 2")]
    [InlineData("3, Stride = 3, Dilation = 2")]
    [InlineData("1, Stride = 2")]
    [InlineData("16, Stride = 1")]
    [InlineData("2, AutoPadding = PoolAutoPadding.SameUpper, Padding = 0")]
    [InlineData("2, Stride = 3, StrideHeight = 2, StrideWidth = 2, Dilation = 1, Padding = 0, PaddingTop = 1", "GENPOOL012")]
    [InlineData("2, Ties = PoolTies.All, ElementType = typeof(int)")]
    public void Declaration_Plain_IsLeftAlone(string arguments, params string[] but) =>
        Assert.Equal(but, Advise(arguments).Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Advice_PragmaAndSuppression_SilenceIt() => Assert.Empty(Compile.Diagnose("""
        using GenPool;

        #pragma warning disable GENPOOL011 // Sampled on purpose.
        [MaxPool2D(2, Stride = 3)] internal partial class Sparse;
        #pragma warning restore GENPOOL011

        [MaxPool2D(17)]
        [System.Diagnostics.CodeAnalysis.SuppressMessage("GenPool", "GENPOOL013")]
        internal partial class Large;
        """));

    /// <summary>The arithmetic of the advice against the geometry that runs.</summary>
    [Fact]
    public void Arithmetic_OfEveryAxis_AgreesWithTheGeometry()
    {
        foreach ((int size, int stride, int dilation) in
            from size in Enumerable.Range(1, 4)
            from stride in Enumerable.Range(1, 6)
            from dilation in Enumerable.Range(1, 4)
            select (size, stride, dilation))
        {
            AxisSpec axis = new(WindowForm.Sliding, size, stride, dilation, 0, 0, AutoPadding.None, false);
            IEnumerable<int> seen = Enumerable.Range(0, size).Select(tap => tap * dilation % stride).Distinct();
            Assert.Equal(stride - seen.Count(), Remarks.SkippedPerStride(axis));

            for (int after = 0; after < axis.Extent; after++)
            {
                Assert.Equal(CeilingIsIdle(size, stride, dilation, after), Remarks.RoundingIsIdle(axis with { PaddingAfter = after }));
            }
        }
    }

    private static bool CeilingIsIdle(int size, int stride, int dilation, int after)
    {
        SlidingAxis floor = new(size) { Stride = stride, Dilation = dilation, PaddingAfter = after, PaddingBefore = Math.Min(1, dilation * (size - 1)) };
        return Enumerable.Range(1, 40).All(length => Length(floor, length) == Length(floor with { Rounding = PoolRounding.Ceiling }, length));
    }

    private static int? Length(SlidingAxis axis, int length)
    {
        try
        {
            return new GenericMaxPool<float, PoolShape1D>(new MaxPoolParameters(axis)).OutputShape(new PoolShape1D(1, 1, length)).Length;
        }
        catch (ArgumentException)
        {
            return null; // No window fits.
        }
    }

    private static void AssertTold(string id, string location, string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(location, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains(text, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Advise(string arguments) =>
        Compile.Diagnose($"using GenPool;\n[MaxPool2D({arguments})]\ninternal partial class Pool;");
}
