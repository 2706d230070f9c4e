using System.Runtime;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>
/// Brings managed code to the runtime's top tier before it is measured. A method gets there after 30 calls, compiled in
/// the background, twice where the runtime instruments it first; on large rows that would take longer than the row.
/// So the layer is called often on one image of fewer channels first, until the runtime has compiled nothing for a while.
/// </summary>
internal sealed class TierWarmup
{
    private const int CallsForATier = 40;
    private const int FewestTurns = 3;
    private const int MostTurns = 20;
    private const int TurnMicroseconds = 100_000;

    // Enough to fill the lanes that the row itself runs on, across planes or across channels.
    private const int MostChannels = 64;

    // With one processor, or pinned to one, the runtime waits ten times as long before it counts calls: a second.
    private static readonly int s_backgroundMilliseconds = Environment.ProcessorCount == 1 ? 1100 : 150;

    private readonly HashSet<(PoolParameters, PoolOperation, Entry)> _warm = [];

    /// <summary>Warms the managed contestants of a row, once for each pool and operation.</summary>
    public void Ensure(IReadOnlyList<Entrant> entrants, BenchShape shape, PoolOperation operation)
    {
        Entrant[] cold = [.. entrants.Where(entrant =>
            entrant.Entry.Role != PeerRole.Rival && _warm.Add((shape.Pool, operation, entrant.Entry)))];
        if (cold.Length == 0)
        {
            return;
        }

        PoolShape3D small = shape.Input with { Batch = 1, Channels = Math.Min(shape.Input.Channels, MostChannels) };
        using TensorSet tensors = new(shape with { Input = small });
        Problem problem = new(tensors, operation);
        IContestant[] contestants = [.. cold.Select(entrant => entrant.Prepare(problem)).OfType<IContestant>()];
        Warm(contestants);
        Array.ForEach(contestants, contestant => contestant.Dispose());
    }

    /// <summary>Calls small contestants until the runtime compiles nothing more.</summary>
    public static void Warm(IReadOnlyList<IContestant> contestants)
    {
        long compiled = -1;
        for (int turn = 0; turn < FewestTurns || (turn < MostTurns && compiled != JitInfo.GetCompiledMethodCount()); turn++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (IContestant contestant in contestants)
            {
                double end = Clock.Wall.Now + TurnMicroseconds;
                for (int call = 0; call < CallsForATier && Clock.Wall.Now < end; call++)
                {
                    contestant.Run();
                }
            }

            Thread.Sleep(s_backgroundMilliseconds);
        }
    }
}
