using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;
using Microsoft.ML.OnnxRuntime;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Measures rows: prepares all contestants, compares their results, then times them in interleaved rounds.</summary>
internal sealed class Contest(IReadOnlyList<Entrant> entrants, MeasureOptions options)
{
    private readonly TierWarmup _warmup = new();

    /// <summary>Measures an operation on a shape's data.</summary>
    public RowResult Run(TensorSet tensors, PoolOperation operation)
    {
        BenchShape shape = tensors.Shape;
        Problem problem = new(tensors, operation, options.Threads);
        List<(Entrant Entrant, IContestant Contestant)> field = [];
        try
        {
            _warmup.Ensure(entrants, shape, operation);
            foreach (Entrant entrant in entrants)
            {
                if (entrant.Prepare(problem) is { } contestant)
                {
                    field.Add((entrant, contestant));
                    contestant.Run();
                }
            }

            string? error = FirstDisagreement(problem, field);
            return new RowResult(shape, operation, Traffic.Of(problem).Bytes, error is null ? Time(field) : [], error);
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or ArgumentException or OnnxRuntimeException)
        {
            // A contestant that cannot run a row it offered is an error of this row, and the others go on.
            return new RowResult(shape, operation, Traffic.Of(problem).Bytes, [], e.Message);
        }
        finally
        {
            field.ForEach(pair => pair.Contestant.Dispose());
        }
    }

    private static string? FirstDisagreement(Problem problem, List<(Entrant Entrant, IContestant Contestant)> field)
    {
        (Entrant first, IContestant subject) = field[0];
        Reference reference = Reference.Of(problem, first, subject);
        return field.Skip(1)
            .Select(other => Agreement.Disagreement(problem, other.Entrant, other.Contestant, reference))
            .FirstOrDefault(disagreement => disagreement is not null);
    }

    private IReadOnlyList<Timing> Time(List<(Entrant Entrant, IContestant Contestant)> field)
    {
        IReadOnlyList<IReadOnlyList<double>> samples = Rounds.Time([.. field.Select(pair => pair.Contestant)], options);
        return [.. field.Select((pair, i) => new Timing(pair.Entrant.Entry, pair.Contestant.Detail, samples[i]))];
    }
}
