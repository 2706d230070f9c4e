namespace GenPool.Benchmarks.Measuring;

/// <summary>An order of elements that some contestant works in.</summary>
internal enum MemoryLayout
{
    /// <summary>Batch, channel, row, column.</summary>
    Nchw,

    /// <summary>Batch, row, column, channel.</summary>
    Nhwc,

    /// <summary>oneDNN's own: batch, block of 16 channels, row, column, channel of the block.</summary>
    NChw16c,
}

/// <summary>Moves tensors between layouts; never timed.</summary>
internal static class MemoryLayouts
{
    /// <summary>The name in tables.</summary>
    public static string Name(this MemoryLayout layout) => layout switch
    {
        MemoryLayout.Nchw => "nchw",
        MemoryLayout.Nhwc => "nhwc",
        _ => "nChw16c",
    };

    /// <summary>Copies a tensor from NCHW into a layout.</summary>
    public static void FromNchw<T>(MemoryLayout layout, PoolShape shape, ReadOnlySpan<T> nchw, Span<T> target)
    {
        for (int i = 0; i < nchw.Length; i++)
        {
            target[Offset(layout, shape, i)] = nchw[i];
        }
    }

    /// <summary>Copies a tensor from a layout into NCHW.</summary>
    public static void ToNchw<T>(MemoryLayout layout, PoolShape shape, ReadOnlySpan<T> source, Span<T> nchw)
    {
        for (int i = 0; i < nchw.Length; i++)
        {
            nchw[i] = source[Offset(layout, shape, i)];
        }
    }

    private static int Offset(MemoryLayout layout, PoolShape shape, int nchw)
    {
        if (layout == MemoryLayout.Nchw)
        {
            return nchw;
        }

        int plane = shape.Height * shape.Width;
        (int planeIndex, int pixel) = Math.DivRem(nchw, plane);
        (int n, int c) = Math.DivRem(planeIndex, shape.Channels);
        return layout == MemoryLayout.Nhwc
            ? (((n * plane) + pixel) * shape.Channels) + c
            : (((((n * (shape.Channels / 16)) + (c / 16)) * plane) + pixel) * 16) + (c % 16);
    }
}
