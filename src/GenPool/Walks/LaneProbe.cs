using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks;

/// <summary>Asks which lane a ladder takes, and does nothing in it.</summary>
/// <param name="lane">Receives its elements, and the bits of the register they fill.</param>
internal readonly struct LaneProbe<T>(StrongBox<(int Elements, int Bits)> lane) : ILaneAction<T>, ISumLaneAction<T>
    where T : unmanaged, INumber<T>
{
    bool ILaneAction<T>.Run<TLane>()
    {
        Note<TLane>();
        return true;
    }

    bool ISumLaneAction<T>.Run<TLane>()
    {
        Note<TLane>();
        return true;
    }

    private void Note<TLane>() where TLane : struct, ILane<TLane, T> => lane.Value = (TLane.Count, Unsafe.SizeOf<TLane>() * 8);
}
