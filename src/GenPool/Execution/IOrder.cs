using System.ComponentModel;

namespace GenPool.Execution;

/// <summary>The order of a tensor's elements.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOrder
{
    /// <summary>Whether the channels of a pixel are neighbours in memory, and not the columns of a row.</summary>
    internal static abstract bool IsChannelsLast { get; }
}

/// <summary>Channels first: NCL, NCHW, NCDHW.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ChannelsFirst : IOrder
{
    static bool IOrder.IsChannelsLast => false;
}

/// <summary>Channels last: NLC, NHWC, NDHWC.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ChannelsLast : IOrder
{
    static bool IOrder.IsChannelsLast => true;
}
