using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>
/// A view for lanes that may reach over an edge: cells off the plane load as the lowest value, and are not stored.
/// </summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BorderView<TLane, T> : IView<BorderView<TLane, T>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    private readonly ref T _cell;
    private readonly nint _pitch;
    private readonly PlaneBounds _bounds;
    private readonly int _row;
    private readonly int _column;

    /// <summary>A view from a cell, which may lie off the plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal BorderView(ref T cell, nint pitch, PlaneBounds bounds, int row, int column)
    {
        _cell = ref cell;
        _pitch = pitch;
        _bounds = bounds;
        _row = row;
        _column = column;
    }

    // The columns of this row: none where the row is off the plane.
    private int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bounds.Holds(_row) ? _bounds.Width : 0;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BorderView<TLane, T> At(nint down, nint along) =>
        new(ref Unsafe.Add(ref _cell, (down * _pitch) + along), _pitch, _bounds, _row + (int)down, _column + (int)along);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int offset)
    {
        int first = Math.Clamp(-(_column + offset), 0, TLane.Count);
        int end = Math.Clamp(Width - (_column + offset), first, TLane.Count);
        return TLane.LoadWithin(in Unsafe.Add(ref _cell, offset), first, end, TLane.Lowest);
    }

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

        TLane gathered = TLane.Lowest;
        ref T element = ref Unsafe.As<TLane, T>(ref gathered);
        int width = Width;
        for (int i = 0; i < TLane.Count; i++)
        {
            int column = offset + (i * stride);
            if ((uint)(_column + column) < (uint)width)
            {
                Unsafe.Add(ref element, i) = Unsafe.Add(ref _cell, column);
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
    public void Store(TLane values, int offset)
    {
        int first = Math.Clamp(-(_column + offset), 0, TLane.Count);
        int end = Math.Clamp(Width - (_column + offset), first, TLane.Count);
        TLane.StoreWithin(values, ref Unsafe.Add(ref _cell, offset), first, end);
    }

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
        int width = Width;
        for (int i = 0; i < TLane.Count; i++)
        {
            int column = offset + (i * stride);
            if ((uint)(_column + column) < (uint)width)
            {
                Unsafe.Add(ref _cell, column) = Unsafe.Add(ref element, i);
            }
        }
    }
}
