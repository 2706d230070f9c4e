using GenPool.Generators.Model;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>What is read from each attribute: every member, every default, and which of two members wins.</summary>
public sealed class SpecTests
{
    private static readonly AxisSpec s_two = new(WindowForm.Sliding, 2, 2, 1, 0, 0, AutoPadding.None, false);

    [Fact]
    public void Defaults_OfEachKind_AreResolved()
    {
        AssertSpec("MaxPool1D(2)", new MaxSpec(false, false), [s_two]);
        AssertSpec("MaxPool2D(2, 3)", new MaxSpec(false, false), [s_two, s_two with { Size = 3, Stride = 3 }]);
        AssertSpec("AveragePool3D(2)", new AverageSpec(true, null), [s_two, s_two, s_two]);
        AssertSpec("LpPool2D(1.5, 2)", new LpSpec(1.5), [s_two, s_two]);
        AssertSpec("GlobalMaxPool1D", new MaxSpec(false, false), [AxisSpec.Global]);
        AssertSpec("GlobalAveragePool2D", new AverageSpec(true, null), [AxisSpec.Global, AxisSpec.Global]);
        AssertSpec("GlobalLpPool3D", new LpSpec(2), [AxisSpec.Global, AxisSpec.Global, AxisSpec.Global]);
        AssertSpec("GlobalLpPool1D(3)", new LpSpec(3), [AxisSpec.Global]);
        AssertSpec("AdaptiveMaxPool3D(4, 5, 6)", new MaxSpec(false, false), [AxisSpec.Adaptive(4), AxisSpec.Adaptive(5), AxisSpec.Adaptive(6)]);
        AssertSpec("AdaptiveAveragePool2D(7)", new AverageSpec(true, null), [AxisSpec.Adaptive(7), AxisSpec.Adaptive(7)]);
    }

    [Fact]
    public void Members_OfOneAxis_WinOverThoseOfAll()
    {
        AssertSpec(
            "MaxPool3D(2, 3, 4, Stride = 5, StrideHeight = 6, Dilation = 2, DilationWidth = 3, Padding = 1, PaddingFront = 0, PaddingBottom = 2, PaddingRight = 3)",
            new MaxSpec(false, false),
            [
                new(WindowForm.Sliding, 2, 5, 2, 0, 1, AutoPadding.None, false),
                new(WindowForm.Sliding, 3, 6, 2, 1, 2, AutoPadding.None, false),
                new(WindowForm.Sliding, 4, 5, 3, 1, 3, AutoPadding.None, false),
            ]);
        AssertSpec(
            "AveragePool1D(4, Stride = 3, Dilation = 2, Padding = 1, PaddingEnd = 2)",
            new AverageSpec(true, null),
            [new(WindowForm.Sliding, 4, 3, 2, 1, 2, AutoPadding.None, false)]);
        AssertSpec(
            "LpPool2D(norm: 1, poolWidth: 3, poolHeight: 2, StrideHeight = 1, DilationHeight = 4, PaddingTop = 1, PaddingLeft = 2)",
            new LpSpec(1),
            [
                new(WindowForm.Sliding, 2, 1, 4, 1, 0, AutoPadding.None, false),
                new(WindowForm.Sliding, 3, 3, 1, 2, 0, AutoPadding.None, false),
            ]);
    }

    [Fact]
    public void Options_OfEveryReduction_AreRead()
    {
        AssertSpec("AdaptiveMaxPool1D(2, Ties = PoolTies.All, Activation = PoolActivation.Relu)", new MaxSpec(true, true), [AxisSpec.Adaptive(2)]);
        AssertSpec("GlobalMaxPool1D(Activation = PoolActivation.Relu)", new MaxSpec(false, true), [AxisSpec.Global]);
        AssertSpec("AveragePool1D(2, CountIncludePadding = false)", new AverageSpec(false, null), [s_two]);
        AssertSpec("AveragePool1D(2, Divisor = 3)", new AverageSpec(true, 3), [s_two]);
        AssertSpec("MaxPool1D(2, Rounding = PoolRounding.Ceiling)", new MaxSpec(false, false), [s_two with { IsCeiling = true }]);
        AssertSpec("MaxPool1D(2, AutoPadding = PoolAutoPadding.SameLower)", new MaxSpec(false, false), [s_two with { AutoPadding = AutoPadding.SameLower }]);
        Assert.True(SpecOf("MaxPool1D(2, Layout = PoolLayout.ChannelsLast)").IsChannelsLast);
        Assert.True(SpecOf("GlobalLpPool2D(Layout = PoolLayout.Nhwc)").IsChannelsLast);
        Assert.False(SpecOf("MaxPool1D(2, Layout = PoolLayout.ChannelsFirst)").IsChannelsLast);
        Assert.Equal("ulong", SpecOf("AveragePool3D(2, ElementType = typeof(ulong))").Element.Name);
        Assert.Equal(new ElementSpec("global::System.Half", "Half", true), SpecOf("LpPool3D(1, 2, ElementType = typeof(System.Half))").Element);
    }

    /// <summary>One sentence for each kind, in the words of the documentation.</summary>
    [Theory]
    [InlineData("MaxPool2D(2)", "Max pooling of float in NCHW order: window 2x2, stride 2x2, no padding.")]
    [InlineData("MaxPool1D(3, Stride = 1, Dilation = 2, Padding = 1, Ties = PoolTies.All, Activation = PoolActivation.Relu)", "Max pooling of float in NCL order: window 3, stride 1, dilation 2, padding 1, all ties marked, ReLU.")]
    [InlineData("AveragePool2D(3, PaddingLeft = 1, CountIncludePadding = false, Rounding = PoolRounding.Ceiling)", "Average pooling of float in NCHW order: window 3x3, stride 3x3, padding top 0, bottom 0, left 1, right 0, ceiling rounding, padding not counted.")]
    [InlineData("AveragePool1D(3, PaddingEnd = 1, Divisor = 2)", "Average pooling of float in NCL order: window 3, stride 3, padding start 0, end 1, divided by 2.")]
    [InlineData("LpPool3D(1.5, 2, 3, 4, PaddingBack = 1, Layout = PoolLayout.ChannelsLast, ElementType = typeof(System.Half))", "Lp pooling of Half in NDHWC order: window 2x3x4, stride 2x3x4, padding front 0, back 1, top 0, bottom 0, left 0, right 0, p = 1.5.")]
    [InlineData("GlobalLpPool2D", "Global Lp pooling of float in NCHW order: p = 2.")]
    [InlineData("GlobalMaxPool3D", "Global max pooling of float in NCDHW order.")]
    [InlineData("AdaptiveAveragePool2D(7, 1, Layout = PoolLayout.ChannelsLast)", "Adaptive average pooling of float in NHWC order: output 7x1.")]
    [InlineData("MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)", "Max pooling of float in NCHW order: window 3x3, stride 2x2, as much padding as ceil(input / stride) outputs take, an odd element at the end.")]
    public void Description_OfAPool_IsASentence(string attribute, string sentence) =>
        Assert.Equal(sentence, Emission.PoolDescription.Of(SpecOf(attribute)));

    private static void AssertSpec(string attribute, object reduction, AxisSpec[] axes)
    {
        PoolSpec spec = SpecOf(attribute);
        Assert.Equal(reduction, spec.Reduction);
        Assert.Equal(axes, spec.Axes);
    }

    private static PoolSpec SpecOf(string attribute) => Compile.Specs($"using GenPool; [{attribute}] internal partial class Pool;").Single();
}
