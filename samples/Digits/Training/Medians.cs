using System.Diagnostics;

namespace Digits.Training;

/// <summary>Times of calls that do the same work in different ways.</summary>
internal static class Medians
{
    private const int Rounds = 9;

    /// <summary>Medians of interleaved rounds, after the JIT has reached its best code.</summary>
    public static TimeSpan[] Of(params Action[] work)
    {
        WarmUp(work);
        TimeSpan[][] times = [.. work.Select(_ => new TimeSpan[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                // Once untimed, so that each finds its own tensors in the cache and not another's.
                work[i]();
                long start = Stopwatch.GetTimestamp();
                work[i]();
                times[i][round] = Stopwatch.GetElapsedTime(start);
            }
        }

        return [.. times.Select(rounds => rounds.Order().ElementAt(rounds.Length / 2))];
    }

    // Calls over a stretch of time: the JIT counts thirty of them and then compiles again in the background.
    private static void WarmUp(Action[] work)
    {
        foreach (Action action in work)
        {
            Stopwatch clock = Stopwatch.StartNew();
            for (int call = 0; call < 2 || (call < 40 && clock.ElapsedMilliseconds < 350); call++)
            {
                action();
            }
        }
    }
}
