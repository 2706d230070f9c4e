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
        IReadOnlyList<IReadOnlyList<double>> samples = Rounds.Time([.. field.Select(entrant => entrant.Contestant)], options);
        return [.. field.Select((entrant, i) => new Timing(entrant.Entry, entrant.Contestant.Detail, samples[i]))];
    }
}
