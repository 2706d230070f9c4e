using System.Diagnostics;
using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>A clock that times runs of a contestant.</summary>
internal sealed class Clock
{
    private readonly Func<double> _microseconds;

    private Clock(string name, Func<double> microseconds) => (Name, _microseconds) = (name, microseconds);

    /// <summary>The name in reports.</summary>
    public string Name { get; }

    /// <summary>Time that passes.</summary>
    public static Clock Wall { get; } = new("wall", () => Stopwatch.GetTimestamp() * (1e6 / Stopwatch.Frequency));

    /// <summary>
    /// Time this thread had the processor: on a busy machine, what others took from it does not count. For one thread
    /// only, since the work of other threads would not count either.
    /// </summary>
    public static Clock ThreadCpu { get; } = new("thread cpu", Glibc.ThreadCpuMicroseconds);

    /// <summary>The time now, in microseconds since some moment.</summary>
    public double Now => _microseconds();

    /// <summary>The mean time of some runs, in microseconds.</summary>
    public double Time(IContestant contestant, int runs)
    {
        double start = Now;
        for (int run = 0; run < runs; run++)
        {
            contestant.Run();
        }

        return (Now - start) / runs;
    }

    /// <summary>The shortest of some runs, in microseconds; the first, unmeasured one warms the caches.</summary>
    public double Best(IContestant contestant, int runs)
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
