namespace GenPool;

/// <summary>The extent of a rank-4 tensor. The same four numbers describe it in either <see cref="PoolLayout"/>.</summary>
/// <param name="Batch">Images.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="Height">Rows of a channel.</param>
/// <param name="Width">Columns of a row.</param>
public readonly record struct PoolShape(int Batch, int Channels, int Height, int Width)
{
    /// <summary>The number of elements: the product of the four extents.</summary>
    /// <exception cref="OverflowException">The product does not fit 64 bits.</exception>
    public long ElementCount => checked((long)Batch * Channels * Height * Width);

    /// <summary>Height by width planes in the tensor.</summary>
    internal long PlaneCount => (long)Batch * Channels;

    /// <summary>The extents as they appear in messages, <c>batch x channels x height x width</c>.</summary>
    public override string ToString() => $"{Batch}x{Channels}x{Height}x{Width}";
}
