using System.Diagnostics;
using Digits.Network;
using GenPool;

namespace Digits.Training;

/// <summary>The 2x2 kernels against the generic loops on one large tensor, on one thread.</summary>
internal static class KernelComparison
{
    public static readonly PoolShape2D Shape = new(4, 256, 56, 56);

    /// <summary>Medians of interleaved rounds, after the JIT has reached its best code.</summary>
    public static PoolTimes Measure()
    {
        GenericMaxPool<float, PoolShape2D> generic = new(HalvingPool.Parameters);
        ParallelOptions serial = new() { MaxDegreeOfParallelism = 1 };
        float[] input = new float[Shape.ElementCount];
        Random random = new(3);
        for (int i = 0; i < input.Length; i++)
        {
            input[i] = random.NextSingle();
        }

        float[] output = new float[FirstPool.OutputShape(Shape).ElementCount];
        byte[] mask = new byte[FirstPool.MaskByteCount(Shape)];
        float[] gradient = new float[input.Length];
        Action[] work =
        [
            () => FirstPool.Forward(input, output, mask, Shape, serial),
            () => FirstPool.Backward(output, mask, gradient, Shape, serial),
            () => generic.Forward(input, output, mask, Shape, serial),
            () => generic.Backward(output, mask, gradient, Shape, serial),
        ];
        WarmUp(work);

        const int rounds = 9;
        TimeSpan[][] times = [.. work.Select(_ => new TimeSpan[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                // Once untimed, so that each finds its own tensors in the cache and not the other's.
                work[i]();
                long start = Stopwatch.GetTimestamp();
                work[i]();
                times[i][round] = Stopwatch.GetElapsedTime(start);
            }
        }

        TimeSpan[] medians = [.. times.Select(rounds => rounds.Order().ElementAt(rounds.Length / 2))];
        return new PoolTimes(medians[0], medians[1], medians[2], medians[3]);
    }

    // Calls over a stretch of time: the JIT counts thirty of them and then compiles again in the background.
    private static void WarmUp(Action[] work)
    {
        Stopwatch clock = Stopwatch.StartNew();
        for (int call = 0; call < 40 || clock.ElapsedMilliseconds < 700; call++)
        {
            work[0]();
            work[1]();
        }

        work[2]();
        work[3]();
    }
}
