namespace GenPool;

/// <summary>The order of a tensor's elements in memory.</summary>
public enum PoolLayout
{
    /// <summary>Batch, channel, then the axes of the plane (NCL, NCHW, NCDHW): the elements of a row are neighbours.</summary>
    ChannelsFirst = 0,

    /// <summary>Batch, the axes of the plane, then channel (NLC, NHWC, NDHWC): the channels of a pixel are neighbours.</summary>
    ChannelsLast = 1,

    /// <summary><see cref="ChannelsFirst"/> under its two-dimensional name.</summary>
    Nchw = ChannelsFirst,

    /// <summary><see cref="ChannelsLast"/> under its two-dimensional name.</summary>
    Nhwc = ChannelsLast,
}
