using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>
/// A view for lanes that may reach over an edge: cells off the plane load as a filler, and are not stored.
/// </summary>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal readonly unsafe struct BorderView<TLane, T> : IView<BorderView<TLane, T>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    private readonly T* _cell;
    private readonly nint _pitch;
    private readonly PlaneBounds _bounds;
    private readonly TLane _filler;
    private readonly int _row;
    private readonly int _column;

    // The columns of this row: none where the row is off the plane.
    private readonly int _width;

    /// <summary>A view from a cell, which may lie off the plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal BorderView(T* cell, nint pitch, PlaneBounds bounds, TLane filler, int row, int column)
    {
        _cell = cell;
        _pitch = pitch;
        _bounds = bounds;
        _filler = filler;
        _row = row;
        _column = column;
        _width = bounds.WidthOf(row);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BorderView<TLane, T> At(nint down, nint along) =>
        new(_cell + (down * _pitch) + along, _pitch, _bounds, _filler, _row + (int)down, _column + (int)along);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int offset) => TLane.LoadWithin(_cell + offset, _column + offset, _width, _filler);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int offset, int stride)
    {
        if (stride == 1)
        {
            return Load(offset);
        }

        if (stride == 2)
        {
            LoadPairs(offset, out TLane even, out _);
            return even;
        }

        TLane gathered = _filler;
        ref T element = ref Unsafe.As<TLane, T>(ref gathered);
        for (int i = 0; i < TLane.Count; i++)
        {
            int column = offset + (i * stride);
            if ((uint)(_column + column) < (uint)_width)
            {
                Unsafe.Add(ref element, i) = _cell[column];
            }
        }

        return gathered;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPairs(int offset, out TLane even, out TLane odd) =>
        TLane.Split(Load(offset), Load(offset + TLane.Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, int offset) => TLane.StoreWithin(values, _cell + offset, _column + offset, _width);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePairs(TLane even, TLane odd, int offset)
    {
        TLane.Join(even, odd, out TLane low, out TLane high);
        Store(low, offset);
        Store(high, offset + TLane.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreEvery(TLane values, int offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, offset);
            return;
        }

        ref T element = ref Unsafe.As<TLane, T>(ref values);
        for (int i = 0; i < TLane.Count; i++)
        {
            int column = offset + (i * stride);
            if ((uint)(_column + column) < (uint)_width)
            {
                _cell[column] = Unsafe.Add(ref element, i);
            }
        }
    }
}
