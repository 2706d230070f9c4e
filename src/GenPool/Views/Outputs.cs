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

    /// <summary>Rows, slices and columns from the outputs of one block, or step, to those of the next.</summary>
    public int BlockRows, BlockSlices, BlockColumns, StepRows, StepSlices, StepColumns;
}

/// <summary>Values and marks of outputs, in lanes that lie within their row or may be written over by what comes later.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
internal unsafe struct Outputs<TLane, T, TMarks> : IOutputs<Outputs<TLane, T, TMarks>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TMarks : struct, IMarks
{
    private readonly OutputMap* _map;
    private readonly nint _step;
    private T* _value;
    private byte* _mark;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Outputs(T* value, byte* mark, OutputMap* map, nint step)
    {
        _value = value;
        _mark = mark;
        _map = map;
        _step = step;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Outputs<TLane, T, TMarks> Window(int block, int step)
    {
        nint at = (block * _map->Block) + (step * _step);
        Outputs<TLane, T, TMarks> window = this;
        window._value += at;
        window._mark += at * TMarks.Bytes;
        return window;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Outputs<TLane, T, TMarks> Strip(int lane)
    {
        Outputs<TLane, T, TMarks> strip = this;
        strip._value += lane;
        strip._mark += (nint)lane * TMarks.Bytes;
        return strip;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance()
    {
        _value += _step;
        if (typeof(TMarks) != typeof(NoMarks))
        {
            _mark += _step * TMarks.Bytes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane Load() => TLane.Load(ref *_value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(TLane values) => TLane.Store(values, ref *_value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreWinners(TLane taps)
    {
        if (typeof(TMarks) == typeof(WinnerBytes))
        {
            TLane.StoreTaps(taps, ref *_mark, 0);
        }
        else if (typeof(TMarks) == typeof(WinnerInts))
        {
            TLane.StoreWideTaps(taps, ref *_mark, 0);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreTies(TLane bits, int group) => TLane.StoreTaps(bits, ref *_mark, group * _map->Group);

    /// <inheritdoc/>
    public readonly TNumbers Divisor<TNumbers>()
        where TNumbers : struct, IArithmeticLane<TNumbers, T> => throw new NotSupportedException();
}
