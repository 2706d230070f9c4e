using System.Numerics;
using System.Runtime.InteropServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Rules that look different in different element types, by known answers.</summary>
public sealed class ElementTypeTests
{
    private static readonly PoolShape s_window = new(1, 1, 2, 2);

    [Fact]
    [Rule(2)]
    [Rule(8)]
    public void Window_Extremes_TheFirstGreatestWins()
    {
        Extremes<Pool2, float>();
        Extremes<DoublePool2, double>();
        Extremes<HalfPool2, Half>();
        Extremes<SBytePool2, sbyte>();
        Extremes<BytePool2, byte>();
        Extremes<Int16Pool2, short>();
        Extremes<UInt16Pool2, ushort>();
        Extremes<Int32Pool2, int>();
        Extremes<UInt32Pool2, uint>();
        Extremes<Int64Pool2, long>();
        Extremes<UInt64Pool2, ulong>();
    }

    [Fact]
    [Rule(2)]
    public void Window_NaNAndZeros_FollowPyTorch()
    {
        NaNAndZeros<Pool2, float>();
        NaNAndZeros<DoublePool2, double>();
        NaNAndZeros<HalfPool2, Half>();
    }

    [Fact]
    [Rule(2)]
    public void Half_Denormals_CompareAsNumbers()
    {
        Half[] window = [BitConverter.UInt16BitsToHalf(0x8001), BitConverter.UInt16BitsToHalf(0x0001), BitConverter.UInt16BitsToHalf(0x03FF), Half.Zero];
        Assert.Equal([window[2]], Training.OutputOf<HalfPool2, Half>(window, s_window));
        Assert.Equal([2L], Training.IndicesOf<HalfPool2, Half>(window, s_window));
    }

    [Theory]
    [InlineData("Single", "FF800000")]
    [InlineData("Double", "FFF0000000000000")]
    [InlineData("Half", "FC00")]
    [InlineData("SByte", "80")]
    [InlineData("Byte", "00")]
    [InlineData("Int16", "8000")]
    [InlineData("UInt16", "0000")]
    [InlineData("Int32", "80000000")]
    [InlineData("UInt32", "00000000")]
    [InlineData("Int64", "8000000000000000")]
    [InlineData("UInt64", "0000000000000000")]
    [Rule(3)]
    public void EmptyWindow_GivesTheLowestValueAndNoIndexAndNoGradient(string type, string lowest)
    {
        // Dilation makes the taps of these windows step over an input of one row.
        PoolShape shape = new(2, 35, 1, 70);
        LayerCase[] layers = [.. LayerList.All.Where(layer => layer.Name.StartsWith("Uneven.", StringComparison.Ordinal) && layer.Element.Type.Name == type)];
        Assert.Equal(2, layers.Length);
        foreach (LayerCase layer in layers)
        {
            byte[] output = new byte[layer.Kernels.OutputShape(shape).ElementCount * layer.Element.Size];
            byte[] mask = new byte[layer.Kernels.MaskByteCount(shape)];
            long[] indices = new long[output.Length / layer.Element.Size];
            byte[] inputGradient = new byte[shape.ElementCount * layer.Element.Size];
            layer.Kernels.Forward(layer.Element.Inputs(new(1), shape.ElementCount), output, mask, shape, null);
            layer.Kernels.Indices(mask, indices, shape);
            layer.Kernels.Backward(layer.Element.Gradients(new(1), indices.Length), mask, inputGradient, shape, null);
            Assert.All(output.Chunk(layer.Element.Size), value => Assert.Equal(lowest, Convert.ToHexString([.. value.Reverse()])));
            Assert.All(indices, index => Assert.Equal(-1, index));
            Assert.All(inputGradient, value => Assert.Equal(0, value));
        }
    }

    private static void Extremes<TPool, T>()
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        Expect<TPool, T>([T.MinValue, T.MaxValue, T.MaxValue, T.Zero], 1);
        Expect<TPool, T>([T.MinValue, T.MinValue, T.MinValue, T.MinValue], 0);
        Expect<TPool, T>([T.Zero, T.One, T.MinValue, T.One], 1);

        // Below zero, or the greatest of an unsigned type.
        T below = unchecked(T.Zero - T.One);
        Expect<TPool, T>([T.Zero, T.One, below, T.Zero], below < T.Zero ? 1 : 2);
    }

    private static void NaNAndZeros<TPool, T>()
        where TPool : IMaxPool2D<T>
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        Expect<TPool, T>([T.NaN, T.One, T.NaN, T.One], 2);
        Expect<TPool, T>([T.One, -T.NaN, T.PositiveInfinity, T.One], 1);
        Expect<TPool, T>([T.NegativeZero, T.Zero, T.Zero, T.NegativeZero], 0);
        Expect<TPool, T>([T.Zero, T.NegativeZero, T.NegativeInfinity, T.Zero], 0);
        Expect<TPool, T>([T.NegativeInfinity, T.NegativeInfinity, T.NegativeInfinity, T.NegativeInfinity], 0);
        Expect<TPool, T>([-T.Epsilon, T.Epsilon, T.Zero, T.Epsilon], 1);
    }

    private static void Expect<TPool, T>(T[] window, int winner)
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>
    {
        T[] output = Training.OutputOf<TPool, T>(window, s_window);
        T[] gradient = [.. Enumerable.Range(0, 4).Select(tap => tap == winner ? T.One : T.Zero)];
        Assert.Equal(MemoryMarshal.AsBytes(window.AsSpan(winner, 1)), MemoryMarshal.AsBytes(output.AsSpan()));
        Assert.Equal([(long)winner], Training.IndicesOf<TPool, T>(window, s_window));
        Assert.Equal(gradient, Training.InputGradientOfOnes<TPool, T>(window, s_window));
    }
}
