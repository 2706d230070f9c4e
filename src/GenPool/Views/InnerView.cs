using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>A view for lanes that lie on the plane with all their taps.</summary>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal readonly unsafe struct InnerView<TLane, T> : IView<InnerView<TLane, T>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    private readonly T* _cell;
    private readonly nint _pitch;

    /// <summary>A view from a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="pitch">Elements from one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal InnerView(T* cell, nint pitch)
    {
        _cell = cell;
        _pitch = pitch;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public InnerView<TLane, T> At(nint down, nint along) => new(_cell + (down * _pitch) + along, _pitch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int offset) => TLane.Load(in *_cell, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int offset, int stride) => TLane.LoadEvery(in *_cell, offset, stride);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPairs(int offset, out TLane even, out TLane odd) => TLane.LoadPairs(in *_cell, offset, out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, int offset) => TLane.Store(values, ref *_cell, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePairs(TLane even, TLane odd, int offset) => TLane.StorePairs(even, odd, ref *_cell, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreEvery(TLane values, int offset, int stride) => TLane.StoreEvery(values, ref *_cell, offset, stride);
}
