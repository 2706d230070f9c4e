using System.Numerics;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks.Tiles;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks.Looping;

/// <summary>Sums in loops over the taps, in lanes of channels, or of planes in a tile.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static unsafe class SumLoops<TRule, T, TOrder>
    where TRule : struct, ISumRule
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    /// <summary>Runs a forward pass.</summary>
    public static void Run(Walk walk, T* input, T* output, WindowDivisor divisor, in PoolSlice slice) => SumLanes.Run<T, Action>(
        new(walk, input, output, divisor, slice), WalkList.Neighbours(walk, slice), isWithin: true, slice.Taps, TRule.SumsInDouble);

    private readonly ref struct Action(Walk walk, T* input, T* output, WindowDivisor divisor, in PoolSlice slice) : ISumLaneAction<T>
    {
        private readonly ref readonly PoolSlice _slice = ref slice;

        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (TOrder.IsChannelsLast)
            {
                new ImagesForward<LoopedSum<RunningSum<TRule, TLane, T>, TLane, T>, T>(input, output, null, 0, divisor, _slice).Run();
            }
            else if (walk == Walk.PlaneSums)
            {
                PlaneSums<RunningSum<TRule, TLane, T>, TLane, T>.Run(input, output, divisor.At(_slice, 0, 0, 0), _slice);
            }
            else
            {
                new PlanesForward<LoopedSum<RunningSum<TRule, TLane, T>, TLane, T>, NoMarks, TLane, T>(input, output, null, divisor, _slice).Run();
            }

            return true;
        }
    }
}
