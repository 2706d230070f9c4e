namespace GenPool.Generic.Tests;

/// <summary>Values and gradients of Lp pools.</summary>
public sealed class LpTests
{
    private static readonly PoolShape1D s_three = new(1, 1, 3);

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 7.0710678118654755)]
    [InlineData(3, 6)]
    [Rule(13)]
    public void Value_IsTheNormOfTheMagnitudes(double norm, double expected)
    {
        // 3, 4 and 5: 27 + 64 + 125 is 6 cubed. PyTorch, which takes no absolute value, gives NaN for the odd power.
        LpPoolParameters parameters = new(norm, new GlobalAxis());
        Assert.Equal([(float)expected], Run.Output(parameters, [3f, -4, -5], s_three));
        Assert.Equal([expected], Run.Output(parameters, [-3d, 4, 5], s_three), (left, right) => Math.Abs(left - right) <= 2 * Math.BitIncrement(right) - (2 * right));
        Assert.Equal([(Half)expected], Run.Output(parameters, [(Half)(-3), (Half)(-4), (Half)(-5)], s_three));
    }

    [Fact]
    [Rule(13)]
    public void Value_OnPadding_AddsNothing()
    {
        SlidingAxis axis = new(2) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 };
        Assert.Equal([3f, 5, 4], Run.Output(new LpPoolParameters(2, axis), [3f, 4], new PoolShape1D(1, 1, 2)));
    }

    [Fact]
    [Rule(13)]
    public void Value_WindowOfNoTap_IsZero()
    {
        SlidingAxis empty = new(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2 };
        foreach (double norm in new[] { 1, 2, 2.5 })
        {
            Assert.Equal([0f], Run.Output(new LpPoolParameters(norm, empty), [5f], new PoolShape1D(1, 1, 1)));
            Assert.Equal([0f], Run.Gradient(new LpPoolParameters(norm, empty), [5f], new PoolShape1D(1, 1, 1)));
        }
    }

    [Fact]
    [Rule(13)]
    public void Value_OfHalf_IsFormedInFloat()
    {
        // The squares do not fit a half.
        Assert.Equal([(Half)500], Run.Output(new LpPoolParameters(2, new GlobalAxis()), [(Half)300, (Half)400], new PoolShape1D(1, 1, 2)));
        Assert.Equal([(Half)2050], Run.Output(new LpPoolParameters(1, new GlobalAxis()), [(Half)2048, (Half)1, (Half)1], s_three));
    }

    [Fact]
    [Rule(13)]
    public void Value_LargePowers_AreFormedInDouble()
    {
        // 1e20 to the tenth does not fit a float.
        Assert.Equal([1e20f], Run.Output(new LpPoolParameters(10, new GlobalAxis()), [-1e20f, 0, 1], s_three));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4.25)]
    [Rule(13)]
    public void Gradient_IsTheSlope(double norm)
    {
        LpPoolParameters parameters = new(norm, new SlidingAxis(3) { Stride = 1, PaddingBefore = 1 }, new AdaptiveAxis(2));
        PoolShape2D shape = new(1, 2, 4, 3);
        Random random = new(3);
        double[] input = [.. Enumerable.Range(0, 24).Select(_ => (random.Next(2) == 0 ? -1 : 1) * (0.5 + random.NextDouble()))];
        double[] weights = [.. Run.Output(parameters, input, shape).Select(_ => random.NextDouble() - 0.5)];
        double[] gradient = Run.Gradient(parameters, input, shape, weights);
        const double step = 1e-6;
        for (int i = 0; i < input.Length; i++)
        {
            double held = input[i];
            input[i] = held + step;
            double above = Loss();
            input[i] = held - step;
            double below = Loss();
            input[i] = held;
            Assert.Equal((above - below) / (2 * step), gradient[i], 1e-7);
        }

        double Loss() => Run.Output(parameters, input, shape).Zip(weights, (value, weight) => value * weight).Sum();
    }

    [Fact]
    [Rule(13)]
    public void Gradient_OfAWindowOfZeros_IsZero()
    {
        foreach (double norm in new[] { 1, 1.5, 2, 3 })
        {
            Assert.Equal([0f, 0], Run.Gradient(new LpPoolParameters(norm, new GlobalAxis()), [0f, -0f], new PoolShape1D(1, 1, 2)));
        }
    }

    [Fact]
    [Rule(13)]
    public void Gradient_OfKnownWindows()
    {
        PoolShape1D two = new(1, 1, 2);
        Assert.Equal([2f, -2], Run.Gradient(new LpPoolParameters(1, new GlobalAxis()), [3f, -4], two, [2f]));
        Assert.Equal([3f, -4], Run.Gradient(new LpPoolParameters(2, new GlobalAxis()), [3f, -4], two, [5f]));
        Assert.Equal([0.25f, -16 / 36f, 25 / 36f], Run.Gradient(new LpPoolParameters(3, new GlobalAxis()), [3f, -4, 5], s_three, [1f]), (left, right) => Math.Abs(left - right) < 1e-6f);
        Assert.Equal([2f, 0], Run.Gradient(new LpPoolParameters(1, new GlobalAxis()), [3f, 0], two, [2f]));
    }
}
