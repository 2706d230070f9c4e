using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Axes;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.Scattering;

/// <summary>
/// The backward pass of large windows: every output, in row-major order, adds its gradient to the cells that it marked. The work does
/// not grow with the window.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type sums are formed in: float for <see cref="Half"/>, otherwise the element type, whose integers wrap as wider ones do.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <typeparam name="TMarks">What was marked.</typeparam>
/// <remarks>
/// Neighbouring outputs often mark the same cell, and an addition waits for the one before it to the same cell. So several planes, or
/// channels, take turns at every output. Where sums lie, <see cref="SumPlan"/> says.
/// </remarks>
internal readonly unsafe ref struct ScatterBackward<T, TSum, TOrder, TMarks>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
{
    private readonly T* _gradient;
    private readonly byte* _mask;
    private readonly T* _target;
    private readonly ref readonly PoolSlice _slice;
    private readonly SumPlan _plan;

    public ScatterBackward(T* gradient, byte* mask, T* target, in PoolSlice slice)
    {
        _gradient = gradient;
        _mask = mask;
        _target = target;
        _slice = ref slice;
        _plan = new SumPlan(slice, TOrder.IsChannelsLast, sizeof(T), sizeof(TSum));
    }

    /// <summary>Runs the pass.</summary>
    [SkipLocalsInit]
    public void Run()
    {
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        long taps = _plan.IsLookedUp ? _plan.TapCount : 0;
        using ScratchMemory memory = new(stack, ScratchMemory.Bytes(_plan.TileLength, sizeof(TSum)) + ScratchMemory.Bytes(taps, sizeof(int)));
        TSum* tile = memory.Take<TSum>(_plan.TileLength);
        if (_plan.IsLookedUp)
        {
            Run(tile, new TapTable(memory.Take<int>(taps), _slice, _plan.Strides));
        }
        else
        {
            Run(tile, new ComputedTaps(_plan.Strides));
        }
    }

    private void Run<TTaps>(TSum* tile, TTaps taps)
        where TTaps : struct, ITapCells<TTaps>
    {
        int channels = TOrder.IsChannelsLast ? _slice.Channels : 1;
        for (int plane = _slice.First; plane < _slice.End; plane += TOrder.IsChannelsLast ? 1 : _plan.InTurn)
        {
            int inTurn = TOrder.IsChannelsLast ? _plan.InTurn : Math.Min(_plan.InTurn, _slice.End - plane);
            for (int channel = 0; channel < channels; channel += inTurn)
            {
                channel = Math.Min(channel, Math.Max(0, channels - inTurn));
                T* cells = _target + (plane * _slice.PlaneInputs * channels) + channel;
                nint output = (plane * _slice.PlaneOutputs * channels) + channel;
                if (_plan.IsInTensor)
                {
                    InTensor(cells, taps, output, inTurn);
                }
                else
                {
                    InTile(tile, cells, taps, output, inTurn);
                }
            }
        }
    }

    private void InTensor<TTaps>(T* cells, TTaps taps, nint output, int inTurn)
        where TTaps : struct, ITapCells<TTaps>
    {
        (nint step, int planes) = TOrder.IsChannelsLast ? (_plan.Strides.Cell, 1) : (1, inTurn);
        nint first = (nint)_plan.Box.First * (nint)_plan.Box.StepCells * step;
        for (int plane = 0; plane < planes; plane++)
        {
            T* band = cells + (plane * _plan.Strides.Plane) + first;
            new Span<T>(band, checked((int)(_plan.Box.Count * _plan.Box.StepCells * step))).Clear();
        }

        Add((TSum*)cells, taps, output, inTurn, _plan.First, _plan.End);
    }

    private void InTile<TTaps>(TSum* tile, T* cells, TTaps taps, nint output, int inTurn)
        where TTaps : struct, ITapCells<TTaps>
    {
        SumTile<T, TSum, TOrder> sums = new(tile, cells, _slice, _plan, inTurn);
        int window = _plan.First;
        while (window < _plan.End)
        {
            sums.MoveTo(Start(window));
            int first = window;
            while (window < _plan.End && sums.Reaches(Stop(window)))
            {
                window++;
            }

            Add(sums.Origin, taps, output, inTurn, first, window);
        }

        sums.Deliver(_slice.EndBand);
    }

    // Along the outermost axis, where the taps of a window begin that have sums, and where they end.
    private long Start(int window) => Math.Max(_slice.Outer.Origin(window), _plan.Box.First);

    private long Stop(int window) => Math.Min(_slice.Outer.Origin(window) + _slice.Outer.Extent, _plan.Box.First + _plan.Box.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add<TTaps>(TSum* origin, TTaps taps, nint output, int inTurn, int first, int end)
        where TTaps : struct, ITapCells<TTaps>
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, SumStrides strides) = (_slice.Depth, _slice.Height, _slice.Width, _plan.Strides);
        (int slice, int endSlice, int row, int endRow) = _slice.IsVolume ? (first, end, 0, height.Output) : (0, 1, first, end);
        nint column = TOrder.IsChannelsLast ? _slice.Channels : 1;
        for (int d = slice; d < endSlice; d++)
        {
            for (int h = row; h < endRow; h++)
            {
                nint at = output + ((((nint)d * height.Output) + h) * width.Output * column);
                TSum* line = origin + strides.At(depth.Origin(d), height.Origin(h), 0);
                for (int w = 0; w < width.Output; w++, at += column)
                {
                    Add(line + (width.Origin(w) * strides.Cell), taps.At(_slice, d, h, w), at, inTurn);
                }
            }
        }
    }

    // One output of each of the planes, or channels, in turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add<TTaps>(TSum* corner, TTaps taps, nint output, int inTurn)
        where TTaps : struct, ITapCells<TTaps>
    {
        (nint nextOutput, nint nextSum) = TOrder.IsChannelsLast ? (1, 1) : (_slice.PlaneOutputs, _plan.Strides.Plane);
        for (int i = 0; i < inTurn; i++, output += nextOutput, corner += nextSum)
        {
            if (TMarks.AreBits)
            {
                Add(corner, taps, output);
            }
            else if (taps.TryFind(TMarks.Bytes == 1 ? _mask[output] : Unsafe.ReadUnaligned<uint>(_mask + (output * sizeof(uint))), out nint offset))
            {
                corner[offset] = ScalarSum.Add(corner[offset], TSum.CreateTruncating(_gradient[output]));
            }
        }
    }

    // An output that marks several taps.
    private void Add<TTaps>(TSum* corner, TTaps taps, nint output)
        where TTaps : struct, ITapCells<TTaps>
    {
        const int Group = 8;
        nint outputs = _slice.Planes * _slice.PlaneOutputs * (TOrder.IsChannelsLast ? _slice.Channels : 1);
        TSum gradient = TSum.CreateTruncating(_gradient[output]);
        for (nint group = 0; group * Group < _plan.TapCount; group++)
        {
            for (uint bits = _mask[(group * outputs) + output]; bits != 0; bits &= bits - 1)
            {
                if (taps.TryFind((nuint)((group * Group) + BitOperations.TrailingZeroCount(bits)), out nint offset))
                {
                    corner[offset] = ScalarSum.Add(corner[offset], gradient);
                }
            }
        }
    }
}
