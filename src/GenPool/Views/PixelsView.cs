using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>A plane of pixels whose channels are neighbours in memory: lanes are channels of one window.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBounds">What is asked before a cell is touched. Channels never lie off a pixel, so memory is not guarded.</typeparam>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal readonly unsafe struct PixelsView<TLane, T, TBounds> : IPlaneView<PixelsView<TLane, T, TBounds>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TBounds : struct, IBounds
{
    private readonly T* _cell;
    private readonly PlaneMap<T>* _map;
    private readonly nint _pitch;
    private readonly nint _pixel;
    private readonly int _column;
    private readonly int _row;
    private readonly int _slice;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PixelsView(T* cell, PlaneMap<T>* map, nint pitch, nint pixel, int column, int row, int slice)
    {
        _cell = cell;
        _map = map;
        _pitch = pitch;
        _pixel = pixel;
        _column = column;
        _row = row;
        _slice = slice;
    }

    /// <inheritdoc/>
    public bool Exists
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TBounds) == typeof(Inside) || (uint)(_row - _map->FirstRow) < (uint)(_map->EndRow - _map->FirstRow);
    }

    /// <inheritdoc/>
    public bool ExistsInVolume
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Exists && (typeof(TBounds) == typeof(Inside) || (uint)(_slice - _map->FirstSlice) < (uint)(_map->EndSlice - _map->FirstSlice));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> Window(int block, int step)
    {
        T* cell = _cell + (block * _map->Block) + (step * _map->Step);
        return typeof(TBounds) != typeof(Inside)
            ? new(
                cell,
                _map,
                _pitch,
                _pixel,
                _column + (block * _map->BlockColumns) + (step * _map->StepColumns),
                _row + (block * _map->BlockRows) + (step * _map->StepRows),
                _slice + (block * _map->BlockSlices) + (step * _map->StepSlices))
            : new(cell, _map, _pitch, _pixel, _column + (block * _map->BlockColumns) + (step * _map->StepColumns), _row, _slice);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> Next() => typeof(TBounds) != typeof(Inside)
        ? new(_cell + _map->Step, _map, _pitch, _pixel, _column + _map->StepColumns, _row + _map->StepRows, _slice + _map->StepSlices)
        : new(_cell + _map->Step, _map, _pitch, _pixel, _column + _map->StepColumns, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> Strip(int lane, int stride) => new(_cell + lane, _map, _pitch, _pixel, _column, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> Row(int down) => new(_cell + (down * _pitch), _map, _pitch, _pixel, _column, _row + down, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> Slice(int deeper) =>
        new(_cell + (deeper * _map->Slice), _map, _pitch, _pixel, _column, _row, _slice + deeper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PixelsView<TLane, T, TBounds> OrPadding() => ExistsInVolume ? this : new(_map->Padding, _map, _pitch, 0, _column, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Inside(int column) => Has(column) ? TLane.Inside(0, TLane.Count) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane InsideNext(int column) => Inside(column + 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane InsideEvery(int column, int stride) => Inside(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane FirstTap() =>
        typeof(TBounds) == typeof(OverEdges) || typeof(TBounds) == typeof(Guarded) ? TLane.Tap(TapCount.Before(_map->FirstColumn - _column, _map->DilationColumns)) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TapsBefore(int rowTaps, int sliceTaps) => typeof(TBounds) == typeof(Inside) ? 0
        : (TapCount.Before(_map->FirstRow - _row, _map->DilationRows) * rowTaps)
            + (TapCount.Before(_map->FirstSlice - _slice, _map->DilationSlices) * sliceTaps);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int column) => TLane.Load(in *_cell, column * _pixel);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int column, TLane inside, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return Load(column);
        }

        return Has(column) ? Load(column) : padding;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadSecond(int column, TLane inside, TLane insideNext, TLane padding) => Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int column, int stride) => Load(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int column, int stride, TLane padding) => Load(column, padding, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPair(int column, out TLane first, out TLane second) => (first, second) = (Load(column), Load(column + 1));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPair(int column, TLane inside, TLane insideNext, TLane padding, out TLane first, out TLane second) =>
        (first, second) = (Load(column, inside, padding), Load(column + 1, insideNext, padding));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadBeside(int column, TLane inside, TLane padding) => Beside.Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEveryBeside(int column, int stride, TLane padding) =>
        !ExistsInVolume ? padding
        : Beside.Load(column, Inside(column), padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TNumbers Divisor<TNumbers>(int column)
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => TNumbers.Number(
            (long)_map->Counts->ColumnNumbers[_column + column] * _map->Counts->Rows[_row] * _map->Counts->Slices[_slice]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadMarked(int column) => Has(column) ? Load(column) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Winners(int column, TLane inside) => Has(column) ? TLane.LoadTaps(in *_map->Marks, At(column)) : TLane.Tap(-1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane WideWinners(int column, TLane inside) => Has(column) ? WideMarks.Load<TLane, T>(_map->Marks + (At(column) * sizeof(int))) : TLane.Tap(-1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Ties(int column, int group, TLane inside) =>
        Has(column) ? TLane.LoadTaps(in *_map->Marks, (group * _map->Group) + At(column)) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, int column)
    {
        if (Has(column))
        {
            TLane.Store(values, ref *_cell, column * _pixel);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePair(TLane first, TLane second, int column)
    {
        Store(first, column);
        Store(second, column + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreEvery(TLane values, int column, int stride) => Store(values, column);

    // The output some columns on, counted from the first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint At(int column) => (nint)(_cell - _map->First) + (column * _pixel);

    // The same place in the other tensor.
    private PixelsView<TLane, T, TBounds> Beside
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new((T*)((byte*)_cell + _map->Beside), _map, _pitch, _pixel, _column, _row, _slice);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(int column) =>
        typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows) || (uint)(_column + column - _map->FirstColumn) < (uint)(_map->EndColumn - _map->FirstColumn);
}
