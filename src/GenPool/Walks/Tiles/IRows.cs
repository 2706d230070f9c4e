using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>Rows of elements somewhere in memory, each as long as a lane.</summary>
internal interface IRows<TLane>
    where TLane : struct
{
    /// <summary>Loads a row.</summary>
    TLane Load(nint row);

    /// <summary>Stores a row.</summary>
    void Store(TLane values, nint row);
}

/// <summary>Rows that begin anywhere.</summary>
internal readonly unsafe struct ItemRows<TLane, T>(T* first, nint* offsets) : IRows<TLane>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(nint row) => TLane.Load(ref *first, offsets[row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, nint row) => TLane.Store(values, ref *first, offsets[row]);
}

/// <summary>Rows one after another.</summary>
internal readonly unsafe struct DenseRows<TLane, T>(T* first) : IRows<TLane>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(nint row) => TLane.Load(ref *first, row * TLane.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, nint row) => TLane.Store(values, ref *first, row * TLane.Count);
}
