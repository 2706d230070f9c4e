using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Measures one row: prepares all contestants, compares their results, then times them in interleaved rounds.</summary>
internal sealed class Contest(IReadOnlyList<Entry> entries, MeasureOptions options)
{
    private readonly TierWarmup _warmup = new();

    /// <summary>Measures an operation on a shape.</summary>
    public RowResult Run(BenchShape shape, PoolOperation operation)
    {
        _warmup.Ensure(entries, shape, operation);
        using Problem problem = new(shape, operation, options.Threads);
        List<(Entry Entry, IContestant Contestant)> field = [];
        try
        {
            foreach (Entry entry in entries)
            {
                if (entry.Peer.Prepare(problem, entry.Layout) is { } contestant)
                {
                    field.Add((entry, contestant));
                    contestant.Run();
                }
            }

            long bytes = Traffic.Bytes(problem);
            string? error = FirstDisagreement(problem, field);
            return new RowResult(shape, operation, bytes, error is null ? Time(field) : [], error);
        }
        finally
        {
            foreach ((_, IContestant contestant) in field)
            {
                contestant.Dispose();
            }
        }
    }

    private static string? FirstDisagreement(Problem problem, List<(Entry Entry, IContestant Contestant)> field)
    {
        (Entry first, IContestant subject) = field[0];
        Reference reference = Reference.Of(problem, first, subject);
        return field.Skip(1)
            .Select(other => Agreement.Disagreement(problem, other.Entry, other.Contestant, reference))
            .FirstOrDefault(disagreement => disagreement is not null);
    }

    private IReadOnlyList<Timing> Time(List<(Entry Entry, IContestant Contestant)> field)
    {
        int[] runs = new int[field.Count];
        int[] every = new int[field.Count];
        List<double>[] samples = [.. field.Select(_ => new List<double>())];
        for (int i = 0; i < field.Count; i++)
        {
            double once = Math.Max(0.01, Math.Min(Stopwatches.Time(field[i].Contestant, 1), Stopwatches.Time(field[i].Contestant, 1)));
            runs[i] = (int)Math.Clamp(options.SampleMicroseconds / once, 1, 10_000);

            // Twice, because each sample has a warming run before it.
            double rounds = Math.Clamp(options.BudgetMicroseconds / (2 * once), Math.Min(3, options.Rounds), options.Rounds);
            every[i] = (int)(options.Rounds / rounds);
        }

        // The order changes each round, so that nobody always follows the same neighbour.
        int[] order = [.. Enumerable.Range(0, field.Count)];
        Random random = new(3);
        for (int round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                if (round % every[i] == 0)
                {
                    Settle();
                    field[i].Contestant.Run(); // Brings this contestant's buffers back into the caches.
                    samples[i].Add(Stopwatches.Time(field[i].Contestant, runs[i]));
                }
            }
        }

        return [.. field.Select((entrant, i) => new Timing(entrant.Entry, samples[i]))];
    }

    // Idle OpenMP workers spin for a while after a call and would take the cores from the next contestant.
    private void Settle()
    {
        if (options.Threads > 1)
        {
            Thread.Sleep(20);
        }
    }
}
