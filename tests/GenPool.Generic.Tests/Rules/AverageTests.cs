namespace GenPool.Generic.Tests;

/// <summary>Values, divisors and gradients of average pools.</summary>
public sealed class AverageTests
{
    private static readonly SlidingAxis s_padded = new(3) { Stride = 2, PaddingBefore = 1, PaddingAfter = 1, Rounding = PoolRounding.Ceiling };
    private static readonly float[] s_rising = [.. Enumerable.Range(1, 16).Select(value => (float)value)];
    private static readonly PoolShape2D s_four = new(1, 1, 4, 4);

    [Fact]
    [Rule(11)]
    public void Divisor_IncludingPadding_LeavesOutWhatHangsOver()
    {
        // As PyTorch has it: 1.5556 3.3333 2 / 6.3333 11 6 / 4.5 7.5 4.
        float[] expected = [14 / 9f, 30 / 9f, 12 / 6f, 57 / 9f, 99 / 9f, 36 / 6f, 27 / 6f, 45 / 6f, 16 / 4f];
        Assert.Equal(expected, Run.Output(new AveragePoolParameters(s_padded, s_padded), s_rising, s_four));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_ExcludingPadding_CountsTheInput()
    {
        AveragePoolParameters parameters = new(s_padded, s_padded) { CountIncludePadding = false };
        Assert.Equal([3.5f, 5, 6, 9.5f, 11, 12, 13.5f, 15, 16], Run.Output(parameters, s_rising, s_four));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_Given_ReplacesTheCount()
    {
        AveragePoolParameters parameters = new(s_padded, s_padded) { Divisor = 2 };
        Assert.Equal([7f, 15, 6, 28.5f, 49.5f, 18, 13.5f, 22.5f, 8], Run.Output(parameters, s_rising, s_four));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_LastPartialWindow_CountsWhatThereIs()
    {
        // PyTorch: [1..5] under 2, stride 2, ceiling.
        AveragePoolParameters parameters = new(new SlidingAxis(2) { Rounding = PoolRounding.Ceiling });
        Assert.Equal([1.5f, 3.5f, 5], Run.Output(parameters, s_rising[..5], new PoolShape1D(1, 1, 5)));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_LastWindowThatWouldStartOnPadding_IsNone()
    {
        // ONNX's averagepool_2d_ceil_last_window_starts_on_pad, along one axis.
        SlidingAxis axis = new(3) { PaddingBefore = 1, PaddingAfter = 1, Rounding = PoolRounding.Ceiling };
        Assert.Equal([1f], Run.Output(new AveragePoolParameters(axis), [1f, 2], new PoolShape1D(1, 1, 2)));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_ConstantInput_ShowsThePadding()
    {
        // Caffe's TestForwardAve.
        SlidingAxis axis = new(3) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 };
        float[] twos = [2, 2, 2, 2, 2, 2, 2, 2, 2];
        float corner = 8 / 9f, side = 12 / 9f;
        Assert.Equal([corner, side, corner, side, 2, side, corner, side, corner], Run.Output(new AveragePoolParameters(axis, axis), twos, new PoolShape2D(1, 1, 3, 3)));
        Assert.Equal(twos, Run.Output(new AveragePoolParameters(axis, axis) { CountIncludePadding = false }, twos, new PoolShape2D(1, 1, 3, 3)));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_DilatedWindow_CountsTaps()
    {
        // Taps at -1, 1, 3: one on padding, one hangs over the input of three.
        SlidingAxis axis = new(3) { Stride = 4, Dilation = 2, PaddingBefore = 1, Rounding = PoolRounding.Ceiling };
        Assert.Equal([1f], Run.Output(new AveragePoolParameters(axis), [1f, 2, 3], new PoolShape1D(1, 1, 3)));
        Assert.Equal([2f], Run.Output(new AveragePoolParameters(axis) { CountIncludePadding = false }, [1f, 2, 3], new PoolShape1D(1, 1, 3)));
    }

    [Fact]
    [Rule(11)]
    public void Divisor_WindowOfNoTap_GivesZeroAndNoGradient()
    {
        SlidingAxis empty = new(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2 };
        foreach (AveragePoolParameters parameters in new AveragePoolParameters[] { new(empty), new(empty) { CountIncludePadding = false }, new(empty) { Divisor = 3 } })
        {
            Assert.Equal([0f], Run.Output(parameters, [5f], new PoolShape1D(1, 1, 1)));
            Assert.Equal([0f], Run.Gradient<float, PoolShape1D>(parameters, new(1, 1, 1)));
            Assert.Equal([0], Run.Output(parameters, [5], new PoolShape1D(1, 1, 1)));
            Assert.Equal([0], Run.Gradient<int, PoolShape1D>(parameters, new(1, 1, 1)));
        }
    }

    [Theory]
    [InlineData(new sbyte[] { 1, 2 }, 2)] // 1.5
    [InlineData(new sbyte[] { 0, 1 }, 0)] // 0.5
    [InlineData(new sbyte[] { 2, 3 }, 2)] // 2.5
    [InlineData(new sbyte[] { -1, -2 }, -2)]
    [InlineData(new sbyte[] { 0, -1 }, 0)]
    [InlineData(new sbyte[] { 127, 127 }, 127)]
    [InlineData(new sbyte[] { -128, -128 }, -128)]
    [InlineData(new sbyte[] { 1, 1, 0 }, 1)] // 2/3
    [InlineData(new sbyte[] { 1, 0, 0 }, 0)]
    [InlineData(new sbyte[] { -1, -1, 0 }, -1)]
    [InlineData(new sbyte[] { -1, 0, 0 }, 0)]
    [Rule(10)]
    public void Integers_AreRoundedToNearestTiesToEven(sbyte[] window, sbyte expected)
    {
        AveragePoolParameters parameters = new(new GlobalAxis());
        PoolShape1D shape = new(1, 1, window.Length);
        Assert.Equal([expected], Run.Output(parameters, window, shape));
        Assert.Equal([(short)expected], Run.Output(parameters, [.. window.Select(value => (short)value)], shape));
        Assert.Equal([(int)expected], Run.Output(parameters, [.. window.Select(value => (int)value)], shape));
        Assert.Equal([(long)expected], Run.Output(parameters, [.. window.Select(value => (long)value)], shape));
        if (window.All(value => value >= 0))
        {
            Assert.Equal([(byte)expected], Run.Output(parameters, [.. window.Select(value => (byte)value)], shape));
            Assert.Equal([(ushort)expected], Run.Output(parameters, [.. window.Select(value => (ushort)value)], shape));
            Assert.Equal([(uint)expected], Run.Output(parameters, [.. window.Select(value => (uint)value)], shape));
            Assert.Equal([(ulong)expected], Run.Output(parameters, [.. window.Select(value => (ulong)value)], shape));
        }
    }

    [Fact]
    [Rule(10)]
    public void Integers_AreAddedIn64Bits()
    {
        AveragePoolParameters parameters = new(new GlobalAxis());
        Assert.Equal([int.MaxValue], Run.Output(parameters, [int.MaxValue, int.MaxValue, int.MaxValue], new PoolShape1D(1, 1, 3)));
        Assert.Equal([uint.MaxValue], Run.Output(parameters, [uint.MaxValue, uint.MaxValue], new PoolShape1D(1, 1, 2)));
        Assert.Equal([ulong.MaxValue], Run.Output(parameters, [ulong.MaxValue], new PoolShape1D(1, 1, 1)));
        Assert.Equal([long.MinValue], Run.Output(parameters, [long.MinValue], new PoolShape1D(1, 1, 1)));

        // Beyond 64 bits the sum loses its upper bits, and what an element cannot hold loses its own.
        Assert.Equal([-1L], Run.Output(parameters, [long.MaxValue, long.MaxValue], new PoolShape1D(1, 1, 2)));
        Assert.Equal([-56], Run.Output(new AveragePoolParameters(new SlidingAxis(2)) { Divisor = 1 }, new sbyte[] { 100, 100 }, new PoolShape1D(1, 1, 2)));
    }

    [Fact]
    [Rule(10)]
    public void OtherNumbers_AreAddedInTheirOwnType()
    {
        AveragePoolParameters parameters = new(new GlobalAxis());
        PoolShape1D two = new(1, 1, 2);
        Assert.Equal([(Int128)2], Run.Output(parameters, [(Int128)1, (Int128)2], two));
        Assert.Equal([Int128.MaxValue - 1], Run.Output(parameters with { Divisor = 1 }, [Int128.MaxValue, (Int128)(-1)], two));
        Assert.Equal([1.5m], Run.Output(parameters, [1m, 2m], two));
        Assert.Equal([(nint)2], Run.Output(parameters, [(nint)1, (nint)2], two));
        Assert.Equal([(nuint)2], Run.Output(parameters, [(nuint)1, (nuint)2], two));
    }

    [Fact]
    [Rule(10)]
    public void Sums_AreFormedInRowMajorOrder()
    {
        // In any other order the ones would not be lost one by one.
        float[] window = [1e8f, 1, 1, 1, 1, 1, 1, 1, -1e8f];
        AveragePoolParameters parameters = new(new GlobalAxis(), new GlobalAxis()) { Divisor = 1 };
        Assert.Equal([0f], Run.Output(parameters, window, new PoolShape2D(1, 1, 3, 3)));
        Assert.Equal([8f], Run.Output(parameters, [1, 1, 1, 1, 1, 1, 1, 1, 1e8f, -1e8f], new PoolShape2D(1, 1, 2, 5)));
    }

    [Fact]
    [Rule(10)]
    public void Halves_AreAddedAndDividedInFloat()
    {
        AveragePoolParameters parameters = new(new GlobalAxis());
        Half large = (Half)65504;
        Assert.Equal([large], Run.Output(parameters, [large, large, large], new PoolShape1D(1, 1, 3)));
        Assert.Equal([(Half)(2051 / 3f)], Run.Output(parameters, [(Half)2048, (Half)1, (Half)2], new PoolShape1D(1, 1, 3)));
        Assert.Equal([Half.PositiveInfinity], Run.Output(parameters with { Divisor = 1 }, [large, large], new PoolShape1D(1, 1, 2)));
    }

    [Fact]
    [Rule(10)]
    public void Sums_StartFromPositiveZeroAndSpreadNaN()
    {
        AveragePoolParameters parameters = new(new GlobalAxis());
        Assert.Equal(0, BitConverter.SingleToInt32Bits(Run.Output(parameters, [-0f, -0f], new PoolShape1D(1, 1, 2))[0]));
        Assert.Equal([float.NaN], Run.Output(parameters, [1, float.NaN, 1], new PoolShape1D(1, 1, 3)));
        Assert.Equal([float.NaN], Run.Output(parameters, [float.PositiveInfinity, float.NegativeInfinity], new PoolShape1D(1, 1, 2)));
    }

    [Fact]
    [Rule(12)]
    public void Gradient_IsSharedByTheDivisor()
    {
        // Windows of 2x2 at stride 1 over 3x3: the middle lies under all four.
        SlidingAxis axis = new(2) { Stride = 1 };
        Assert.Equal([1f, 2, 1, 2, 4, 2, 1, 2, 1], Run.Gradient<float, PoolShape2D>(new(axis, axis) { Divisor = 1 }, new(1, 1, 3, 3)));
        Assert.Equal([0.25f, 0.5f, 0.25f, 0.5f, 1, 0.5f, 0.25f, 0.5f, 0.25f], Run.Gradient<float, PoolShape2D>(new(axis, axis), new(1, 1, 3, 3)));
        SlidingAxis padded = new(2) { PaddingBefore = 1 };
        Assert.Equal([0.5f, 0.5f, 0.5f], Run.Gradient<float, PoolShape1D>(new(padded), new(1, 1, 3)));
        Assert.Equal([1, 0.5f, 0.5f], Run.Gradient<float, PoolShape1D>(new(padded) { CountIncludePadding = false }, new(1, 1, 3)));
        Assert.Equal([0.5f, 0.5f, 0], Run.Gradient<float, PoolShape1D>(new(new SlidingAxis(2)), new(1, 1, 3)));
    }

    [Fact]
    [Rule(12)]
    public void Gradient_OfIntegers_IsTheSameQuotient()
    {
        SlidingAxis axis = new(2) { Stride = 1 };
        Assert.Equal([2, 4, 2], Run.Gradient<int, PoolShape1D>(new(axis), new(1, 1, 3), [3, 5]));
        Assert.Equal([-2, -2, 0], Run.Gradient<sbyte, PoolShape1D>(new(axis), new(1, 1, 3), [-3, -1]));
        Assert.Equal([(byte)100, (byte)200, (byte)100], Run.Gradient<byte, PoolShape1D>(new(axis), new(1, 1, 3), [200, 200]));
    }

    [Fact]
    [Rule(12)]
    public void Gradient_OfHalf_IsAddedInFloatAndRoundedOnce()
    {
        SlidingAxis axis = new(3) { Stride = 1, PaddingBefore = 2, PaddingAfter = 2 };
        Half[] gradient = Run.Gradient<Half, PoolShape1D>(new(axis) { Divisor = 1 }, new(1, 1, 1), [(Half)2048, (Half)1, (Half)1]);
        Assert.Equal([(Half)2050], gradient);
    }

    [Fact]
    [Rule(14)]
    public void Adaptive_BinsOverlap()
    {
        // Five elements in three bins: [0, 2), [1, 4), [3, 5).
        PoolShape1D shape = new(1, 1, 5);
        Assert.Equal([1.5f, 3, 4.5f], Run.Output(new AveragePoolParameters(new AdaptiveAxis(3)), s_rising[..5], shape));
        Assert.Equal([2f, 4, 5], Run.Output(new MaxPoolParameters(new AdaptiveAxis(3)), s_rising[..5], shape));
        Assert.Equal([1L, 3, 4], Run.Indices(new MaxPoolParameters(new AdaptiveAxis(3)), s_rising[..5], shape));
        Assert.Equal([0.5f, 0.5f + (1 / 3f), 1 / 3f, (1 / 3f) + 0.5f, 0.5f], Run.Gradient<float, PoolShape1D>(new(new AdaptiveAxis(3)), shape));
    }

    [Fact]
    [Rule(14)]
    public void Adaptive_MoreBinsThanElements_RepeatsThem()
    {
        PoolShape1D shape = new(1, 1, 2);
        Assert.Equal([1f, 1, 1.5f, 2, 2], Run.Output(new AveragePoolParameters(new AdaptiveAxis(5)), [1f, 2], shape));
        Assert.Equal([2f, 3], Run.Gradient(new MaxPoolParameters(new AdaptiveAxis(5)), [1f, 2], shape));
    }

    [Fact]
    [Rule(14)]
    public void Global_IsTheWholePlane()
    {
        PoolShape3D shape = new(1, 2, 2, 2, 2);
        GlobalAxis all = new();
        Assert.Equal([4.5f, 12.5f], Run.Output(new AveragePoolParameters(all, all, all), s_rising, shape));
        Assert.Equal([8f, 16], Run.Output(new MaxPoolParameters(all, all, all), s_rising, shape));
        Assert.Equal([7L, 7], Run.Indices(new MaxPoolParameters(all, all, all), s_rising, shape));
        Assert.Equal([8f, 9], Run.Output(new AveragePoolParameters(all, all, all) { Layout = PoolLayout.ChannelsLast }, s_rising, shape));
    }
}
