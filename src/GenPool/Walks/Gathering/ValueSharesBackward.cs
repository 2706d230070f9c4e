using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;
using GenPool.Walks.Tiles;

namespace GenPool.Walks.Gathering;

/// <summary>The backward pass of sums over large windows whose taps share by their values: each cell sums what the outputs send that reach it, and is written once.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order: lanes are channels, or planes that are transposed to a tile.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
internal readonly unsafe ref struct ValueSharesBackward<TRule, T, TOrder, TLane>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
    where TLane : struct, IArithmeticLane<TLane, T>
{
    private const int Lanes = 4;

    private readonly BackwardOperands<T> _operands;
    private readonly WindowDivisor _divisor;
    private readonly ref readonly PoolSlice _slice;
    private readonly GatherSize _size;

    public ValueSharesBackward(in BackwardOperands<T> operands, WindowDivisor divisor, in PoolSlice slice)
    {
        _operands = operands;
        _divisor = divisor;
        _slice = ref slice;
        _size = TOrder.IsChannelsLast
            ? GatherSize.OfImages(slice, 0, 0)
            : GatherSize.OfPlanes(slice, TLane.Count, Lanes, 2 * sizeof(T), 2 * sizeof(T));
    }

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        (long cells, long outputs) = TOrder.IsChannelsLast ? (0, 0) : (_size.Cells(_slice) * _size.Planes, _size.Outputs(_slice) * _size.Planes);
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(
            stack, (2 * ScratchMemory.Bytes(outputs, sizeof(T))) + (2 * ScratchMemory.Bytes(cells, sizeof(T)))
            + ScratchMemory.Bytes(_slice.Width.Input, sizeof(AxisWindows)) + PlaneGroup<TLane, T>.Bytes(_size.Planes));
        try
        {
            AxisWindows* columns = AxisWindows.Table(ref memory, _slice.Width);
            BackwardOperands<T> tile = new()
            {
                Gradient = memory.Take<T>(outputs),
                Output = memory.Take<T>(outputs),
                Input = memory.Take<T>(cells),
                Target = memory.Take<T>(cells),
            };
            PlaneGroup<TLane, T> planes = new(ref memory, _size.Planes);
            for (int plane = _slice.First; plane < _slice.End; plane += TOrder.IsChannelsLast ? 1 : _size.Planes)
            {
                if (TOrder.IsChannelsLast)
                {
                    nint cell = plane * _slice.PlaneInputs * _slice.Channels, output = plane * _slice.PlaneOutputs * _slice.Channels;
                    Sum(_operands, new(_slice, _slice.FirstBand, _slice.EndBand), columns, cell, output);
                    continue;
                }

                plane = Math.Min(plane, _slice.End - _size.Planes);
                planes.MoveTo(_slice, plane);
                for (int step = _slice.FirstBand; step < _slice.EndBand; step += _size.Steps)
                {
                    SumInTile(tile, planes, new(_slice, step, Math.Min(_slice.EndBand, step + _size.Steps)), columns);
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }

    private void SumInTile(in BackwardOperands<T> tile, in PlaneGroup<TLane, T> planes, in GatherPart part, AxisWindows* columns)
    {
        nint cell = part.FirstCell(_slice), output = part.FirstWindow(_slice);
        PlaneRuns cells = part.CellRuns(_slice), windows = part.WindowRuns(_slice);
        windows.ToTile(_operands.Gradient + output, planes.Outputs, planes, tile.Gradient);
        windows.ToTile(_operands.Output + output, planes.Outputs, planes, tile.Output);
        cells.ToTile(_operands.Input + cell, planes.Inputs, planes, tile.Input);
        Sum(tile, part, columns, -cell * _size.Planes, -output * _size.Planes);
        cells.FromTile(_operands.Target + cell, planes.Inputs, planes, tile.Target);
    }

    private void Sum(in BackwardOperands<T> operands, in GatherPart part, AxisWindows* columns, nint cell, nint output) =>
        GatherLoops<ValueShare<TRule, TLane, T>, TLane, T>.Run(_slice, new GatherWork<T>
        {
            Cells = part.Cells,
            Channels = _size.Planes,
            Gradient = operands.Gradient + output,
            Output = operands.Output + output,
            OutputStrides = PixelStrides.Dense(_slice.Height.Output, _slice.Width.Output, _size.Planes),
            Target = operands.Target + cell,
            Input = operands.Input + cell,
            CellStrides = PixelStrides.Dense(_slice.Height.Input, _slice.Width.Input, _size.Planes),
            Columns = columns,
            Divisor = _divisor,
        });
}
