using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Reports;

/// <summary>What the kernels are meant to reach on the standard rows, on one thread.</summary>
internal static class Targets
{
    private const double Every = 1;
    private const double Median = 0.5;

    // A plane below 8x8 has fewer outputs than a register has lanes.
    private const int SmallestJudgedPlane = 8;

    /// <summary>The targets of one operation in one layout of GenPool.</summary>
    public static IEnumerable<Target> Of(PoolOperation operation, MemoryLayout layout)
    {
        Bounds b = Bounds.Of(operation, layout);
        yield return Roof("max", IsMax, layout, b.RoofMedian, Median);
        yield return Roof("max", IsMax, layout, b.RoofWorst, Every);
        yield return Roof("max 3x3 s2", row => Is3x3(row, stride: 2), layout, 2, Every);
        yield return Roof("max 3x3 s1", row => Is3x3(row, stride: 1), layout, 2.5, Every);
        yield return Faster("max", IsMax, "fastest, same layout", layout, entry => entry.Layout == layout, b.SameLayoutMedian, Median);
        yield return Faster("max", IsMax, "fastest, same layout", layout, entry => entry.Layout == layout, b.SameLayoutEvery, Every);
        yield return Faster("max", IsMax, "fastest, any layout", layout, _ => true, 1, b.AnyLayoutShare);
        yield return Faster("others", IsOther, "PyTorch, same layout", layout, entry => entry.Peer == "PyTorch" && entry.Layout == layout, 1, Every);
        yield return Faster("others", IsOther, "PyTorch, same layout", layout, entry => entry.Peer == "PyTorch" && entry.Layout == layout, 2, Median);
        yield return Faster("others", IsOther, "fastest, same layout", layout, entry => entry.Layout == layout, 1, Median);
    }

    private static Target Faster(
        string rows, Func<RowResult, bool> isOf, string against, MemoryLayout layout, Func<Entry, bool> rivals, double bound, double share) =>
        new(rows, against, isOf, row => row.Rival(rivals) / row.Subject(layout), Comparison.AtLeast, bound, share);

    private static Target Roof(string rows, Func<RowResult, bool> isOf, MemoryLayout layout, double bound, double share) =>
        new(rows, "roof", isOf, row => row.Subject(layout) / row.Limit(), Comparison.AtMost, bound, share);

    private static bool IsMax(RowResult row) => row.Shape is { Rank: 2, Pool: MaxPoolParameters { Activation: PoolActivation.None } pool } && pool.Axes[0] is SlidingAxis;

    private static bool IsOther(RowResult row) => !IsMax(row);

    private static bool Is3x3(RowResult row, int stride) =>
        IsMax(row) && row.Shape.Pool.Axes.All(axis => axis is SlidingAxis { Size: 3 } sliding && sliding.Stride == stride) && IsJudged(row.Shape);

    private static bool IsJudged(BenchShape shape) => shape.Extents(shape.Input).All(extent => extent >= SmallestJudgedPlane);

    private sealed record Bounds(double RoofMedian, double RoofWorst, double SameLayoutMedian, double SameLayoutEvery, double AnyLayoutShare)
    {
        public static Bounds Of(PoolOperation operation, MemoryLayout layout) => (layout, operation) switch
        {
            (MemoryLayout.ChannelsFirst, PoolOperation.Inference) => new(1.5, 6, 2, 1.5, 0.9),
            (MemoryLayout.ChannelsFirst, PoolOperation.Training) => new(1.7, 7, 2, 1.5, 0.85),
            (MemoryLayout.ChannelsFirst, _) => new(1.5, 9, 2, 1.2, 0.9),
            (_, PoolOperation.Inference) => new(1.5, 6, 1.2, 1, 0.9),
            (_, PoolOperation.Training) => new(1.6, 7, 1.2, 1, 0.8),
            _ => new(1.5, 9, 1.5, 1, 0.9),
        };
    }
}
