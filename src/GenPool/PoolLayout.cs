namespace GenPool;

/// <summary>The order of a tensor's elements in memory.</summary>
public enum PoolLayout
{
    /// <summary>Batch, channel, row, column: the columns of a row are neighbours.</summary>
    Nchw,

    /// <summary>Batch, row, column, channel: the channels of a pixel are neighbours.</summary>
    Nhwc,
}
