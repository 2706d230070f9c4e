using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;
using GenPool.Walks.Tiles;

namespace GenPool.Walks.Gathering;

/// <summary>The backward pass of sums over large windows whose taps share equally: each cell sums the shares of the outputs that reach it, and is written once.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TValue">The type shares are kept in: float for <see cref="Half"/>, otherwise the element type.</typeparam>
/// <typeparam name="TOrder">The element order: lanes are channels, or planes that are transposed to a tile.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
internal readonly unsafe ref struct EqualSharesBackward<TRule, T, TValue, TOrder, TLane>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TValue : unmanaged, INumber<TValue>
    where TOrder : struct, IOrder
    where TLane : struct, IArithmeticLane<TLane, TValue>
{
    private const int Lanes = 4;

    private readonly T* _gradient;
    private readonly T* _target;
    private readonly WindowDivisor _divisor;
    private readonly ref readonly PoolSlice _slice;
    private readonly GatherSize _size;

    public EqualSharesBackward(T* gradient, T* target, WindowDivisor divisor, in PoolSlice slice)
    {
        _gradient = gradient;
        _target = target;
        _divisor = divisor;
        _slice = ref slice;
        _size = TOrder.IsChannelsLast
            ? GatherSize.OfImages(slice, IsWide ? sizeof(TValue) : 0, sizeof(TValue))
            : GatherSize.OfPlanes(slice, TLane.Count, Lanes, sizeof(TValue), sizeof(TValue));
    }

    // Whether sums have to be rounded to elements.
    private static bool IsWide => sizeof(TValue) != sizeof(T);

    /// <summary>Runs the pass.</summary>
    public void Run()
    {
        (long cells, long outputs) = (_size.Cells(_slice) * _size.Planes, _size.Outputs(_slice) * _size.Planes);
        (long sums, long rounded) = (TOrder.IsChannelsLast && !IsWide ? 0 : cells, TOrder.IsChannelsLast || !IsWide ? 0 : Math.Max(cells, outputs));
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        ScratchMemory memory = new(
            stack, ScratchMemory.Bytes(outputs, sizeof(TValue)) + ScratchMemory.Bytes(sums, sizeof(TValue)) + ScratchMemory.Bytes(rounded, sizeof(T))
            + ScratchMemory.Bytes(_slice.Width.Input, sizeof(AxisWindows)) + PlaneGroup<TLane, TValue>.Bytes(_size.Planes));
        try
        {
            Tile tile = new()
            {
                Shares = memory.Take<TValue>(outputs),
                Sums = memory.Take<TValue>(sums),
                Elements = memory.Take<T>(rounded),
                Columns = AxisWindows.Table(ref memory, _slice.Width),
                Planes = new(ref memory, _size.Planes),
            };
            for (int plane = _slice.First; plane < _slice.End; plane += TOrder.IsChannelsLast ? 1 : _size.Planes)
            {
                plane = TOrder.IsChannelsLast ? plane : Math.Min(plane, _slice.End - _size.Planes);
                if (!TOrder.IsChannelsLast)
                {
                    tile.Planes.MoveTo(_slice, plane);
                }

                for (int step = _slice.FirstBand; step < _slice.EndBand; step += _size.Steps)
                {
                    Sum(tile, plane, new(_slice, step, Math.Min(_slice.EndBand, step + _size.Steps)));
                }
            }
        }
        finally
        {
            memory.Dispose();
        }
    }

    private void Sum(in Tile tile, int plane, in GatherPart part)
    {
        Share(tile, plane, part);
        T* image = _target + ((nint)plane * _slice.PlaneInputs * _size.Planes);
        nint first = part.FirstCell(_slice) * _size.Planes, count = part.CellCount * _size.Planes;
        TValue* sums = TOrder.IsChannelsLast && !IsWide ? (TValue*)image + first : tile.Sums;
        GatherLoops<StoredShare<TLane, TValue>, TLane, TValue>.Run(_slice, new GatherWork<TValue>
        {
            Cells = part.Cells,
            Channels = _size.Planes,
            Gradient = tile.Shares - (part.FirstWindow(_slice) * _size.Planes),
            OutputStrides = PixelStrides.Dense(_slice.Height.Output, _slice.Width.Output, _size.Planes),
            Target = sums - first,
            CellStrides = PixelStrides.Dense(_slice.Height.Input, _slice.Width.Input, _size.Planes),
            Columns = tile.Columns,
        });

        T* elements = TOrder.IsChannelsLast ? image + first : IsWide ? tile.Elements : (T*)sums;
        if (IsWide)
        {
            TensorPrimitives.ConvertToHalf(new ReadOnlySpan<float>(sums, checked((int)count)), new Span<Half>(elements, checked((int)count)));
        }

        if (!TOrder.IsChannelsLast)
        {
            part.CellRuns(_slice).FromTile(_target + part.FirstCell(_slice), tile.Planes.Inputs, tile.Planes, elements);
        }
    }

    private void Share(in Tile tile, int plane, in GatherPart part)
    {
        T* gradient = _gradient + (plane * _slice.PlaneOutputs * _size.Planes) + (part.FirstWindow(_slice) * _size.Planes);
        if (!TOrder.IsChannelsLast)
        {
            gradient = IsWide ? tile.Elements : (T*)tile.Shares;
            part.WindowRuns(_slice).ToTile(_gradient + part.FirstWindow(_slice), tile.Planes.Outputs, tile.Planes, gradient);
        }

        EqualShares<TRule, T, TValue, TLane>.Run(gradient, tile.Shares, _size.Planes, part.Windows, _divisor, _slice);
    }

    /// <summary>The memory of a part.</summary>
    private struct Tile
    {
        public TValue* Shares;
        public TValue* Sums;
        public T* Elements;
        public AxisWindows* Columns;
        public PlaneGroup<TLane, TValue> Planes;
    }
}
