using System.Numerics;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;

namespace GenPool.Walks.Gathering;

/// <summary>The backward passes of averages and norms over large windows, in lanes of channels, or of planes in a tile.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static unsafe class GatherPasses<T, TOrder>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    /// <summary>Of averages.</summary>
    public static void Average(T* gradient, T* target, WindowDivisor divisor, in PoolSlice slice)
    {
        if (typeof(T) == typeof(Half))
        {
            SumLanes.Run<float, Averages<float>>(new(gradient, target, divisor, slice), Neighbours(slice), isWithin: true, slice.Taps, inDouble: false);
        }
        else
        {
            SumLanes.Run<T, Averages<T>>(new(gradient, target, divisor, slice), Neighbours(slice), isWithin: true, slice.Taps, inDouble: false);
        }
    }

    /// <summary>Of norms.</summary>
    public static void Norm<TNorm>(BackwardOperands<T> operands, in PoolSlice slice)
        where TNorm : struct, INorm =>
        SumLanes.Run<T, Norms<TNorm>>(new(operands, slice), Neighbours(slice), isWithin: true, slice.Taps, TNorm.TakesPowers);

    private static int Neighbours(in PoolSlice slice) => TOrder.IsChannelsLast ? slice.Channels : slice.End - slice.First;

    private readonly struct Averages<TValue>(T* gradient, T* target, WindowDivisor divisor, PoolSlice slice) : ISumLaneAction<TValue>
        where TValue : unmanaged, INumber<TValue>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, TValue>
        {
            new AverageBackward<T, TValue, TOrder, TLane>(gradient, target, divisor, slice).Run();
            return true;
        }
    }

    private readonly struct Norms<TNorm>(BackwardOperands<T> operands, PoolSlice slice) : ISumLaneAction<T>
        where TNorm : struct, INorm
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            new NormBackward<TNorm, T, TOrder, TLane>(operands, slice).Run();
            return true;
        }
    }
}
