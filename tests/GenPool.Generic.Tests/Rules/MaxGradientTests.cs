namespace GenPool.Generic.Tests;

/// <summary>Ties, masks, gradients and indices of max pools.</summary>
public sealed class MaxGradientTests
{
    private const float NaN = float.NaN;

    private static readonly SlidingAxis s_overlapping = new(2) { Stride = 1 };
    private static readonly MaxPoolParameters s_first = new(s_overlapping, s_overlapping);
    private static readonly MaxPoolParameters s_all = s_first with { Ties = PoolTies.All };
    private static readonly PoolShape2D s_three = new(1, 1, 3, 3);

    [Fact]
    [Rule(7)]
    public void OverlappingWindows_SumGradients()
    {
        // PyTorch, 2x2 window at stride 1.
        Assert.Equal([0f, 2, 0, 1, 1, 0, 0, 0, 0], Run.Gradient(s_first, [1f, 2, 2, 2, 2, 0, 0, 1, 2], s_three));
    }

    [Fact]
    [Rule(5)]
    public void AllTies_EachTapReceivesTheWholeGradient()
    {
        // What NumPy's mask is meant to give; as_strided drops the updates of overlapping windows.
        Assert.Equal([0f, 2, 1, 2, 4, 0, 0, 0, 1], Run.Gradient(s_all, [1f, 2, 2, 2, 2, 0, 0, 1, 2], s_three));
    }

    [Theory]
    [InlineData(new[] { NaN, 1, 3, NaN }, 0)]
    [InlineData(new[] { 1f, 5, 5, 2 }, 1)]
    [InlineData(new[] { -0f, 0, 0, -0f }, 0)]
    [Rule(5)]
    [Rule(8)]
    public void AllTies_IndexIsTheFirstMarkedTap(float[] window, long index)
    {
        PoolShape2D shape = new(1, 1, 2, 2);
        Assert.Equal([index], Run.Indices(s_all, window, shape));
        Assert.Equal([.. window.Select(value => float.IsNaN(value) || value == window[index] ? 1f : 0)], Run.Gradient(s_all, window, shape));
    }

    [Fact]
    [Rule(6)]
    public void Mask_FirstOfASlidingWindow_IsAByteOfItsTap()
    {
        (_, byte[] mask) = Run.Train(s_first, [1f, 2, 2, 2, 2, 0, 0, 1, 2], s_three);
        Assert.Equal([1, 0, 0, 0], mask);
        SlidingAxis empty = new(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2 };
        Assert.Equal([255], Run.Train(new MaxPoolParameters(empty), [1f], new PoolShape1D(1, 1, 1)).Mask);
    }

    [Fact]
    [Rule(6)]
    public void Mask_FirstOfALargeOrGlobalOrAdaptiveWindow_IsFourBytesOfItsTap()
    {
        float[] rising = [.. Enumerable.Range(0, 300).Select(value => (float)value)];
        Assert.Equal([43, 1, 0, 0], Run.Train(new MaxPoolParameters(new SlidingAxis(300)), rising, new PoolShape1D(1, 1, 300)).Mask);
        Assert.Equal([1, 0, 0, 0], Run.Train(new MaxPoolParameters(new GlobalAxis()), [1f, 2], new PoolShape1D(1, 1, 2)).Mask);

        // Windows of two elements, numbered within the largest window.
        Assert.Equal([1, 0, 0, 0, 1, 0, 0, 0], Run.Train(new MaxPoolParameters(new AdaptiveAxis(2)), [1f, 2, 3], new PoolShape1D(1, 1, 3)).Mask);
    }

    [Fact]
    [Rule(6)]
    public void Mask_AllOfNineTaps_IsTwoPlanesOfBits()
    {
        SlidingAxis axis = new(9) { Stride = 1 };
        float[] input = [1, 0, 0, 0, 0, 0, 0, 0, 1, 1];
        (_, byte[] mask) = Run.Train(new MaxPoolParameters(axis) { Ties = PoolTies.All }, input, new PoolShape1D(1, 1, 10));
        Assert.Equal([0x01, 0x80, 0x01, 0x01], mask);
    }

