namespace GenPool.Generic.Tests;

/// <summary>Parameters: what is legal, what is equal, and what is left out.</summary>
public sealed class ParameterTests
{
    private const int Max = int.MaxValue;

    private static readonly SlidingAxis s_two = new(2);

    public static TheoryData<string, PoolAxis> Faults => new()
    {
        { "Size", new SlidingAxis(0) },
        { "Size", new SlidingAxis(-1) { Stride = 1 } },
        { "Stride", s_two with { Stride = 0 } },
        { "Dilation", s_two with { Dilation = 0 } },
        { "Dilation", s_two with { Dilation = Max } },
        { "Dilation", new SlidingAxis(3) { Dilation = (Max / 2) + 1 } },
        { "Rounding", s_two with { Rounding = (PoolRounding)2 } },
        { "AutoPadding", s_two with { AutoPadding = (PoolAutoPadding)3 } },
        { "PaddingBefore", s_two with { PaddingBefore = 2 } },
        { "PaddingBefore", s_two with { PaddingBefore = -1 } },
        { "PaddingAfter", s_two with { PaddingAfter = 2 } },
        { "PaddingAfter", s_two with { PaddingAfter = -1 } },
        { "PaddingAfter", s_two with { Dilation = 3, PaddingAfter = 4 } },
        { "OutputSize", new AdaptiveAxis(0) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultOfAnAxis_IsOutOfRange(string member, PoolAxis axis)
    {
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new MaxPoolParameters(axis).Validate());
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new AveragePoolParameters(s_two, axis).Validate());
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new LpPoolParameters(2, new GlobalAxis(), axis, s_two).Validate());
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new GenericMaxPool<float, PoolShape1D>(new(axis)));
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new GenericAveragePool<float, PoolShape1D>(new(axis)));
        Assert.Throws<ArgumentOutOfRangeException>(member, () => new GenericLpPool<float, PoolShape1D>(new(2, axis)));
    }

    [Fact]
    public void AutomaticAndExplicitPadding_ExcludeEachOther()
    {
        SlidingAxis automatic = new(2) { AutoPadding = PoolAutoPadding.SameUpper };
        new MaxPoolParameters(automatic).Validate();
        Assert.Throws<ArgumentException>("AutoPadding", () => new MaxPoolParameters(automatic with { PaddingBefore = 1 }).Validate());
        Assert.Throws<ArgumentException>("AutoPadding", () => new MaxPoolParameters(automatic with { PaddingAfter = 1 }).Validate());
    }

    [Fact]
    public void TheLastLegalNumbers_AreLegal()
    {
        new MaxPoolParameters(new SlidingAxis(Max)).Validate();
        new MaxPoolParameters(new SlidingAxis(2) { Dilation = Max - 1, Stride = Max, PaddingBefore = Max - 1, PaddingAfter = Max - 1 }).Validate();
        new MaxPoolParameters(new SlidingAxis(Max), new SlidingAxis(1), new AdaptiveAxis(Max)).Validate();
    }

    [Fact]
    public void TapsBeyond31Bits_AreOutOfRange()
    {
        SlidingAxis large = new(46341);
        Assert.Throws<ArgumentOutOfRangeException>("Axes", () => new MaxPoolParameters(large, large).Validate());
        Assert.Throws<ArgumentOutOfRangeException>("Axes", () => new MaxPoolParameters(new SlidingAxis(Max), new SlidingAxis(Max), new SlidingAxis(Max)).Validate());
        new MaxPoolParameters(large, new GlobalAxis(), new SlidingAxis(46340)).Validate();
    }

    [Fact]
    public void NumberOfAxes_IsOneToThreeAndThatOfTheShape()
    {
        Assert.Throws<ArgumentException>("Axes", () => new MaxPoolParameters().Validate());
        Assert.Throws<ArgumentException>("Axes", () => new MaxPoolParameters(s_two, s_two, s_two, s_two).Validate());
        Assert.Throws<ArgumentException>("Axes", () => new MaxPoolParameters(s_two, null!).Validate());
        ArgumentException error = Assert.Throws<ArgumentException>("Axes", () => new GenericMaxPool<float, PoolShape2D>(new(s_two)));
        Assert.Contains("PoolShape2D has planes of 2 axes; the parameters have 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("Axes", () => new GenericAveragePool<float, PoolShape1D>(new(s_two, s_two)));
        Assert.Throws<ArgumentException>("Axes", () => new GenericLpPool<float, PoolShape3D>(new(2, s_two)));
        Assert.Throws<ArgumentNullException>("parameters", () => new GenericMaxPool<float, PoolShape1D>(null!));
        Assert.Throws<ArgumentNullException>("parameters", () => new GenericAveragePool<float, PoolShape1D>(null!));
        Assert.Throws<ArgumentNullException>("parameters", () => new GenericLpPool<float, PoolShape1D>(null!));
    }

    [Fact]
    public void OptionsOfAKind_AreChecked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Layout", () => new MaxPoolParameters(s_two) { Layout = (PoolLayout)2 }.Validate());
        Assert.Throws<ArgumentOutOfRangeException>("Ties", () => new MaxPoolParameters(s_two) { Ties = (PoolTies)2 }.Validate());
        Assert.Throws<ArgumentOutOfRangeException>("Activation", () => new MaxPoolParameters(s_two) { Activation = (PoolActivation)2 }.Validate());
        Assert.Throws<ArgumentOutOfRangeException>("Divisor", () => new AveragePoolParameters(s_two) { Divisor = 0 }.Validate());
        foreach (double norm in new[] { double.NaN, 0, 0.999, -2, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("Norm", () => new LpPoolParameters(norm, s_two).Validate());
        }

        new LpPoolParameters(double.MaxValue, s_two).Validate();
    }

    [Fact]
    public void LeftOut_IsWhatAttributesLeaveOut()
    {
        Assert.Equal(new SlidingAxis(3) { Stride = 3, Dilation = 1, Rounding = PoolRounding.Floor, AutoPadding = PoolAutoPadding.None }, new SlidingAxis(3));
        Assert.Equal(new AveragePoolParameters(s_two) { CountIncludePadding = true, Divisor = null, Layout = PoolLayout.Nchw }, new AveragePoolParameters(s_two));
        Assert.Equal(new MaxPoolParameters(s_two) { Ties = PoolTies.First, Activation = PoolActivation.None }, new MaxPoolParameters(s_two));
        Assert.Equal(PoolLayout.ChannelsFirst, PoolLayout.Nchw);
        Assert.Equal(PoolLayout.ChannelsLast, PoolLayout.Nhwc);
    }

    [Fact]
    public void Equality_IsOfValues()
    {
        PoolParameters[] parameters =
        [
            new MaxPoolParameters(s_two), new MaxPoolParameters(s_two, s_two), new MaxPoolParameters(new SlidingAxis(3)), new MaxPoolParameters(new GlobalAxis()),
            new MaxPoolParameters(new AdaptiveAxis(2)), new MaxPoolParameters(s_two) { Ties = PoolTies.All }, new MaxPoolParameters(s_two) { Layout = PoolLayout.ChannelsLast },
            new AveragePoolParameters(s_two), new AveragePoolParameters(s_two) { Divisor = 2 }, new LpPoolParameters(1, s_two), new LpPoolParameters(2, s_two),
        ];
        foreach (PoolParameters left in parameters)
        {
            PoolParameters copy = left with { Layout = left.Layout };
            Assert.Equal(left, copy);
            Assert.Equal(left.GetHashCode(), copy.GetHashCode());
            Assert.Single(parameters, right => left == right);
        }

        Assert.Equal(new MaxPoolParameters(new SlidingAxis(2)), new MaxPoolParameters(new SlidingAxis(2)));
    }

    [Fact]
    public void Text_NamesEveryAxis() => Assert.Equal(
        "AveragePoolParameters { Axes = [GlobalAxis { }, AdaptiveAxis { OutputSize = 3 }], Layout = ChannelsLast, CountIncludePadding = True, Divisor =  }",
        new AveragePoolParameters(new GlobalAxis(), new AdaptiveAxis(3)) { Layout = PoolLayout.ChannelsLast }.ToString());
}
