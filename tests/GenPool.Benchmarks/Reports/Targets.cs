using GenPool.Benchmarks.Measuring;
using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Reports;

/// <summary>What the kernels are meant to reach, for one operation in one layout of GenPool.</summary>
internal static class Targets
{
    /// <summary>The targets.</summary>
    public static IEnumerable<Target> Of(PoolOperation operation, MemoryLayout layout)
    {
        bool backward = operation == PoolOperation.Backward;
        if (layout == MemoryLayout.Nchw)
        {
            yield return Faster("PyTorch", layout, backward ? 2 : 25, TargetSense.EveryRowAtLeast);
            if (backward)
            {
                yield return Faster("PyTorch", layout, 5, TargetSense.MedianAtLeast);
            }

            yield return Faster("ORT", layout, 2, TargetSense.EveryRowAtLeast);
            yield return Faster("oneDNN", layout, 1.5, TargetSense.EveryRowAtLeast);
        }
        else
        {
            yield return Faster("oneDNN", layout, 1, TargetSense.EveryRowAtLeast);
        }

        Func<RowResult, double?> anyLayout = row => row.Rival() / row.Subject(layout);
        yield return new Target("the fastest in any layout", _ => true, anyLayout, 1, TargetSense.MedianAtLeast);
        yield return new Target("the fastest in any layout", _ => true, anyLayout, 1 / 1.5, TargetSense.EveryRowAtLeast);
        yield return Roof("2x2 s2, 56 wide and more", layout, row => IsWide2x2(row.Shape), 1.3);
        yield return Roof("3x3 s2", layout, row => Is3x3S2(row.Shape), 2);
        yield return Roof("others, 14 wide and more", layout, row => IsOther(row.Shape), 2.5);
    }

    private static Target Faster(string peer, MemoryLayout layout, double bound, TargetSense sense) => new(
        $"{peer} {layout.Name()}",
        _ => true,
        row => row.Rival(entry => entry.Peer.Name == peer && entry.Layout == layout) / row.Subject(layout),
        bound,
        sense);

    private static Target Roof(string rows, MemoryLayout layout, Func<RowResult, bool> where, double bound) =>
        new($"roof: {rows}", where, row => row.Subject(layout) / row.Limit(), bound, TargetSense.EveryRowAtMost);

    private static bool IsWide2x2(BenchShape shape) =>
        shape.Window is { Height: 2, Width: 2, StrideHeight: 2, StrideWidth: 2 } && shape.Input.Width >= 56;

    private static bool Is3x3S2(BenchShape shape) =>
        shape.Window is { Height: 3, Width: 3, StrideHeight: 2, StrideWidth: 2 };

    private static bool IsOther(BenchShape shape) => !IsWide2x2(shape) && !Is3x3S2(shape) && shape.Input.Width >= 14;
}
