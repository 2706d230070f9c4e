namespace GenPool;

/// <summary>The extent of a rank-3 tensor of rows. The same three numbers describe it in either <see cref="PoolLayout"/>.</summary>
/// <param name="Batch">Samples.</param>
/// <param name="Channels">Channels of a sample.</param>
/// <param name="Length">Elements of a channel.</param>
public readonly record struct PoolShape1D(int Batch, int Channels, int Length) : IPoolShape<PoolShape1D>
{
    /// <inheritdoc/>
    public static int Rank => 1;

    /// <inheritdoc/>
    public long ElementCount => checked((long)Batch * Channels * Length);

    /// <inheritdoc/>
    public static PoolShape1D Create(int batch, int channels, ReadOnlySpan<int> extents) => new(batch, channels, extents[0]);

    /// <inheritdoc/>
    public int Extent(int axis) => axis == 0 ? Length : throw new ArgumentOutOfRangeException(nameof(axis));

    /// <summary>The extents as they appear in messages, <c>batch x channels x length</c>.</summary>
    public override string ToString() => $"{Batch}x{Channels}x{Length}";
}
