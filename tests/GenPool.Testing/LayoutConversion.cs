namespace GenPool.Testing;

/// <summary>Moves the elements of a tensor, held as raw bytes, between the two layouts.</summary>
public static class LayoutConversion
{
    /// <summary>A copy of an NCHW tensor in <paramref name="layout"/>.</summary>
    public static byte[] FromNchw(ReadOnlySpan<byte> tensor, PoolShape shape, int elementSize, PoolLayout layout) =>
        layout == PoolLayout.Nhwc ? Transpose(tensor, shape.Channels, shape.Height * shape.Width, elementSize) : tensor.ToArray();

    /// <summary>A copy in NCHW of a tensor in <paramref name="layout"/>.</summary>
    public static byte[] ToNchw(ReadOnlySpan<byte> tensor, PoolShape shape, int elementSize, PoolLayout layout) =>
        layout == PoolLayout.Nhwc ? Transpose(tensor, shape.Height * shape.Width, shape.Channels, elementSize) : tensor.ToArray();

    // Every image is a matrix, of channels by pixels or of pixels by channels.
    private static byte[] Transpose(ReadOnlySpan<byte> tensor, int rows, int columns, int elementSize)
    {
        byte[] result = new byte[tensor.Length];
        for (int from = 0; from < tensor.Length / elementSize; from++)
        {
            (int image, int inImage) = int.DivRem(from, rows * columns);
            (int row, int column) = int.DivRem(inImage, columns);
            int to = (image * rows * columns) + (column * rows) + row;
            tensor.Slice(from * elementSize, elementSize).CopyTo(result.AsSpan(to * elementSize));
        }

        return result;
    }
}
