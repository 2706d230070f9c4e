using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;
using Microsoft.ML.OnnxRuntime;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Measures rows: prepares all contestants, compares their results, then times them in interleaved rounds.</summary>
internal sealed class Contest(IReadOnlyList<Entry> entries, MeasureOptions options)
{
    private readonly TierWarmup _warmup = new();

    /// <summary>Measures an operation on a shape's data.</summary>
    public RowResult Run(TensorSet tensors, PoolOperation operation)
    {
        BenchShape shape = tensors.Shape;
        Problem problem = new(tensors, operation, options.Threads);
        List<(Entry Entry, IContestant Contestant)> field = [];
        try
        {
            _warmup.Ensure(entries, shape, operation);
            foreach (Entry entry in entries)
            {
                if (entry.Peer.Prepare(problem, entry.Layout) is { } contestant)
                {
                    field.Add((entry, contestant));
                    contestant.Run();
                }
            }

            string? error = FirstDisagreement(problem, field);
            return new RowResult(shape, operation, Traffic.Bytes(problem), error is null ? Time(field) : [], error);
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or ArgumentException or OnnxRuntimeException)
        {
            // A contestant that cannot run a row it offered is an error of this row, and the others go on.
            return new RowResult(shape, operation, Traffic.Bytes(problem), [], e.Message);
        }
        finally
        {
            field.ForEach(entrant => entrant.Contestant.Dispose());
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