    [Fact]
    [Rule(7)]
    public void NegativeZeroGradient_ArrivesAsPositiveZero()
    {
        float[] gradient = Run.Gradient(new MaxPoolParameters(new SlidingAxis(2)), [1f, 2], new PoolShape1D(1, 1, 2), [-0f]);
        Assert.All(gradient, value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
    }

    [Fact]
    [Rule(7)]
    public void NaNGradient_MakesTheSumNaN()
    {
        SlidingAxis axis = new(3) { Stride = 1, PaddingBefore = 2, PaddingAfter = 2 };
        Assert.Equal([NaN], Run.Gradient(new MaxPoolParameters(axis), [1f], new PoolShape1D(1, 1, 1), [1, NaN, 1]));
        Assert.Equal([NaN], Run.Gradient(new MaxPoolParameters(axis), [1f], new PoolShape1D(1, 1, 1), [float.PositiveInfinity, 1, float.NegativeInfinity]));
    }

    [Fact]
    [Rule(7)]
    public void HalfGradients_AreAddedInFloatAndRoundedOnce()
    {
        // 2048 + 1 rounds to 2048 in half precision, so one after another the ones would be lost.
        SlidingAxis axis = new(3) { Stride = 1, PaddingBefore = 2, PaddingAfter = 2 };
        Half[] gradient = Run.Gradient(new MaxPoolParameters(axis), [(Half)1], new PoolShape1D(1, 1, 1), [(Half)2048, (Half)1, (Half)1]);
        Assert.Equal([(Half)2050], gradient);
    }

    [Fact]
    [Rule(7)]
    public void IntegerGradients_LoseTheirUpperBits()
    {
        SlidingAxis axis = new(2) { Stride = 1, PaddingBefore = 1, PaddingAfter = 1 };
        Assert.Equal([-56], Run.Gradient(new MaxPoolParameters(axis), [(sbyte)1], new PoolShape1D(1, 1, 1), [(sbyte)100, (sbyte)100]));
        Assert.Equal([(byte)144], Run.Gradient(new MaxPoolParameters(axis), [(byte)1], new PoolShape1D(1, 1, 1), [(byte)200, (byte)200]));
    }

    [Fact]
    [Rule(8)]
    public void Indices_AreOffsetsInThePlane()
    {
        // PyTorch _test_maxpool_indices: arange 4x4, 2x2 window.
        float[] input = [.. Enumerable.Range(1, 32).Select(value => (float)value)];
        MaxPoolParameters two = new(new SlidingAxis(2), new SlidingAxis(2));
        Assert.Equal([5L, 7, 13, 15, 5, 7, 13, 15], Run.Indices(two, input, new PoolShape2D(1, 2, 4, 4)));
        Assert.Equal([7L], Run.Indices(new MaxPoolParameters(new SlidingAxis(2), new SlidingAxis(2), new SlidingAxis(2)), input[..8], new PoolShape3D(1, 1, 2, 2, 2)));

        // Of each channel in turn with channels last.
        Assert.Equal([3L, 3], Run.Indices(two with { Layout = PoolLayout.ChannelsLast }, input[..8], new PoolShape2D(1, 2, 2, 2)));
    }

    [Fact]
    [Rule(8)]
    public void Unpool_TheLastOfSeveralValuesStays()
    {
        float[] input = [1, 9, 1];
        MaxPoolParameters parameters = new(s_overlapping);
        (_, byte[] mask) = Run.Train(parameters, input, new PoolShape1D(1, 1, 3));
        float[] unpooled = [5, 5, 5];
        new GenericMaxPool<float, PoolShape1D>(parameters).Unpool([3, 4], mask, unpooled, new(1, 1, 3));
        Assert.Equal([0f, 4, 0], unpooled);
    }

    [Fact]
    [Rule(15)]
    public void Relu_CutsWhatIsNotAboveZero()
    {
        MaxPoolParameters relu = new(new SlidingAxis(2)) { Activation = PoolActivation.Relu };
        float[] input = [-3, -1, 0, -0f, -0f, -0f, 2, 5, NaN, -1, float.NegativeInfinity, float.NegativeInfinity];
        PoolShape1D shape = new(1, 1, 12);
        foreach (PoolTies ties in Enum.GetValues<PoolTies>())
        {
            float[] output = Run.Output(relu with { Ties = ties }, input, shape);
            Assert.Equal([0f, 0, 0, 5, NaN, 0], output);
            Assert.All(output.Where(value => value == 0), value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
            Assert.Equal([-1L, -1, -1, 7, 8, -1], Run.Indices(relu with { Ties = ties }, input, shape));
            Assert.Equal([0f, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0], Run.Gradient(relu with { Ties = ties }, input, shape));
        }
    }

    [Fact]
    [Rule(15)]
    public void Relu_OfIntegers_CutsBelowZero()
    {
        MaxPoolParameters relu = new(new SlidingAxis(2)) { Activation = PoolActivation.Relu };
        Assert.Equal([0, 3], Run.Output(relu, [-5, -2, 3, -7], new PoolShape1D(1, 1, 4)));
        Assert.Equal([0L, 0], Run.Gradient(relu, [-5L, 0], new PoolShape1D(1, 1, 2)));
        Assert.Equal([0, 3], Run.Output(relu, new byte[] { 0, 0, 3, 1 }, new PoolShape1D(1, 1, 4)));
    }

    [Fact]
    [Rule(15)]
    public void Relu_OfAWindowOfNoTap_IsZero()
    {
        SlidingAxis empty = new(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2 };
        MaxPoolParameters relu = new(empty) { Activation = PoolActivation.Relu };
        Assert.Equal([0f], Run.Output(relu, [1f], new PoolShape1D(1, 1, 1)));
        Assert.Equal([-1L], Run.Indices(relu, [1f], new PoolShape1D(1, 1, 1)));
    }
}
