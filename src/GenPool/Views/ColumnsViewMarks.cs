using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <content>What a backward pass reads beside gradients: the marks of outputs, and the taps that their sums were divided by.</content>
internal unsafe partial struct ColumnsView<TLane, T, TBounds, TDistance>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TNumbers Divisor<TNumbers>(int column)
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => WindowCounts<T>.HasLines
            ? TNumbers.Load(ref *_map->Counts->Line(_slice, _row), _column + column)
            : TNumbers.Multiply(
                TNumbers.Load(ref *_map->Counts->Columns, _column + column),
                TNumbers.Number((long)_map->Counts->Rows[_row] * _map->Counts->Slices[_slice]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane LoadMarked(int column) => Load(column);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Winners(int column, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? TLane.LoadTapsWithin(Mark(column), From(column), Width, byte.MaxValue)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, TLane.LoadTaps(ref *Mark(column), 0), TLane.Tap(-1))
        : TLane.LoadTaps(ref *Mark(column), 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane WideWinners(int column, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? WideMarks.LoadWithin<TLane, T>(WideMark(column), From(column), Width)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, WideMarks.Load<TLane, T>(WideMark(column)), TLane.Tap(-1))
        : WideMarks.Load<TLane, T>(WideMark(column));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Ties(int column, int group, TLane inside) =>
        typeof(TBounds) == typeof(Guarded) ? TLane.LoadTapsWithin(Mark(column) + (group * _map->Group), From(column), Width, 0)
        : typeof(TBounds) == typeof(OverEdges) ? TLane.Where(inside, TLane.LoadTaps(ref *Mark(column), group * _map->Group), TLane.Zero)
        : TLane.LoadTaps(ref *Mark(column), group * _map->Group);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* Mark(int column) => _map->Mark(_cell) + column;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* WideMark(int column) => _map->WideMark(_cell) + (column * sizeof(int));
}
