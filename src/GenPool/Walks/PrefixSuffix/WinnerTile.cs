using GenPool.Lanes;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Memory for winners, a lane each: values, and positions if they are kept.</summary>
internal readonly unsafe struct WinnerTile<TLane, T>(T* values, byte* taps)
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>A line of them.</summary>
    /// <param name="first">The first.</param>
    /// <param name="step">From one to the next.</param>
    public LineEnd<T> Line(nint first, nint step) => new(
        values + (first * TLane.Count), step * TLane.Count,
        taps + (first * TLane.Count * TileTaps<TLane, T>.Size), step * TLane.Count * TileTaps<TLane, T>.Size);
}
