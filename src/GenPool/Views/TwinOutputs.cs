using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>Values and marks of two rows of outputs, half a step apart, a half of a lane each; what lies beyond may be written over by what comes later.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TMarks">What is marked: nothing, or winners, a byte each.</typeparam>
internal unsafe struct TwinOutputs<TLane, T, TMarks> : IOutputs<TwinOutputs<TLane, T, TMarks>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TMarks : struct, IMarks
{
    // From a row to its twin it is half a step.
    private readonly OutputMap* _map;
    private readonly nint _step;
    private readonly nint _apart;
    private T* _value;
    private byte* _mark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TwinOutputs(T* value, byte* mark, OutputMap* map, nint step)
    {
        _value = value;
        _mark = mark;
        _map = map;
        _step = step;
        _apart = step / 2;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TwinOutputs<TLane, T, TMarks> Window(int block, int step)
    {
        TwinOutputs<TLane, T, TMarks> window = this;
        window.Move((block * _map->Block) + (step * _step));
        return window;
    }

    // A lane is all windows of its rows.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TwinOutputs<TLane, T, TMarks> Strip(int lane) => this;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance() => Move(_step);

    /// <inheritdoc/>
    public readonly TLane Load() => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values) => TLane.StoreHalves(values, ref *_value, ref *(_value + _apart));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreWinners(TLane taps)
    {
        if (typeof(TMarks) == typeof(WinnerBytes))
        {
            TLane.StoreTaps(taps, ref *_mark, 0);
            TLane.StoreTaps(TLane.UpperHalf(taps), ref *(_mark + _apart), 0);
        }
    }

    /// <inheritdoc/>
    public readonly void StoreTies(TLane bits, int group) => throw new NotSupportedException();

    /// <inheritdoc/>
    public readonly TNumbers Divisor<TNumbers>()
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => throw new NotSupportedException();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Move(nint outputs)
    {
        _value += outputs;
        if (typeof(TMarks) != typeof(NoMarks))
        {
            _mark += outputs * TMarks.Bytes;
        }
    }
}
