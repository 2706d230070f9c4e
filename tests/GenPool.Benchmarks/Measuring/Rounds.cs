using GenPool.Benchmarks.Peers;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Times several contestants in interleaved rounds, so that what disturbs the machine disturbs all of them.</summary>
internal static class Rounds
{
    private const int MostRunsInASample = 10_000;
    private const int FewestRounds = 3;

    /// <summary>Times contestants that have run once already.</summary>
    /// <returns>For each contestant the mean microseconds of a call, one figure a round.</returns>
    public static IReadOnlyList<IReadOnlyList<double>> Time(IReadOnlyList<IContestant> contestants, MeasureOptions options)
    {
        Plan[] plans = [.. contestants.Select(contestant => Plan.For(contestant, options))];
        List<double>[] samples = [.. contestants.Select(_ => new List<double>())];

        // The order changes each round, so that nobody always follows the same neighbour.
        int[] order = [.. Enumerable.Range(0, contestants.Count)];
        Random random = new(3);
        for (int round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                if (round % plans[i].EveryRounds == 0)
                {
                    Settle(options.Threads);
                    contestants[i].Run(); // Brings this contestant's buffers back into the caches.
                    samples[i].Add(options.Clock.Time(contestants[i], plans[i].RunsInASample));
                }
            }
        }

        return samples;
    }

    // Idle OpenMP workers spin for a while after a call and would take the cores from the next contestant.
    private static void Settle(int threads)
    {
        if (threads > 1)
        {
            Thread.Sleep(20);
        }
    }

    private readonly record struct Plan(int RunsInASample, int EveryRounds)
    {
        public static Plan For(IContestant contestant, MeasureOptions options)
        {
            double once = Math.Max(0.01, options.Clock.Best(contestant, 2));
            int runs = (int)Math.Clamp(options.SampleMicroseconds / once, 1, MostRunsInASample);

            // Each sample has a warming run before it, hence the 2.
            double rounds = Math.Clamp(options.BudgetMicroseconds / (2 * once), Math.Min(FewestRounds, options.Rounds), options.Rounds);
            return new Plan(runs, (int)(options.Rounds / rounds));
        }
    }
}
