using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.Scattering;

/// <summary>Adds outputs to the sums of the cells that they marked.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type sums are formed in.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <typeparam name="TMarks">What was marked.</typeparam>
/// <typeparam name="TTaps">How the cell under a tap is found.</typeparam>
internal readonly unsafe ref struct ScatteredOutputs<T, TSum, TOrder, TMarks, TTaps> : IScatteredOutputs<TSum>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
    where TOrder : struct, IOrder
    where TMarks : struct, IMarks
    where TTaps : struct, ITapCells<TTaps>
{
    private readonly T* _gradient;
    private readonly byte* _mask;
    private readonly ref readonly PoolSlice _slice;
    private readonly ref readonly SumPlan _plan;
    private readonly nint* _origins;
    private readonly TTaps _taps;

    /// <param name="gradient">The outputs.</param>
    /// <param name="mask">Their marks.</param>
    /// <param name="slice">The work.</param>
    /// <param name="plan">Where sums lie.</param>
    /// <param name="origins">Memory for as many numbers as there are windows along a row.</param>
    /// <param name="taps">Where the sums of a window's taps lie.</param>
    public ScatteredOutputs(T* gradient, byte* mask, in PoolSlice slice, in SumPlan plan, nint* origins, TTaps taps)
    {
        _gradient = gradient;
        _mask = mask;
        _slice = ref slice;
        _plan = ref plan;
        _origins = origins;
        _taps = taps;
        for (int i = 0; i < slice.Width.Output; i++)
        {
            origins[i] = slice.Width.Origin(i) * plan.Strides.Cell;
        }
    }

    // Outputs from one window of a row to the next.
    private nint Column => TOrder.IsChannelsLast ? _slice.Channels : 1;

    /// <inheritdoc/>
    public void Add(TSum* sums, nint output, int inTurn, int first, int end)
    {
        (int depth, int endDepth, int row, int endRow) = _slice.IsVolume ? (first, end, 0, _slice.Height.Output) : (0, 1, first, end);
        nint outputs = _slice.Width.Output * Column;
        for (int d = depth; d < endDepth; d++)
        {
            for (int h = row; h < endRow; h++)
            {
                TSum* line = sums + _plan.Strides.At(_slice.Depth.Origin(d), _slice.Height.Origin(h), 0);
                Row(line, output + ((((nint)d * _slice.Height.Output) + h) * outputs), inTurn, d, h);
            }
        }
    }

    // Much depends on that all variables of the inner loop are in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(TSum* line, nint output, int inTurn, int depth, int row)
    {
        nint nextOutput = TOrder.IsChannelsLast ? 1 : _slice.PlaneOutputs, nextSum = TOrder.IsChannelsLast ? 1 : _plan.Strides.Plane, column = Column;
        TTaps taps = _taps.Row(_slice, depth, row);
        T* gradients = _gradient + output;
        byte* marks = _mask + (output * TMarks.Bytes);
        nint* origins = _origins, end = origins + _slice.Width.Output;
        for (; origins < end; origins++)
        {
            TTaps window = taps.Column(_slice, (int)(origins - _origins));
            TSum* corner = line + *origins;
            T* gradient = gradients;
            byte* mark = marks;
            for (int i = inTurn; i > 0; i--)
            {
                if (TMarks.AreBits)
                {
                    Ties(corner, window, *gradient, mark);
                }
                else if (window.TryFind(TMarks.Bytes == 1 ? *mark : Unsafe.ReadUnaligned<uint>(mark), out nint offset))
                {
                    corner[offset] = ScalarSum.Add(corner[offset], TSum.CreateTruncating(*gradient));
                }

                corner += nextSum;
                gradient += nextOutput;
                mark += nextOutput * TMarks.Bytes;
            }

            gradients += column;
            marks += column * TMarks.Bytes;
        }
    }

    // An output that marks several taps.
    private void Ties(TSum* corner, TTaps taps, T gradient, byte* mark)
    {
        const int Group = 8;
        nint group = _slice.Planes * _slice.PlaneOutputs * Column;
        TSum value = TSum.CreateTruncating(gradient);
        for (nuint first = 0; first < (nuint)_plan.TapCount; first += Group, mark += group)
        {
            for (uint bits = *mark; bits != 0; bits &= bits - 1)
            {
                if (taps.TryFind(first + (nuint)BitOperations.TrailingZeroCount(bits), out nint offset))
                {
                    corner[offset] = ScalarSum.Add(corner[offset], value);
                }
            }
        }
    }
}
