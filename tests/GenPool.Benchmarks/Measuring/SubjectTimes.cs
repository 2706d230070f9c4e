using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Peers;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Measuring;

/// <summary>Times GenPool alone on several problems, interleaved, for questions about how its times compare.</summary>
internal static class SubjectTimes
{
    /// <summary>The median microseconds of each row.</summary>
    public static double[] Medians(
        IReadOnlyList<BenchShape> shapes, PoolOperation operation, MemoryLayout layout, MeasureOptions options)
    {
        using GenPoolPeer peer = new(LayerCatalogue.Of(shapes));
        Entrant subject = new(peer, layout);
        TierWarmup warmup = new();
        TensorSet[] data = [.. shapes.Select(shape => new TensorSet(shape))];
        IContestant[] contestants = [.. data.Select(tensors => subject.Prepare(new Problem(tensors, operation))!)];
        try
        {
            foreach (BenchShape shape in shapes)
            {
                warmup.Ensure([subject], shape, operation);
            }

            return [.. Rounds.Time(contestants, options).Select(Statistics.Median)];
        }
        finally
        {
            Array.ForEach(contestants, contestant => contestant.Dispose());
            Array.ForEach(data, tensors => tensors.Dispose());
        }
    }
}
