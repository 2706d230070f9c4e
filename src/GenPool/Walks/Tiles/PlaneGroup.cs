using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>Some neighbouring planes, whose cells are carried together to tiles and back.</summary>
/// <typeparam name="TLane">A lane, of as many elements as planes are transposed at a time.</typeparam>
/// <typeparam name="T">The element type of the lane.</typeparam>
internal readonly unsafe struct PlaneGroup<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Takes what the transposition needs.</summary>
    /// <param name="memory">Where from.</param>
    /// <param name="planes">Planes, a multiple of the lane's elements.</param>
    public PlaneGroup(ref ScratchMemory memory, int planes)
    {
        Count = planes;
        Inputs = memory.Take<nint>(planes);
        Outputs = memory.Take<nint>(planes);
        Cells = memory.Take<nint>(TLane.Count);
        Scratch = memory.Take<byte>(SquareTransposition<T>.ScratchBytes);
        for (int i = 0; i < TLane.Count; i++)
        {
            Cells[i] = (nint)i * planes;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Where each plane of the input begins.</summary>
    public nint* Inputs { get; }

    /// <summary>Where each plane of the output begins.</summary>
    public nint* Outputs { get; }

    /// <summary>Where neighbouring cells of a tile begin, as many as planes are transposed at a time.</summary>
    public nint* Cells { get; }

    /// <summary>Memory to transpose in.</summary>
    public byte* Scratch { get; }

    /// <summary>Bytes that so many planes take.</summary>
    public static long Bytes(int planes) =>
        (2 * ScratchMemory.Bytes(planes, sizeof(nint))) + ScratchMemory.Bytes(TLane.Count, sizeof(nint)) + ScratchMemory.Bytes(SquareTransposition<T>.ScratchBytes, 1);

    /// <summary>Moves to the planes from one on.</summary>
    public void MoveTo(in PoolSlice slice, int plane)
    {
        for (int i = 0; i < Count; i++)
        {
            Inputs[i] = slice.PlaneAt(plane + i);
            Outputs[i] = (plane + i) * slice.PlaneOutputs;
        }
    }
}
