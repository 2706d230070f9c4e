using System.Diagnostics;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Times runs of a contestant.</summary>
internal static class Stopwatches
{
    /// <summary>The mean time of some runs, in microseconds.</summary>
    public static double Time(IContestant contestant, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            contestant.Run();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs;
    }

    /// <summary>The shortest of some runs, in microseconds; the first, unmeasured one warms the caches.</summary>
    public static double Best(IContestant contestant, int runs)
    {
        contestant.Run();
        double best = double.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            best = Math.Min(best, Time(contestant, 1));
        }

        return best;
    }
}
