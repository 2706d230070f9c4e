namespace GenPool;

/// <summary>The extent of a rank-4 tensor of images. The same four numbers describe it in either <see cref="PoolLayout"/>.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="Height">Rows of a channel.</param>
/// <param name="Width">Columns of a row.</param>
public readonly record struct PoolShape2D(int Batch, int Channels, int Height, int Width) : IPoolShape<PoolShape2D>
{
    /// <inheritdoc/>
    public static int Rank => 2;

    /// <inheritdoc/>
    public long ElementCount => checked((long)Batch * Channels * Height * Width);

    /// <inheritdoc/>
    public static PoolShape2D Create(int batch, int channels, ReadOnlySpan<int> extents) => new(batch, channels, extents[0], extents[1]);

    /// <inheritdoc/>
    public int Extent(int axis) => axis switch
    {
        0 => Height,
        1 => Width,
        _ => throw new ArgumentOutOfRangeException(nameof(axis)),
    };

    /// <summary>The extents as they appear in messages, <c>batch x channels x height x width</c>.</summary>
    public override string ToString() => $"{Batch}x{Channels}x{Height}x{Width}";
}
