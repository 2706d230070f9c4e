using System.Numerics;
using System.Runtime.InteropServices;

namespace GenPool.Generic.Tests;

/// <summary>Which tap of a window wins, in every element type.</summary>
public sealed class MaxValueTests
{
    private const float NaN = float.NaN;
    private const float Infinity = float.PositiveInfinity;

    private static readonly MaxPoolParameters s_four = new(new SlidingAxis(4));
    private static readonly MaxPoolParameters s_empty = new(new SlidingAxis(2) { PaddingBefore = 1, PaddingAfter = 1, Dilation = 2 });

    [Theory]
    [InlineData(new[] { NaN, 1, NaN, 7 }, NaN, 2)]
    [InlineData(new[] { NaN, 1, 3, 7 }, NaN, 0)]
    [InlineData(new[] { 5f, 5, 5, 5 }, 5, 0)]
    [InlineData(new[] { 1f, 5, 5, 2 }, 5, 1)]
    [InlineData(new[] { -0f, 0, 0, -0f }, -0f, 0)]
    [InlineData(new[] { 0f, -0f, -2, -0f }, 0f, 0)]
    [InlineData(new[] { -Infinity, -Infinity, -Infinity, -Infinity }, -Infinity, 0)]
    [InlineData(new[] { -Infinity, Infinity, 1, Infinity }, Infinity, 1)]
    [Rule(2)]
    [Rule(8)]
    public void Window_TiesNaNInfinitiesAndZeros_FollowPyTorch(float[] window, float value, long index)
    {
        PoolShape1D shape = new(1, 1, 4);
        Assert.Equal(BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(Run.Output(s_four, window, shape)[0]));
        Assert.Equal([index], Run.Indices(s_four, window, shape));
    }

    [Fact]
    [Rule(2)]
    public void Window_Extremes_TheFirstGreatestWins()
    {
        Extremes<float>();
        Extremes<double>();
        Extremes<Half>();
        Extremes<sbyte>();
        Extremes<byte>();
        Extremes<short>();
        Extremes<ushort>();
        Extremes<int>();
        Extremes<uint>();
        Extremes<long>();
        Extremes<ulong>();
    }

    [Fact]
    [Rule(2)]
    public void Window_NaNAndZerosOfEveryFloatingType_FollowPyTorch()
    {
        NaNAndZeros<float>();
        NaNAndZeros<double>();
        NaNAndZeros<Half>();
    }

    [Fact]
    [Rule(2)]
    public void Half_Denormals_CompareAsNumbers()
    {
        Half[] window = [BitConverter.UInt16BitsToHalf(0x8001), BitConverter.UInt16BitsToHalf(0x0001), BitConverter.UInt16BitsToHalf(0x03FF), Half.Zero];
        Expect(window, 2);
    }

    [Fact]
    [Rule(3)]
    public void WindowOfNoTap_GivesTheLowestValueAndNoIndexAndNoGradient()
    {
        // PyTorch's test_max_pool1d_corner_cases: [[1]], window 2, padding 1, dilation 2. There the index is out of range.
        EmptyWindow(float.NegativeInfinity);
        EmptyWindow(double.NegativeInfinity);
        EmptyWindow(Half.NegativeInfinity);
        EmptyWindow(sbyte.MinValue);
        EmptyWindow(byte.MinValue);
        EmptyWindow(short.MinValue);
        EmptyWindow(ushort.MinValue);
        EmptyWindow(int.MinValue);
        EmptyWindow(uint.MinValue);
        EmptyWindow(long.MinValue);
        EmptyWindow(ulong.MinValue);
    }

    [Fact]
    [Rule(4)]
    public void PaddedWindow_PaddingBeyondHalfTheWindow()
    {
        // Caffe's TestForwardMaxPadded.
        SlidingAxis axis = new(3) { Stride = 2, PaddingBefore = 2, PaddingAfter = 2 };
        float[] output = Run.Output(new MaxPoolParameters(axis, axis), [1f, 2, 4, 2, 3, 2, 4, 2, 1], new PoolShape2D(1, 1, 3, 3));
        Assert.Equal([1f, 4, 4, 4, 4, 4, 4, 4, 1], output);
    }

    [Fact]
    [Rule(4)]
    public void Padding_UpToTheExtentOfTheWindow_IsLegal()
    {
        // One less than the extent, 5, leaves a window its last tap.
        SlidingAxis axis = new(3) { Stride = 1, Dilation = 2, PaddingBefore = 4 };
        Assert.Equal([7f], Run.Output(new MaxPoolParameters(axis), [7f], new PoolShape1D(1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("PaddingBefore", () => new GenericMaxPool<float, PoolShape1D>(new(axis with { PaddingBefore = 5 })));
        Assert.Throws<ArgumentOutOfRangeException>("PaddingBefore", () => new GenericMaxPool<float, PoolShape1D>(new(axis with { PaddingBefore = -1 })));
    }

    private static void Extremes<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        Expect([T.MinValue, T.MaxValue, T.MaxValue, T.Zero], 1);
        Expect([T.MinValue, T.MinValue, T.MinValue, T.MinValue], 0);
        Expect([T.Zero, T.One, T.MinValue, T.One], 1);

        // Below zero, or the greatest of an unsigned type.
        T below = unchecked(T.Zero - T.One);
        Expect([T.Zero, T.One, below, T.Zero], below < T.Zero ? 1 : 2);
    }

    private static void NaNAndZeros<T>()
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        Expect([T.NaN, T.One, T.NaN, T.One], 2);
        Expect([T.One, -T.NaN, T.PositiveInfinity, T.One], 1);
        Expect([T.NegativeZero, T.Zero, T.Zero, T.NegativeZero], 0);
        Expect([T.Zero, T.NegativeZero, T.NegativeInfinity, T.Zero], 0);
        Expect([T.NegativeInfinity, T.NegativeInfinity, T.NegativeInfinity, T.NegativeInfinity], 0);
        Expect([-T.Epsilon, T.Epsilon, T.Zero, T.Epsilon], 1);
    }

    private static void Expect<T>(T[] window, int winner)
        where T : unmanaged, INumber<T>
    {
        PoolShape1D shape = new(1, 1, 4);
        T[] output = Run.Output(s_four, window, shape);
        Assert.Equal(MemoryMarshal.AsBytes(window.AsSpan(winner, 1)), MemoryMarshal.AsBytes(output.AsSpan()));
        Assert.Equal([(long)winner], Run.Indices(s_four, window, shape));
        Assert.Equal([.. Enumerable.Range(0, 4).Select(tap => tap == winner ? T.One : T.Zero)], Run.Gradient(s_four, window, shape));
    }

    private static void EmptyWindow<T>(T lowest)
        where T : unmanaged, INumber<T>
    {
        foreach (PoolTies ties in Enum.GetValues<PoolTies>())
        {
            MaxPoolParameters parameters = s_empty with { Ties = ties };
            PoolShape1D shape = new(1, 1, 1);
            Assert.Equal([lowest], Run.Output(parameters, [T.One], shape));
            Assert.Equal([-1L], Run.Indices(parameters, [T.One], shape));
            Assert.Equal([T.Zero], Run.Gradient(parameters, [T.One], shape));
        }
    }
}
