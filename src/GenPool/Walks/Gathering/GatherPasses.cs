using System.Numerics;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks.Gathering;

/// <summary>The backward passes of sums over large windows, in lanes of channels, or of planes in a tile.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static unsafe class GatherPasses<TRule, T, TOrder>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    /// <summary>Runs a backward pass.</summary>
    public static void Run(Walk walk, in BackwardOperands<T> operands, WindowDivisor divisor, in PoolSlice slice)
    {
        int neighbours = WalkList.Neighbours(walk, slice);
        if (!TRule.SharesEqually || walk is Walk.PlaneShares or Walk.ImageShares)
        {
            SumLanes.Run<T, Action>(new(walk, operands, divisor, slice), neighbours, isWithin: true, slice.Taps, TRule.SumsInDouble);
        }
        else if (typeof(T) == typeof(Half))
        {
            SumLanes.Run<float, EqualAction<float>>(new(operands, divisor, slice), neighbours, isWithin: true, slice.Taps, TRule.SumsInDouble);
        }
        else
        {
            SumLanes.Run<T, EqualAction<T>>(new(operands, divisor, slice), neighbours, isWithin: true, slice.Taps, TRule.SumsInDouble);
        }
    }

    private readonly ref struct Action(Walk walk, in BackwardOperands<T> operands, WindowDivisor divisor, in PoolSlice slice) : ISumLaneAction<T>
    {
        private readonly ref readonly BackwardOperands<T> _operands = ref operands;
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (!TRule.SharesEqually && walk is not (Walk.PlaneShares or Walk.ImageShares))
            {
                new ValueSharesBackward<TRule, T, TOrder, TLane>(_operands, divisor, _slice).Run();
            }
            else if (TOrder.IsChannelsLast)
            {
                ImageShares<TRule, TLane, T>.Run(_operands, divisor.At(_slice, 0, 0, 0), _slice);
            }
            else
            {
                PlaneShares<TRule, TLane, T>.Run(_operands, divisor.At(_slice, 0, 0, 0), _slice);
            }

            return true;
        }
    }

    private readonly ref struct EqualAction<TValue>(in BackwardOperands<T> operands, WindowDivisor divisor, in PoolSlice slice) : ISumLaneAction<TValue>
        where TValue : unmanaged, INumber<TValue>
    {
        private readonly ref readonly BackwardOperands<T> _operands = ref operands;
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, TValue>
        {
            new EqualSharesBackward<TRule, T, TValue, TOrder, TLane>(_operands.Gradient, _operands.Target, divisor, _slice).Run();
            return true;
        }
    }
}
