using GenPool.Axes;

namespace GenPool;

/// <summary>Where the cells of planes lie in a tensor.</summary>
/// <param name="layout">The order of its elements.</param>
/// <param name="channels">Planes of a sample.</param>
/// <param name="planeLength">Cells of a plane.</param>
internal readonly struct ElementOrder(PoolLayout layout, int channels, long planeLength)
{
    /// <summary>The order of the input of a domain.</summary>
    public static ElementOrder OfInput(in PoolDomain domain, PoolLayout layout) => new(layout, domain.Channels, domain.InputPlane);

    /// <summary>The order of the output of a domain.</summary>
    public static ElementOrder OfOutput(in PoolDomain domain, PoolLayout layout) => new(layout, domain.Channels, domain.OutputPlane);

    /// <summary>The element of a cell.</summary>
    /// <param name="plane">Number of the plane: sample by sample, channel by channel.</param>
    /// <param name="cell">The row-major position in the plane.</param>
    public int this[long plane, long cell]
    {
        get
        {
            (long sample, long channel) = long.DivRem(plane, channels);
            return checked((int)(layout == PoolLayout.ChannelsFirst
                ? (plane * planeLength) + cell
                : (((sample * planeLength) + cell) * channels) + channel));
        }
    }
}
