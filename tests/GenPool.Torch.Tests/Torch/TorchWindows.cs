namespace GenPool.Torch.Tests.Torch;

/// <summary>Sliding windows as PyTorch's functions take them: symmetric padding, one rounding for all axes.</summary>
internal sealed class TorchWindows(SlidingAxis[] axes)
{
    public int Axes { get; } = axes.Length;

    public long[] Size { get; } = [.. axes.Select(axis => (long)axis.Size)];

    public long[] Stride { get; } = [.. axes.Select(axis => (long)axis.Stride)];

    public long[] Padding { get; } = [.. axes.Select(axis => (long)axis.PaddingBefore)];

    public long[] Dilation { get; } = [.. axes.Select(axis => (long)axis.Dilation)];

    public int CeilMode { get; } = axes[0].Rounding == PoolRounding.Ceiling ? 1 : 0;
}
