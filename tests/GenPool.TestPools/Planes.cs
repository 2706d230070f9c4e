namespace GenPool.TestPools;

/// <summary>Tensors as raw bytes between the two layouts, and cut into samples.</summary>
public static class Planes
{
    /// <summary>A copy of a channels-first tensor in a layout.</summary>
    public static byte[] FromChannelsFirst(ReadOnlySpan<byte> tensor, PoolShape3D shape, int elementSize, PoolLayout layout) =>
        layout == PoolLayout.ChannelsFirst ? tensor.ToArray() : Transpose(tensor, shape.Channels, Cells(shape), elementSize);

    /// <summary>A copy in channels-first order of a tensor in a layout.</summary>
    public static byte[] ToChannelsFirst(ReadOnlySpan<byte> tensor, PoolShape3D shape, int elementSize, PoolLayout layout) =>
        layout == PoolLayout.ChannelsFirst ? tensor.ToArray() : Transpose(tensor, Cells(shape), shape.Channels, elementSize);

    /// <summary>Elements of a plane.</summary>
    public static int Cells(PoolShape3D shape) => shape.Depth * shape.Height * shape.Width;

    // Every sample is a matrix, of channels by cells or of cells by channels.
    private static byte[] Transpose(ReadOnlySpan<byte> tensor, int rows, int columns, int elementSize)
    {
        byte[] result = new byte[tensor.Length];
        for (int from = 0; from < tensor.Length / elementSize; from++)
        {
            (int sample, int inSample) = int.DivRem(from, rows * columns);
            (int row, int column) = int.DivRem(inSample, columns);
            int to = (sample * rows * columns) + (column * rows) + row;
            tensor.Slice(from * elementSize, elementSize).CopyTo(result.AsSpan(to * elementSize));
        }

        return result;
    }
}
