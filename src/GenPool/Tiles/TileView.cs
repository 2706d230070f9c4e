using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>A view of a tile, whose cells are one lane or a few, of as many channels.</summary>
/// <remarks>
/// A kernel's columns are then elements of the tile, so a kernel made for lanes along the columns walks along cells
/// unchanged; only the taps beside a cell lie a cell and not an element away.
/// </remarks>
internal readonly unsafe struct TileView<TLane, T, TCell> : IView<TileView<TLane, T, TCell>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TCell : struct, ITileCell
{
    private readonly T* _cell;
    private readonly nint _pitch;

    /// <summary>A view from a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="pitch">Elements from one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TileView(T* cell, nint pitch)
    {
        _cell = cell;
        _pitch = pitch;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TileView<TLane, T, TCell> At(nint down, nint along) => new(_cell + (down * _pitch) + along, _pitch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int offset) => TLane.Load(in *_cell, (nint)offset * TLane.Count * TCell.Lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int offset, int stride) => TLane.Load(in *_cell, (nint)offset * TLane.Count * TCell.Lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPairs(int offset, out TLane even, out TLane odd)
    {
        even = TLane.Load(in *_cell, (nint)offset * TLane.Count * TCell.Lanes);
        odd = TLane.Load(in *_cell, ((nint)offset + 1) * TLane.Count * TCell.Lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, int offset) => TLane.Store(values, ref *_cell, (nint)offset * TLane.Count * TCell.Lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePairs(TLane even, TLane odd, int offset)
    {
        TLane.Store(even, ref *_cell, (nint)offset * TLane.Count * TCell.Lanes);
        TLane.Store(odd, ref *_cell, ((nint)offset + 1) * TLane.Count * TCell.Lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreEvery(TLane values, int offset, int stride) => TLane.Store(values, ref *_cell, (nint)offset * TLane.Count * TCell.Lanes);
}

/// <summary>A view of the marks of a tile, each as large as an element.</summary>
internal readonly unsafe struct TileMarkView<TMark, TCell> : IMarkView<TileMarkView<TMark, TCell>>
    where TMark : unmanaged
    where TCell : struct, ITileCell
{
    private readonly TMark* _mark;
    private readonly nint _pitch;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TileMarkView(TMark* mark, nint pitch)
    {
        _mark = mark;
        _pitch = pitch;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TileMarkView<TMark, TCell> At(nint down, nint along) => new(_mark + (down * _pitch) + along, _pitch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load<TLane, T>(int offset, int group)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged => TLane.Load(in *(T*)_mark, (nint)offset * TLane.Count * TCell.Lanes);
}
