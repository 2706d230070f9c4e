using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>A plane whose columns are neighbours in memory: lanes are windows along a row.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBounds">What is asked before a cell is touched.</typeparam>
/// <remarks>Its memory is pinned. A pointer and not a reference: one beside the tensor may lie in another object, and would move with it.</remarks>
internal readonly unsafe struct ColumnsView<TLane, T, TBounds> : IPlaneView<ColumnsView<TLane, T, TBounds>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TBounds : struct, IBounds
{
    private readonly T* _cell;
    private readonly PlaneMap<T>* _map;
    private readonly nint _pitch;
    private readonly int _column;
    private readonly int _row;
    private readonly int _slice;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ColumnsView(T* cell, PlaneMap<T>* map, nint pitch, int column, int row, int slice)
    {
        _cell = cell;
        _map = map;
        _pitch = pitch;
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
    public ColumnsView<TLane, T, TBounds> Window(int block, int step)
    {
        T* cell = _cell + (block * _map->Block) + (step * _map->Step);
        return typeof(TBounds) != typeof(Inside)
            ? new(
                cell,
                _map,
                _pitch,
                _column,
                _row + (block * _map->BlockRows) + (step * _map->StepRows),
                _slice + (block * _map->BlockSlices) + (step * _map->StepSlices))
            : new(cell, _map, _pitch, _column, _row, _slice);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ColumnsView<TLane, T, TBounds> Next() => typeof(TBounds) != typeof(Inside)
        ? new(_cell + _map->Step, _map, _pitch, _column, _row + _map->StepRows, _slice + _map->StepSlices)
        : new(_cell + _map->Step, _map, _pitch, _column, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ColumnsView<TLane, T, TBounds> Strip(int lane, int stride) =>
        new(_cell + ((nint)lane * stride), _map, _pitch, _column + (lane * stride), _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ColumnsView<TLane, T, TBounds> Row(int down) => new(_cell + (down * _pitch), _map, _pitch, _column, _row + down, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ColumnsView<TLane, T, TBounds> Slice(int deeper) => new(_cell + (deeper * _map->Slice), _map, _pitch, _column, _row, _slice + deeper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ColumnsView<TLane, T, TBounds> OrPadding() => ExistsInVolume ? this : new(_map->Padding, _map, _pitch, _column, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Inside(int column) =>
        typeof(TBounds) == typeof(OverEdges) || typeof(TBounds) == typeof(Guarded) ? TLane.Inside(From(column), Width) : TLane.Inside(0, TLane.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane InsideNext(int column) => Inside(column + TLane.Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane InsideEvery(int column, int stride)
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

        byte* bits = stackalloc byte[TLane.Count * sizeof(T)];
        new Span<byte>(bits, TLane.Count * sizeof(T)).Clear();
        for (int i = 0; i < TLane.Count; i++)
        {
            if ((uint)From(column + (i * stride)) < (uint)Width)
            {
                new Span<byte>(bits + (i * sizeof(T)), sizeof(T)).Fill(byte.MaxValue);
            }
        }

        return TLane.Load(in *(T*)bits, 0);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane FirstTap()
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows) || _column >= _map->FirstColumn)
        {
            return TLane.Zero;
        }

        // The map has them for the windows of a row, one after another.
        int before = _map->FirstColumn - _column;
        return TLane.Count == 1
            ? TLane.Tap(TapCount.Before(before, _map->DilationColumns))
            : TLane.Load(in *_map->FirstTaps, (_map->PaddingColumns - before) / _map->StrideColumns);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TapsBefore(int rowTaps, int sliceTaps) => typeof(TBounds) == typeof(Inside) ? 0
        : (TapCount.Before(_map->FirstRow - _row, _map->DilationRows) * rowTaps)
            + (TapCount.Before(_map->FirstSlice - _slice, _map->DilationSlices) * sliceTaps);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int column) => typeof(TBounds) == typeof(Guarded)
        ? TLane.LoadWithin(_cell + column, From(column), Width, TLane.Zero)
        : TLane.Load(in *_cell, column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Load(int column, TLane inside, TLane padding) => typeof(TBounds) == typeof(Guarded)
        ? TLane.LoadWithin(_cell + column, From(column), Width, padding)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, TLane.Load(in *_cell, column), padding)
        : TLane.Load(in *_cell, column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int column, int stride) =>
        typeof(TBounds) != typeof(Guarded) ? TLane.LoadEvery(in *_cell, column, stride)
        : stride == 2 ? LoadSecond(column, Inside(column), InsideNext(column), TLane.Zero)
        : LoadEvery(column, stride, TLane.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEvery(int column, int stride, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return TLane.LoadEvery(in *_cell, column, stride);
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

        return TLane.Load(in *elements, 0);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadSecond(int column, TLane inside, TLane insideNext, TLane padding)
    {
        if (typeof(TBounds) == typeof(Inside) || typeof(TBounds) == typeof(OverRows))
        {
            return TLane.LoadEvery(in *_cell, column, 2);
        }

        TLane.Split(Load(column, inside, padding), Load(column + TLane.Count, insideNext, padding), out TLane second, out _);
        return second;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPair(int column, out TLane first, out TLane second)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.Split(Load(column), Load(column + TLane.Count), out first, out second);
        }
        else
        {
            TLane.LoadPairs(in *_cell, column, out first, out second);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LoadPair(int column, TLane inside, TLane insideNext, TLane padding, out TLane first, out TLane second) =>
        TLane.Split(Load(column, inside, padding), Load(column + TLane.Count, insideNext, padding), out first, out second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadBeside(int column, TLane inside, TLane padding) => Beside.Load(column, inside, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadEveryBeside(int column, int stride, TLane padding) =>
        !ExistsInVolume ? padding
        : stride == 1 ? Beside.Load(column, Inside(column), padding)
        : stride == 2 ? Beside.LoadSecond(column, Inside(column), InsideNext(column), padding)
        : Beside.LoadEvery(column, stride, padding);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TNumbers Divisor<TNumbers>(int column)
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => TNumbers.Multiply(
            TNumbers.Load(in *_map->Counts->Columns, _column + column),
            TNumbers.Number((long)_map->Counts->Rows[_row] * _map->Counts->Slices[_slice]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane LoadMarked(int column) => Load(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Winners(int column, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? TLane.LoadTapsWithin(Mark(column), From(column), Width, byte.MaxValue)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, TLane.LoadTaps(in *Mark(column), 0), TLane.Tap(-1))
        : TLane.LoadTaps(in *Mark(column), 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane WideWinners(int column, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? WideMarks.LoadWithin<TLane, T>(WideMark(column), From(column), Width)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, WideMarks.Load<TLane, T>(WideMark(column)), TLane.Tap(-1))
        : WideMarks.Load<TLane, T>(WideMark(column));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Ties(int column, int group, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? TLane.LoadTapsWithin(Mark(column) + (group * _map->Group), From(column), Width, 0)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, TLane.LoadTaps(in *Mark(column), group * _map->Group), TLane.Zero)
        : TLane.LoadTaps(in *Mark(column), group * _map->Group);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(TLane values, int column)
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
    public void StorePair(TLane first, TLane second, int column)
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
    public void StoreEvery(TLane values, int column, int stride)
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

    // Columns of the row, and where among them the one lies that is so many from the view's own.
    private int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _map->EndColumn - _map->FirstColumn;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int From(int column) => _column + column - _map->FirstColumn;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Mark(int column) => _map->Marks + (_cell - _map->First) + column;

    // The same place in the other tensor.
    private ColumnsView<TLane, T, TBounds> Beside
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new((T*)((byte*)_cell + _map->Beside), _map, _pitch, _column, _row, _slice);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* WideMark(int column) => _map->Marks + ((_cell - _map->First + column) * sizeof(int));
}
