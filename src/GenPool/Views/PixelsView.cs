using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>A plane of pixels whose channels are neighbours in memory: lanes are channels of one window.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBounds">What is asked before a cell is touched. Channels never lie off a pixel, so memory is not guarded.</typeparam>
/// <typeparam name="TDistance">Whether steps fetch what later ones touch.</typeparam>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal unsafe struct PixelsView<TLane, T, TBounds, TDistance> : IPlaneView<PixelsView<TLane, T, TBounds, TDistance>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TBounds : struct, IBounds
    where TDistance : struct, IDistance
{
    private readonly PlaneMap<T>* _map;
    private T* _cell;

    // What every row or step takes is copied from the map: loaded anew, it would wait for the stores of the step before.
    private readonly nint _pitch;
    private readonly nint _step;
    private nint _pixel;
    // Counted from the first that exists.
    private int _column;
    private int _row;
    private int _slice;

    internal PixelsView(T* cell, PlaneMap<T>* map, int column, int row, int slice)
    {
        _cell = cell;
        _map = map;
        _pitch = map->Row;
        _step = map->Step;
        _pixel = map->Column;
        _column = column;
        _row = row - map->FirstRow;
        _slice = slice - map->FirstSlice;
    }

    /// <inheritdoc/>
    public readonly bool Exists
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TBounds) == typeof(Inside) || (uint)_row < (uint)_map->Rows;
    }

    /// <inheritdoc/>
    public readonly bool ExistsInVolume
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Exists && (typeof(TBounds) == typeof(Inside) || (uint)_slice < (uint)_map->Slices);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PixelsView<TLane, T, TBounds, TDistance> Window(int block, int step)
    {
        PixelsView<TLane, T, TBounds, TDistance> window = this;
        window._cell += (block * _map->Block) + (step * _step);
        window._column += (block * _map->BlockColumns) + (step * _map->StepColumns);
        if (typeof(TBounds) != typeof(Inside))
        {
            window._row += (block * _map->BlockRows) + (step * _map->StepRows);
            window._slice += (block * _map->BlockSlices) + (step * _map->StepSlices);
        }

        return window;
    }

    // In place, and only what is asked for: the JIT would carry the rest of a copy from step to step.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance()
    {
        Fetch();
        _cell += _step;
        if (typeof(TBounds) != typeof(Inside))
        {
            _column += _map->StepColumns;
            _row += _map->StepRows;
            _slice += _map->StepSlices;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AdvanceRows(int rows)
    {
        Fetch();
        _cell += rows * _pitch;
        if (typeof(TBounds) != typeof(Inside))
        {
            _row += rows;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AdvanceSlices(int slices)
    {
        Fetch();
        _cell += slices * _map->Slice;
        _slice += slices;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PixelsView<TLane, T, TBounds, TDistance> Strip(int lane, int stride)
    {
        PixelsView<TLane, T, TBounds, TDistance> strip = this;
        strip._cell += lane;
        return strip;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PixelsView<TLane, T, TBounds, TDistance> Row(int down)
    {
        PixelsView<TLane, T, TBounds, TDistance> row = this;
        row._cell += down * _pitch;
        row._row = typeof(TBounds) != typeof(Inside) ? _row + down : 0;
        row._slice = typeof(TBounds) != typeof(Inside) ? _slice : 0;
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PixelsView<TLane, T, TBounds, TDistance> Slice(int deeper)
    {
        PixelsView<TLane, T, TBounds, TDistance> slice = this;
        slice._cell += deeper * _map->Slice;
        slice._slice += deeper;
        return slice;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PixelsView<TLane, T, TBounds, TDistance> OrPadding()
    {
        if (ExistsInVolume)
        {
            return this;
        }

        PixelsView<TLane, T, TBounds, TDistance> padding = this;
        padding._cell = _map->Padding;
        padding._pixel = 0;
        return padding;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Inside(int column) => Has(column) ? TLane.Inside(0, TLane.Count) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane InsideNext(int column) => Inside(column + 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane InsideEvery(int column, int stride) => Inside(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane FirstTap() =>
        typeof(TBounds) == typeof(OverEdges) || typeof(TBounds) == typeof(Guarded) ? TLane.Tap(TapCount.Before(-_column, _map->DilationColumns)) : TLane.Zero;

    // Of a plane the slice is not asked for, or the JIT would carry it from step to step.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int TapsBefore(int rowTaps) =>
        typeof(TBounds) == typeof(Inside) ? 0 : TapCount.Before(-_row, _map->DilationRows) * rowTaps;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int TapsBefore(int rowTaps, int sliceTaps) =>
        typeof(TBounds) == typeof(Inside) ? 0 : TapsBefore(rowTaps) + (TapCount.Before(-_slice, _map->DilationSlices) * sliceTaps);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load(int column) => TLane.Load(ref *_cell, column * _pixel);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load(int column, TLane inside, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return Load(column);
        }

        return Has(column) ? Load(column) : padding;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadSecond(int column, TLane inside, TLane insideNext, TLane padding) => Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBehind(TLane before, int column) => Load(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBehind(TLane before, int column, TLane inside, TLane insideNext, TLane padding) => Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEvery(int column, int stride) => Load(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEvery(int column, int stride, TLane padding) => Load(column, padding, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadPair(int column, out TLane first, out TLane second) => (first, second) = (Load(column), Load(column + 1));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadPair(int column, TLane inside, TLane insideNext, TLane padding, out TLane first, out TLane second) =>
        (first, second) = (Load(column, inside, padding), Load(column + 1, insideNext, padding));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadFour(int column, out TLane first, out TLane second, out TLane third, out TLane fourth) =>
        (first, second, third, fourth) = (Load(column), Load(column + 1), Load(column + 2), Load(column + 3));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBeside(int column, TLane inside, TLane padding) => Beside.Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEveryBeside(int column, int stride, TLane padding) =>
        !ExistsInVolume ? padding
        : Beside.Load(column, Inside(column), padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TNumbers Divisor<TNumbers>(int column)
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => WindowCounts<T>.HasLines
            ? TNumbers.Every(_map->Counts->Line(_slice, _row)[_column + column])
            : TNumbers.Number((long)_map->Counts->ColumnNumbers[_column + column] * _map->Counts->Rows[_row] * _map->Counts->Slices[_slice]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadMarked(int column) => Has(column) ? Load(column) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Winners(int column, TLane inside) => Has(column) ? TLane.LoadTaps(ref *_map->Mark(_cell), column * _pixel) : TLane.Tap(-1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane WideWinners(int column, TLane inside) => Has(column) ? WideMarks.Load<TLane, T>(_map->WideMark(_cell) + (column * _pixel * sizeof(int))) : TLane.Tap(-1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Ties(int column, int group, TLane inside) =>
        Has(column) ? TLane.LoadTaps(ref *_map->Mark(_cell), (group * _map->Group) + (column * _pixel)) : TLane.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values, int column)
    {
        if (Has(column))
        {
            TLane.Store(values, ref *_cell, column * _pixel);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePair(TLane first, TLane second, int column)
    {
        Store(first, column);
        Store(second, column + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreThree(TLane first, TLane second, TLane third, int column)
    {
        StorePair(first, second, column);
        Store(third, column + 2);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFour(TLane first, TLane second, TLane third, TLane fourth, int column)
    {
        StorePair(first, second, column);
        StorePair(third, fourth, column + 2);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreEvery(TLane values, int column, int stride) => Store(values, column);

    // The same place in the other tensor.
    private readonly PixelsView<TLane, T, TBounds, TDistance> Beside
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            PixelsView<TLane, T, TBounds, TDistance> beside = this;
            beside._cell = (T*)((byte*)_cell + _map->Beside);
            return beside;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Fetch()
    {
        if (typeof(TDistance) == typeof(Far))
        {
            FetchAhead.Step(&_map->Ahead);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool Has(int column) =>
        typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows) || (uint)(_column + column) < (uint)_map->Columns;
}
