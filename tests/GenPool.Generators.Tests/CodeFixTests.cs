using GenPool.Analyzers;
using GenPool.CodeFixes;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenPool.Generators.Tests;

/// <summary>Each fix, one at a time and all at once. The generator runs on the result, which must compile.</summary>
public sealed class CodeFixTests
{
    [Fact]
    public Task Partial_Missing_IsAddedUpTheChain() => CodeFix<PoolAnalyzer, MakePartialFix>.Verify(
        """
        using GenPool;

        /// <summary>A network.</summary>
        internal static class {|GENPOOL001:Network|}
        {
            // The stages.
            record struct {|GENPOOL001:Stage|}
            {
                /// <summary>A pool.</summary>
                [MaxPool2D(2)]
                class {|GENPOOL001:Pool|};
            }
        }
        """,
        """
        using GenPool;

        /// <summary>A network.</summary>
        internal static partial class Network
        {
            // The stages.
            partial record struct Stage
            {
                /// <summary>A pool.</summary>
                [MaxPool2D(2)]
                partial class Pool;
            }
        }
        """,
        steps: 3);

    [Fact]
    public Task Partial_MissingFromSeveral_IsAddedToAll() => CodeFix<PoolAnalyzer, MakePartialFix>.Verify(
        """
        using GenPool;

        internal class {|GENPOOL001:Network|}
        {
            [MaxPool2D(2)] internal partial class First;
            [MaxPool2D(2)] internal readonly struct {|GENPOOL001:Second|};
        }
        """,
        """
        using GenPool;

        internal partial class Network
        {
            [MaxPool2D(2)] internal partial class First;
            [MaxPool2D(2)] internal readonly partial struct Second;
        }
        """,
        steps: 2);

    [Fact]
    public Task Padding_OutOfRange_IsClamped() => CodeFix<PoolAnalyzer, ClampPaddingFix>.Verify(
        """
        using GenPool;

        [MaxPool2D(2, {|GENPOOL004:Padding = 7|})] internal partial class TooLarge;
        [MaxPool2D(3, {|GENPOOL004:PaddingTop = -1|}, {|GENPOOL004:PaddingLeft = 3|} /* all */)] internal partial class Sides;
        [MaxPool2D(5, 3, Dilation = 2, {|GENPOOL004:Padding = 6|})] internal partial class Both;
        [MaxPool2D(5, 3, {|GENPOOL004:Padding = 6|}, PaddingLeft = 0, PaddingRight = 2)] internal partial class Rows;
        """,
        """
        using GenPool;

        [MaxPool2D(2, Padding = 1)] internal partial class TooLarge;
        [MaxPool2D(3, PaddingTop = 0, PaddingLeft = 2 /* all */)] internal partial class Sides;
        [MaxPool2D(5, 3, Dilation = 2, Padding = 4)] internal partial class Both;
        [MaxPool2D(5, 3, Padding = 4, PaddingLeft = 0, PaddingRight = 2)] internal partial class Rows;
        """,
        steps: 5);

    private const string Conflict = """
        using GenPool;

        [MaxPool2D(3, {|GENPOOL005:Padding = 1|}, AutoPadding = PoolAutoPadding.SameUpper)] internal partial class First;

        [MaxPool2D(
            3,
            {|GENPOOL005:PaddingTop = 1|},
            AutoPadding = PoolAutoPadding.SameLower,
            {|GENPOOL005:PaddingLeft = 2|})]
        internal partial class Second;
        """;

    [Fact]
    public Task Padding_BesideAutoPadding_IsRemoved() => CodeFix<PoolAnalyzer, RemoveArgumentFix>.Verify(
        Conflict,
        """
        using GenPool;

        [MaxPool2D(3, AutoPadding = PoolAutoPadding.SameUpper)] internal partial class First;

        [MaxPool2D(
            3,
            AutoPadding = PoolAutoPadding.SameLower)]
        internal partial class Second;
        """,
        RemoveArgumentFix.ExplicitPadding,
        steps: 2);

