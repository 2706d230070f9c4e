using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Memory for winners, a lane each: values, and positions if they are kept.</summary>
internal readonly unsafe struct WinnerTile<TLane, T>(T* values, byte* taps)
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>A line of them.</summary>
    /// <param name="first">The first.</param>
    /// <param name="step">From one to the next.</param>
    public TileLine<TLane, T> Line(nint first, nint step) => new(values + (first * TLane.Count), At(first), step);

    /// <summary>A line to be written.</summary>
    /// <inheritdoc cref="Line"/>
    public TileTarget<TLane, T, TMarks> Target<TMarks>(nint first, nint step)
        where TMarks : struct, IMarks => new(values + (first * TLane.Count), At(first), step);

    private byte* At(nint winner) => taps + (winner * TLane.Count * TileTaps<TLane, T>.Size);
}
