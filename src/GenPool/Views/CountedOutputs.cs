using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Views;

/// <summary>Values of outputs, and what each divides by where windows differ in it.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order: whether lanes are windows along a row, or channels.</typeparam>
internal unsafe struct CountedOutputs<TLane, T, TOrder> : IOutputs<CountedOutputs<TLane, T, TOrder>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TOrder : struct, IOrder
{
    private T* _value;
    private readonly OutputMap* _map;
    private readonly WindowCounts<T>* _counts;
    private int _column;
    private int _row;
    private int _slice;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CountedOutputs(T* value, OutputMap* map, WindowCounts<T>* counts, int column, int row, int slice)
    {
        _value = value;
        _map = map;
        _counts = counts;
        _column = column;
        _row = row;
        _slice = slice;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly CountedOutputs<TLane, T, TOrder> Window(int block, int step) => new(
        _value + (block * _map->Block) + (step * _map->Step),
        _map,
        _counts,
        _column + (block * _map->BlockColumns) + (step * _map->StepColumns),
        _row + (block * _map->BlockRows) + (step * _map->StepRows),
        _slice + (block * _map->BlockSlices) + (step * _map->StepSlices));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly CountedOutputs<TLane, T, TOrder> Strip(int lane) =>
        new(_value + lane, _map, _counts, TOrder.IsChannelsLast ? _column : _column + lane, _row, _slice);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance()
    {
        _value += _map->Step;
        _column += _map->StepColumns;
        _row += _map->StepRows;
        _slice += _map->StepSlices;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load() => TLane.Load(ref *_value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values) => TLane.Store(values, ref *_value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TNumbers Divisor<TNumbers>()
        where TNumbers : struct, IArithmeticLane<TNumbers, T>
    {
        if (WindowCounts<T>.HasLines)
        {
            T* line = _counts->Line(_slice, _row);
            return TOrder.IsChannelsLast ? TNumbers.Every(line[_column]) : TNumbers.Load(ref *line, _column);
        }

        long others = (long)_counts->Rows[_row] * _counts->Slices[_slice];
        return TOrder.IsChannelsLast
            ? TNumbers.Number(others * _counts->ColumnNumbers[_column])
            : TNumbers.Multiply(TNumbers.Load(ref *_counts->Columns, _column), TNumbers.Number(others));
    }

    /// <inheritdoc/>
    public readonly void StoreWinners(TLane taps) => throw new NotSupportedException();

    /// <inheritdoc/>
    public readonly void StoreTies(TLane bits, int group) => throw new NotSupportedException();
}
