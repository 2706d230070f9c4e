using System.Numerics;
using System.Runtime.Intrinsics;
using GenPool.Lanes;

namespace GenPool.Axes.Tests;

/// <summary>Means of integers of eight bytes, which registers form in double: equal to those of unlimited integers, at every corner.</summary>
public sealed class IntegerMeanTests
{
    private static readonly long[] s_counts =
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 25, 27, 49, 63, 64, 65, 100, 121, 255, 256, 257, 65535, 65536, 65537, 12345678, (1L << 31) - 2, int.MaxValue, 1L << 31, uint.MaxValue, (1L << 34) + 1, (1L << 35) - 1];

    [Fact]
    public void Corners_AreExact()
    {
        foreach (long count in s_counts)
        {
            foreach (long sum in Corners(count))
            {
                Expect(sum, count);
            }
        }
    }

    [Fact]
    public void SmallSums_AreExact()
    {
        for (long count = 1; count <= 130; count++)
        {
            for (long sum = -2000; sum <= 2000; sum++)
            {
                Expect(sum, count);
            }
        }
    }

    [Fact]
    public void RandomSums_AreExact()
    {
        Random random = new(11);
        for (int i = 0; i < 1_000_000; i++)
        {
            long count = 1 + (random.NextInt64() & ((1L << random.Next(1, 35)) - 1));
            long sum = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(0, 64);

            // Every other one beside a tie, or a multiple.
            Expect(i % 2 == 0 ? sum : unchecked((sum / count * count) + (count / 2) + random.Next(-1, 2)), count);
        }
    }

    // Ends of the range, powers of two, and what lies beside ties.
    private static IEnumerable<long> Corners(long count)
    {
        long[] places = [long.MinValue, -1, 0, long.MaxValue, .. Enumerable.Range(0, 64).SelectMany(bit => new[] { 1L << bit, -(1L << bit) })];
        foreach (long place in places)
        {
            long tie = unchecked((place / count * count) + (count / 2));
            for (int beside = -3; beside <= 3; beside++)
            {
                yield return unchecked(place + beside);
                yield return unchecked(tie + beside);
                yield return unchecked(tie + count + beside);
            }
        }
    }

    private static void Expect(long sum, long count)
    {
        (long mean, ulong unsignedMean) = ((long)Mean(sum, count), (ulong)Mean((ulong)sum, count));
        Vector128<long> mean128 = SumArithmetic.Quotient<long, long>(Vector128.Create(sum), Vector128.Create(count));
        Vector256<long> mean256 = SumArithmetic.Quotient<long, long>(Vector256.Create(sum), Vector256.Create(count));
        Vector512<long> mean512 = SumArithmetic.Quotient<long, long>(Vector512.Create(sum), Vector512.Create(count));
        Vector512<ulong> unsignedMeans = SumArithmetic.Quotient<ulong, ulong>(Vector512.Create((ulong)sum), Vector512.Create((ulong)count));
        bool isExact = mean128 == Vector128.Create(mean) && mean256 == Vector256.Create(mean) && mean512 == Vector512.Create(mean)
            && unsignedMeans == Vector512.Create(unsignedMean)
            && SumArithmetic.Quotient<long, long>(sum, count) == mean && SumArithmetic.Quotient<ulong, ulong>((ulong)sum, (ulong)count) == unsignedMean;
        Assert.True(isExact, $"{sum} / {count}: {mean}, but {mean128}, {mean256}, {mean512}; unsigned {unsignedMean}, but {unsignedMeans}");
    }

    // By definition: rounded to nearest, ties to even.
    private static Int128 Mean(Int128 sum, Int128 count)
    {
        Int128 floor = (sum - (((sum % count) + count) % count)) / count, rest = 2 * (sum - (floor * count));
        return rest < count || (rest == count && Int128.IsEvenInteger(floor)) ? floor : floor + 1;
    }
}