    [Fact]
    public Task AutoPadding_BesidePadding_IsRemoved() => CodeFix<PoolAnalyzer, RemoveArgumentFix>.Verify(
        Conflict,
        """
        using GenPool;

        [MaxPool2D(3, Padding = 1)] internal partial class First;

        [MaxPool2D(
            3,
            PaddingTop = 1,
            PaddingLeft = 2)]
        internal partial class Second;
        """,
        RemoveArgumentFix.AutoPadding,
        steps: 2);

    [Fact]
    public Task Option_WithoutEffect_IsRemoved() => CodeFix<AdviceAnalyzer, RemoveArgumentFix>.Verify(
        """
        using GenPool;

        [MaxPool2D(3, Stride = 1, {|GENPOOL012:Rounding = PoolRounding.Ceiling|})] internal partial class First;
        [MaxPool2D(3, {|GENPOOL012:Stride = 3|}, StrideHeight = 1, StrideWidth = 2)] internal partial class Second;
        """,
        """
        using GenPool;

        [MaxPool2D(3, Stride = 1)] internal partial class First;
        [MaxPool2D(3, StrideHeight = 1, StrideWidth = 2)] internal partial class Second;
        """,
        RemoveArgumentFix.Argument,
        steps: 2);

    [Fact]
    public Task Padding_OfOtherKinds_IsClamped() => CodeFix<PoolAnalyzer, ClampPaddingFix>.Verify(
        """
        using GenPool;

        [MaxPool1D(2, {|GENPOOL004:Padding = 7|})] internal partial class Line;
        [AveragePool3D(3, 4, 5, {|GENPOOL004:PaddingFront = 3|}, {|GENPOOL004:PaddingRight = -5|})] internal partial class Box;
        [LpPool2D(1.5, 3, {|GENPOOL004:PaddingBottom = 3|})] internal partial class Norm;
        """,
        """
        using GenPool;

        [MaxPool1D(2, Padding = 1)] internal partial class Line;
        [AveragePool3D(3, 4, 5, PaddingFront = 2, PaddingRight = 0)] internal partial class Box;
        [LpPool2D(1.5, 3, PaddingBottom = 2)] internal partial class Norm;
        """,
        steps: 4);

    [Fact]
    public Task Option_OfOtherKindsWithoutEffect_IsRemoved() => CodeFix<AdviceAnalyzer, RemoveArgumentFix>.Verify(
        """
        using GenPool;

        [AveragePool3D(2, {|GENPOOL012:CountIncludePadding = false|}, Stride = 1)] internal partial class Box;
        [AveragePool1D(2, {|GENPOOL012:CountIncludePadding = true|}, Divisor = 3)] internal partial class Line;
        """,
        """
        using GenPool;

        [AveragePool3D(2, Stride = 1)] internal partial class Box;
        [AveragePool1D(2, Divisor = 3)] internal partial class Line;
        """,
        RemoveArgumentFix.Argument,
        steps: 2);

    /// <summary>`dotnet format` asks a fix about every diagnostic of a document.</summary>
    [Theory]
    [InlineData(typeof(ClampPaddingFix))]
    [InlineData(typeof(MakePartialFix))]
    [InlineData(typeof(RemoveArgumentFix))]
    public async Task Fix_ShownAForeignDiagnostic_OffersNothing(Type type)
    {
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("User", LanguageNames.CSharp).AddDocument("Pool.cs", "[GenPool.MaxPool2D(2, Padding = 9)] public class Pool;");
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        CodeFixProvider fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        Diagnostic foreign = Diagnostic.Create(new DiagnosticDescriptor("OTHER", "t", "m", "c", DiagnosticSeverity.Warning, true), tree.GetRoot().GetLocation());
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, foreign, (_, _) => Assert.Fail("Offered."), CancellationToken.None));
    }
}
