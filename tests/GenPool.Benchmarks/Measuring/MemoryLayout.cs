namespace GenPool.Benchmarks.Measuring;

/// <summary>An order of elements that some contestant works in.</summary>
internal enum MemoryLayout
{
    /// <summary>Batch, channel, then the axes of a plane.</summary>
    ChannelsFirst,

    /// <summary>Batch, the axes of a plane, then channel.</summary>
    ChannelsLast,

    /// <summary>oneDNN's own: batch, block of 16 channels, the axes of a plane, channel of the block.</summary>
    ChannelBlocks,
}

/// <summary>Moves tensors between layouts; never timed.</summary>
internal static class MemoryLayouts
{
    /// <summary>Channels of a block.</summary>
    public const int BlockChannels = 16;

    /// <summary>The name in tables: that of two axes, which everybody knows, for pools of any rank.</summary>
    public static string Name(this MemoryLayout layout) => layout switch
    {
        MemoryLayout.ChannelsFirst => "nchw",
        MemoryLayout.ChannelsLast => "nhwc",
        _ => "nChw16c",
    };

    /// <summary>The layout of a name.</summary>
    public static MemoryLayout Parse(string name) => Enum.GetValues<MemoryLayout>().Single(layout => layout.Name() == name);

    /// <summary>What GenPool calls one of its two layouts.</summary>
    public static PoolLayout ToPoolLayout(this MemoryLayout layout) =>
        layout == MemoryLayout.ChannelsFirst ? PoolLayout.ChannelsFirst : PoolLayout.ChannelsLast;

    /// <summary>Copies a tensor from channels first into a layout.</summary>
    public static void FromChannelsFirst<T>(MemoryLayout layout, PoolShape3D shape, ReadOnlySpan<T> source, Span<T> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[Offset(layout, shape, i)] = source[i];
        }
    }

    /// <summary>Copies a tensor from a layout into channels first.</summary>
    public static void ToChannelsFirst<T>(MemoryLayout layout, PoolShape3D shape, ReadOnlySpan<T> source, Span<T> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source[Offset(layout, shape, i)];
        }
    }

    private static int Offset(MemoryLayout layout, PoolShape3D shape, int element)
    {
        if (layout == MemoryLayout.ChannelsFirst)
        {
            return element;
        }

        int plane = shape.Depth * shape.Height * shape.Width;
        (int planeIndex, int cell) = Math.DivRem(element, plane);
        (int n, int c) = Math.DivRem(planeIndex, shape.Channels);
        return layout == MemoryLayout.ChannelsLast
            ? (((n * plane) + cell) * shape.Channels) + c
            : (((((n * (shape.Channels / BlockChannels)) + (c / BlockChannels)) * plane) + cell) * BlockChannels) + (c % BlockChannels);
    }
}
