using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using GenPool.Execution;
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
/// channels, take turns at every output, unless windows overlap little. Where sums lie, <see cref="SumPlan"/> says.
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
        _plan = new SumPlan(slice, TOrder.IsChannelsLast, TMarks.AreBits, TMarks.Bytes == 1, sizeof(T), sizeof(TSum));
    }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        if (typeof(T) == typeof(TSum) && TMarks.Bytes == 1 && _plan.IsFoundFirst)
        {
            FoundFirst();
            return;
        }

        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        int columns = _slice.Width.Output;
        long taps = _plan.IsOneByOne ? _plan.TapCount * _slice.PlaneOutputs
            : _plan.IsSized ? SizedTapTables.Length(_slice)
            : _plan.IsLookedUp ? _plan.TapCount
            : 0;
        using ScratchMemory memory = new(
            stack, ScratchMemory.Bytes(_plan.TileLength, sizeof(TSum)) + ScratchMemory.Bytes(columns, sizeof(nint)) + ScratchMemory.Bytes(taps, sizeof(int)));
        TSum* tile = memory.Take<TSum>(_plan.TileLength);
        nint* origins = memory.Take<nint>(columns);
        int* offsets = memory.Take<int>(taps);
        if (_plan.IsOneByOne)
        {
            OneByOne(new(offsets, _slice, _plan));
        }
        else if (_plan.IsLookedUp)
        {
            Run(tile, Outputs(origins, new TapTable(offsets, _slice, _plan.Strides)));
        }
        else if (_plan.IsSized)
        {
            Run(tile, Outputs(origins, new SizedTapTables(offsets, _slice, _plan.Strides)));
        }
        else
        {
            Run(tile, Outputs(origins, new ComputedTaps(_plan.Strides)));
        }
    }

    // Planes are cleared well before anything is added to them.
    private void OneByOne(PlaneOutputs<T, TSum, TMarks> outputs)
    {
        const int Planes = 32;
        for (int plane = _slice.First; plane < _slice.End; plane += Planes)
        {
            T* cells = _target + (plane * _slice.PlaneInputs);
            (int planes, nint output) = (Math.Min(Planes, _slice.End - plane), plane * _slice.PlaneOutputs);
            Clear(cells, planes);
            outputs.Add((TSum*)cells, _gradient + output, _mask + (output * TMarks.Bytes), planes);
        }
    }

    [UnscopedRef]
    private ScatteredOutputs<T, TSum, TOrder, TMarks, TTaps> Outputs<TTaps>(nint* origins, TTaps taps)
        where TTaps : struct, ITapCells<TTaps> => new(_gradient, _mask, _slice, _plan, origins, taps);

    private void FoundFirst()
    {
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        long bytes = TOrder.IsChannelsLast
            ? ScratchMemory.Bytes(_plan.TileLength, sizeof(T)) + MarkedPixels<TSum>.Bytes(_slice, _plan)
            : MarkedPlanes<T>.Bytes(_slice, _plan);
        ScratchMemory memory = new(stack, bytes);
        try
        {
            if (TOrder.IsChannelsLast)
            {
                TSum* tile = memory.Take<TSum>(_plan.TileLength);
                Run(tile, new MarkedPixels<TSum>((TSum*)_gradient, _mask, _slice, _plan, ref memory));
            }
            else
            {
                InTurn(new(_slice, _plan, ref memory));
            }
        }
        finally
        {
            memory.Dispose();
        }
    }

    private void InTurn(MarkedPlanes<T> outputs)
    {
        for (int plane = _slice.First; plane < _slice.End; plane += MarkedPlanes<T>.InTurn)
        {
            T* cells = _target + (plane * _slice.PlaneInputs);
            (int planes, nint output) = (Math.Min(MarkedPlanes<T>.InTurn, _slice.End - plane), plane * _slice.PlaneOutputs);
            Clear(cells, planes);
            outputs.Add(cells, _gradient + output, _mask + output, planes);
        }
    }

    private void Run<TOutputs>(TSum* tile, TOutputs outputs)
        where TOutputs : IScatteredOutputs<TSum>, allows ref struct
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
                    Clear(cells, inTurn);
                    outputs.Add((TSum*)cells, output, inTurn, _plan.First, _plan.End);
                }
                else
                {
                    AddInTile(new(tile, cells, _slice, _plan, inTurn), outputs, output, inTurn);
                }
            }
        }
    }

    private void Clear(T* cells, int inTurn)
    {
        (nint cell, int planes) = TOrder.IsChannelsLast ? (_plan.Strides.Cell, 1) : (1, inTurn);
        nint step = (nint)_plan.Box.StepCells * cell;
        for (int plane = 0; plane < planes; plane++)
        {
            T* band = cells + (plane * _plan.Strides.Plane) + (_slice.FirstBand * step);
            new Span<T>(band, checked((int)((_slice.EndBand - _slice.FirstBand) * step))).Clear();
        }
    }

    // The tile moves from the first window to the last, and at each stop takes those whose taps it has sums for.
    private void AddInTile<TOutputs>(SumTile<T, TSum, TOrder> tile, TOutputs outputs, nint output, int inTurn)
        where TOutputs : IScatteredOutputs<TSum>, allows ref struct
    {
        for (int window = _plan.First; window < _plan.End;)
        {
            tile.MoveTo(_plan.StartOf(_slice.Outer, window));
            int first = window;
            while (window < _plan.End && tile.Reaches(_plan.EndOf(_slice.Outer, window)))
            {
                window++;
            }

            outputs.Add(tile.Origin, output, inTurn, first, window);
        }

        tile.Deliver(_slice.EndBand);
    }
}
