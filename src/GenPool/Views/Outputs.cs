using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Views;

/// <summary>Where the outputs of one call lie.</summary>
internal struct OutputMap
{
    /// <summary>Outputs from those of one block, or step, to those of the next.</summary>
    public nint Block, Step;

    /// <summary>Mask bytes from one group of eight taps to the next, where all ties are marked.</summary>
    public nint Group;

    /// <summary>Outputs of a row, where lanes may reach beyond it.</summary>
    public int Width;

    /// <summary>Rows, slices and columns from the outputs of one block, or step, to those of the next.</summary>
    public int BlockRows, BlockSlices, BlockColumns, StepRows, StepSlices, StepColumns;
}

/// <summary>Values and marks of outputs, in lanes that lie within their row or may be written over by what comes later.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TBounds">Whether lanes beyond the row must not be stored.</typeparam>
internal unsafe struct Outputs<TLane, T, TMarks, TBounds> : IOutputs<Outputs<TLane, T, TMarks, TBounds>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TMarks : struct, IMarks
    where TBounds : struct, IBounds
{
    private readonly OutputMap* _map;
    private readonly nint _step;
    private T* _value;
    private byte* _mark;
    private int _column;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Outputs(T* value, byte* mark, OutputMap* map, nint step, int column)
    {
        _value = value;
        _mark = mark;
        _map = map;
        _step = step;
        _column = column;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Outputs<TLane, T, TMarks, TBounds> Window(int block, int step)
    {
        nint at = (block * _map->Block) + (step * _step);
        Outputs<TLane, T, TMarks, TBounds> window = this;
        window._value += at;
        window._mark += at * TMarks.Bytes;
        return window;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Outputs<TLane, T, TMarks, TBounds> Strip(int lane)
    {
        Outputs<TLane, T, TMarks, TBounds> strip = this;
        strip._value += lane;
        strip._mark += (nint)lane * TMarks.Bytes;
        strip._column += lane;
        return strip;
    }

    // What nobody asks for is a constant, or the JIT would carry it from step to step.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Outputs<TLane, T, TMarks, TBounds> Next()
    {
        Outputs<TLane, T, TMarks, TBounds> next = this;
        next._value += _step;
        next._mark = typeof(TMarks) == typeof(NoMarks) ? null : _mark + (_step * TMarks.Bytes);
        next._column = typeof(TBounds) == typeof(Guarded) ? _column : 0;
        return next;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load() => typeof(TBounds) == typeof(Guarded) ? TLane.LoadWithin(_value, _column, _map->Width, TLane.Zero) : TLane.Load(ref *_value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.StoreWithin(values, _value, _column, _map->Width);
        }
        else
        {
            TLane.Store(values, ref *_value, 0);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreWinners(TLane taps)
    {
        if (typeof(TMarks) == typeof(WinnerBytes))
        {
            if (typeof(TBounds) == typeof(Guarded))
            {
                TLane.StoreTapsWithin(taps, _mark, _column, _map->Width);
            }
            else
            {
                TLane.StoreTaps(taps, ref *_mark, 0);
            }
        }
        else if (typeof(TMarks) == typeof(WinnerInts))
        {
            if (typeof(TBounds) == typeof(Guarded))
            {
                TLane.StoreWideTapsWithin(taps, _mark, _column, _map->Width);
            }
            else
            {
                TLane.StoreWideTaps(taps, ref *_mark, 0);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreTies(TLane bits, int group)
    {
        if (typeof(TBounds) == typeof(Guarded))
        {
            TLane.StoreTapsWithin(bits, _mark + (group * _map->Group), _column, _map->Width);
        }
        else
        {
            TLane.StoreTaps(bits, ref *_mark, group * _map->Group);
        }
    }

    /// <inheritdoc/>
    public readonly TNumbers Divisor<TNumbers>()
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => throw new NotSupportedException();
}
