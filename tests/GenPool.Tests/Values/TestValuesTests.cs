using System.Numerics;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>That the values of the other tests are hard: where they are not, a wrong kernel would pass.</summary>
public sealed class TestValuesTests
{
    [Fact]
    public void Gradients_OfEveryFloatingType_SumByOrder()
    {
        Assert.True(SumsByOrder<float>() > 50);
        Assert.True(SumsByOrder<double>() > 50);
        Assert.True(SumsByOrder<Half>() > 50);
    }

    [Fact]
    public void Gradients_OfHalf_ShowTheRoundingOfEachAddition()
    {
        int differing = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            Half[] window = TestValues.Gradients<Half>(new(seed), 9);
            Half rounded = window.Aggregate(Half.Zero, (sum, value) => sum + value);
            Half once = (Half)window.Aggregate(0f, (sum, value) => sum + (float)value);
            differing += rounded == once ? 0 : 1;
        }

        Assert.True(differing > 30, $"Only {differing} of 100 windows tell.");
    }

    [Fact]
    public void Inputs_OfEveryType_HoldTiesAndExtremes()
    {
        AssertHard<float>([float.NaN, float.NegativeInfinity, -0f, 0f, float.Epsilon]);
        AssertHard<double>([double.NaN, double.NegativeInfinity, -0d, 0d, double.Epsilon]);
        AssertHard<Half>([Half.NaN, Half.NegativeInfinity, Half.NegativeZero, Half.Zero, Half.Epsilon]);
        AssertHard<sbyte>([sbyte.MinValue, sbyte.MaxValue, -1, 0]);
        AssertHard<byte>([byte.MinValue, byte.MaxValue, 127, 128]);
        AssertHard<short>([short.MinValue, short.MaxValue, -1, 0]);
        AssertHard<ushort>([ushort.MinValue, ushort.MaxValue, 0x7FFF, 0x8000]);
        AssertHard<int>([int.MinValue, int.MaxValue, -1, 0]);
        AssertHard<uint>([uint.MinValue, uint.MaxValue, 0x7FFFFFFF, 0x80000000]);
        AssertHard<long>([long.MinValue, long.MaxValue, -1, 0]);
        AssertHard<ulong>([ulong.MinValue, ulong.MaxValue, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000]);
    }

    private static int SumsByOrder<T>()
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        Enumerable.Range(0, 100).Count(seed =>
        {
            T[] window = TestValues.Gradients<T>(new(seed), 9);
            return window.Aggregate(T.Zero, (sum, value) => sum + value) != window.Reverse().Aggregate(T.Zero, (sum, value) => sum + value);
        });

    private static void AssertHard<T>(T[] expected)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        T[][] arrays = [.. Enumerable.Range(0, 20).Select(seed => TestValues.Inputs<T>(new(seed), 500))];
        T[] values = [.. arrays.SelectMany(array => array)];
        Assert.All(expected, value => Assert.Contains(values, other => other.Equals(value) && T.IsNegative(other) == T.IsNegative(value)));
        Assert.Contains(arrays, array => array.Distinct().Count() == 5);
    }
}
