using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>Sliding windows as PyTorch's functions take them, which have two or three axes.</summary>
internal sealed class TorchWindows(SlidingAxis[] axes)
{
    /// <summary>Axes.</summary>
    public int Rank => axes.Length;

    public long[] Size { get; } = [.. axes.Select(axis => (long)axis.Size)];

    public long[] Stride { get; } = [.. axes.Select(axis => (long)axis.Stride)];

    public long[] Padding { get; } = [.. axes.Select(axis => (long)axis.PaddingBefore)];

    public long[] Dilation { get; } = [.. axes.Select(axis => (long)axis.Dilation)];

    public int Ceiling { get; } = axes[0].Rounding == PoolRounding.Ceiling ? 1 : 0;

    /// <summary>The windows of a row; one axis is two, the first of them one element long.</summary>
    public static TorchWindows Of(BenchShape shape)
    {
        SlidingAxis[] axes = [.. shape.Pool.Axes.Cast<SlidingAxis>()];
        return new(axes.Length == 1 ? [new SlidingAxis(1) { Rounding = axes[0].Rounding }, .. axes] : axes);
    }
}
