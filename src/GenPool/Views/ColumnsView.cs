using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>A plane whose columns are neighbours in memory: lanes are windows along a row.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBounds">What is asked before a cell is touched.</typeparam>
/// <typeparam name="TDistance">Whether steps fetch what later ones touch.</typeparam>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal unsafe partial struct ColumnsView<TLane, T, TBounds, TDistance> : IPlaneView<ColumnsView<TLane, T, TBounds, TDistance>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TBounds : struct, IBounds
    where TDistance : struct, IDistance
{
    private readonly PlaneMap<T>* _map;

    // What every row or step takes is copied from the map: loaded anew, it would wait for the stores of the step before.
    private readonly nint _pitch;
    private readonly nint _step;
    private T* _cell;
    // Counted from the first that exists.
    private int _column;
    private int _row;
    private int _slice;

    internal ColumnsView(T* cell, PlaneMap<T>* map, int column, int row, int slice)
    {
        _cell = cell;
        _map = map;
        _pitch = map->Row;
        _step = map->Step;
        _column = column;
        _row = row - map->FirstRow;
        _slice = slice - map->FirstSlice;
    }

    /// <inheritdoc/>
    public readonly bool Exists
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(Twins) || (uint)_row < (uint)_map->Rows;
    }

    /// <inheritdoc/>
    public readonly bool ExistsInVolume
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Exists && (typeof(TBounds) == typeof(Inside) || (uint)_slice < (uint)_map->Slices);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ColumnsView<TLane, T, TBounds, TDistance> Window(int block, int step)
    {
        ColumnsView<TLane, T, TBounds, TDistance> window = this;
        window._cell += (block * _map->Block) + (step * _step);
        if (typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins))
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
        if (typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins))
        {
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
        if (typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins))
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
    public readonly ColumnsView<TLane, T, TBounds, TDistance> Strip(int lane, int stride)
    {
        ColumnsView<TLane, T, TBounds, TDistance> strip = this;
        strip._cell += typeof(TBounds) != typeof(Twins) ? (nint)lane * stride : 0;
        strip._column = typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins) ? _column + (lane * stride) : 0;
        return strip;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ColumnsView<TLane, T, TBounds, TDistance> Row(int down)
    {
        ColumnsView<TLane, T, TBounds, TDistance> row = this;
        row._cell += down * _pitch;
        row._row = typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins) ? _row + down : 0;
        row._slice = typeof(TBounds) != typeof(Inside) && typeof(TBounds) != typeof(Twins) ? _slice : 0;
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ColumnsView<TLane, T, TBounds, TDistance> Slice(int deeper)
    {
        ColumnsView<TLane, T, TBounds, TDistance> slice = this;
        slice._cell += deeper * _map->Slice;
        slice._slice += deeper;
        return slice;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ColumnsView<TLane, T, TBounds, TDistance> OrPadding()
    {
        ColumnsView<TLane, T, TBounds, TDistance> row = this;
        row._cell = ExistsInVolume ? _cell : _map->Padding;
        return row;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Inside(int column) =>
        typeof(TBounds) == typeof(OverEdges) || typeof(TBounds) == typeof(InRegister) || typeof(TBounds) == typeof(Guarded)
            ? TLane.Inside(From(column), Width)
            : TLane.Inside(0, TLane.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane InsideNext(int column) => Inside(column + TLane.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane InsideEvery(int column, int stride)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows) || stride == 1)
        {
            return Inside(column);
        }

        // The parity of a pair is its place, so the masks of its two loads split as their values do.
        if (stride == 2)
        {
            TLane.Split(Inside(column), InsideNext(column), out TLane inside, out _);
            return inside;
        }

        // Of a row that has only every so manieth column.
        int from = From(column);
        int first = (from >= 0 ? from : from - stride + 1) / stride;
        int left = Width - from;
        return TLane.Inside(first, left > 0 ? first + ((left + stride - 1) / stride) : 0);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane FirstTap()
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows) || _column >= 0)
        {
            return TLane.Zero;
        }

        // The map has them for the windows of a row, one after another.
        int before = -_column;
        return TLane.Count == 1
            ? TLane.Tap(TapCount.Before(before, _map->DilationColumns))
            : TLane.Load(ref *_map->FirstTaps, (_map->PaddingColumns - before) / _map->StrideColumns);
    }

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
    public readonly TLane Load(int column) => typeof(TBounds) == typeof(Guarded)
        ? TLane.LoadWithin(_cell + column, From(column), Width, TLane.Zero)
        : typeof(TBounds) == typeof(InRegister) ? TLane.Rotate(TLane.Load(ref *_cell, 0), column)
        : TLane.Load(ref *_cell, column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load(int column, TLane inside, TLane padding) => typeof(TBounds) == typeof(Guarded)
        ? TLane.LoadWhere(_cell + column, inside, From(column), Width, padding)
        : typeof(TBounds) == typeof(OverEdges) || typeof(TBounds) == typeof(InRegister) ? TLane.Where(inside, Load(column), padding)
        : TLane.Load(ref *_cell, column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEvery(int column, int stride) =>
        typeof(TBounds) == typeof(Twins) ? LoadTwins(column, out _)
        : typeof(TBounds) != typeof(Guarded) ? TLane.LoadEvery(ref *_cell, column, stride)
        : stride == 2 ? LoadSecond(column, Inside(column), InsideNext(column), TLane.Zero)
        : LoadEvery(column, stride, TLane.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEvery(int column, int stride, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return TLane.LoadEvery(ref *_cell, column, stride);
        }

        if (typeof(TBounds) == typeof(OverEdges))
        {
            return TLane.Where(InsideEvery(column, stride), TLane.LoadEvery(ref *_cell, column, stride), padding);
        }

        T* elements = stackalloc T[TLane.Count];
        TLane.Store(padding, ref *elements, 0);
        for (int i = 0; i < TLane.Count; i++)
        {
            int at = column + (i * stride);
            if ((uint)From(at) < (uint)Width)
            {
                elements[i] = _cell[at];
            }
        }

        return TLane.Load(ref *elements, 0);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadSecond(int column, TLane inside, TLane insideNext, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return TLane.LoadEvery(ref *_cell, column, 2);
        }

        TLane.Split(Load(column, inside, padding), Load(column + TLane.Count, insideNext, padding), out TLane second, out _);
        return second;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBehind(TLane before, int column) => typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows)
        ? TLane.LoadBehind(before, ref *_cell, column)
        : LoadEvery(column, 2);

    // Over an edge the loaded tap may be of a lane that has no window, where it was not asked whether it lies on the row.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBehind(TLane before, int column, TLane inside, TLane insideNext, TLane padding) =>
        typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows)
            ? TLane.LoadBehind(before, ref *_cell, column)
            : LoadSecond(column, inside, insideNext, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadPair(int column, out TLane first, out TLane second)
    {
        if (typeof(TBounds) == typeof(Twins))
        {
            first = LoadTwins(column, out second);
        }
        else if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.Split(Load(column), Load(column + TLane.Count), out first, out second);
        }
        else
        {
            TLane.LoadPairs(ref *_cell, column, out first, out second);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadPair(int column, TLane inside, TLane insideNext, TLane padding, out TLane first, out TLane second) =>
        TLane.Split(Load(column, inside, padding), Load(column + TLane.Count, insideNext, padding), out first, out second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadFour(int column, out TLane first, out TLane second, out TLane third, out TLane fourth)
    {
        LoadPair(column, out TLane even, out TLane odd);
        LoadPair(column + (2 * TLane.Count), out TLane nextEven, out TLane nextOdd);
        TLane.Split(even, nextEven, out first, out third);
        TLane.Split(odd, nextOdd, out second, out fourth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadBeside(int column, TLane inside, TLane padding) => Beside.Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadEveryBeside(int column, int stride, TLane padding) =>
        !ExistsInVolume ? padding
        : stride == 1 ? Beside.Load(column, Inside(column), padding)
        : stride == 2 ? Beside.LoadSecond(column, Inside(column), InsideNext(column), padding)
        : Beside.LoadEvery(column, stride, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values, int column)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.StoreWithin(values, _cell + column, From(column), Width);
        }
        else
        {
            TLane.Store(values, ref *_cell, column);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePair(TLane first, TLane second, int column)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.Join(first, second, out TLane low, out TLane high);
            Store(low, column);
            Store(high, column + TLane.Count);
        }
        else
        {
            TLane.StorePairs(first, second, ref *_cell, column);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreThree(TLane first, TLane second, TLane third, int column)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            StoreEvery(first, column, 3);
            StoreEvery(second, column + 1, 3);
            StoreEvery(third, column + 2, 3);
        }
        else
        {
            TLane.StoreThree(first, second, third, ref *_cell, column);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFour(TLane first, TLane second, TLane third, TLane fourth, int column)
    {
        TLane.Join(first, third, out TLane even, out TLane nextEven);
        TLane.Join(second, fourth, out TLane odd, out TLane nextOdd);
        StorePair(even, odd, column);
        StorePair(nextEven, nextOdd, column + (2 * TLane.Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreEvery(TLane values, int column, int stride)
    {
        if (typeof(TBounds) != typeof(Guarded))
        {
            TLane.StoreEvery(values, ref *_cell, column, stride);
            return;
        }

        T* elements = stackalloc T[TLane.Count];
        TLane.Store(values, ref *elements, 0);
        for (int i = 0; i < TLane.Count; i++)
        {
            int at = column + (i * stride);
            if ((uint)From(at) < (uint)Width)
            {
                _cell[at] = elements[i];
            }
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

    // Two neighbouring taps of the windows of two rows, which are half a step apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly TLane LoadTwins(int column, out TLane second)
    {
        TLane.Split(TLane.Load(ref *_cell, column), TLane.Load(ref *(_cell + (_step >> 1)), column), out TLane first, out second);
        return first;
    }

    // Columns of the row, and where among them the one lies that is so many from the view's own.
    private readonly int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _map->Columns;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int From(int column) => _column + column;

    // The same place in the other tensor.
    private readonly ColumnsView<TLane, T, TBounds, TDistance> Beside
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ColumnsView<TLane, T, TBounds, TDistance> beside = this;
            beside._cell = (T*)((byte*)_cell + _map->Beside);
            return beside;
        }
    }
}
