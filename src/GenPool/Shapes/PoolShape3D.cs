namespace GenPool;

/// <summary>The extent of a rank-5 tensor of volumes. The same five numbers describe it in either <see cref="PoolLayout"/>.</summary>
/// <param name="Batch">Volumes.</param>
/// <param name="Channels">Channels of a volume.</param>
/// <param name="Depth">Slices of a channel.</param>
/// <param name="Height">Rows of a slice.</param>
/// <param name="Width">Columns of a row.</param>
public readonly record struct PoolShape3D(int Batch, int Channels, int Depth, int Height, int Width) : IPoolShape<PoolShape3D>
{
    /// <inheritdoc/>
    public static int Rank => 3;

    /// <inheritdoc/>
    public long ElementCount => checked((long)Batch * Channels * Depth * Height * Width);

    /// <inheritdoc/>
    public static PoolShape3D Create(int batch, int channels, ReadOnlySpan<int> extents) =>
        new(batch, channels, extents[0], extents[1], extents[2]);

    /// <inheritdoc/>
    public int Extent(int axis) => axis switch
    {
        0 => Depth,
        1 => Height,
        2 => Width,
        _ => throw new ArgumentOutOfRangeException(nameof(axis)),
    };

    /// <summary>The extents as they appear in messages, <c>batch x channels x depth x height x width</c>.</summary>
    public override string ToString() => $"{Batch}x{Channels}x{Depth}x{Height}x{Width}";
}
