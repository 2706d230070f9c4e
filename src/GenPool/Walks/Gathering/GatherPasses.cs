using System.Numerics;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Walks.Looping;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks.Gathering;

/// <summary>The backward passes of averages and norms over large windows, in lanes of channels, or of planes in a tile.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static unsafe class GatherPasses<T, TOrder>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    /// <summary>Of averages.</summary>
    public static void Average(Walk walk, T* gradient, T* target, WindowDivisor divisor, in PoolSlice slice)
    {
        int neighbours = WalkList.Neighbours(walk, slice);
        if (walk is Walk.PlaneShares or Walk.ImageShares)
        {
            BackwardOperands<T> operands = new() { Gradient = gradient, Target = target };
            SumLanes.Run<T, WholeAverages>(new(operands, divisor.At(slice, 0, 0, 0), slice), neighbours, isWithin: true, slice.Taps, inDouble: false);
        }
        else if (typeof(T) == typeof(Half))
        {
            SumLanes.Run<float, Averages<float>>(new(gradient, target, divisor, slice), neighbours, isWithin: true, slice.Taps, inDouble: false);
        }
        else
        {
            SumLanes.Run<T, Averages<T>>(new(gradient, target, divisor, slice), neighbours, isWithin: true, slice.Taps, inDouble: false);
        }
    }

    /// <summary>Of norms.</summary>
    public static void Norm<TNorm>(Walk walk, BackwardOperands<T> operands, in PoolSlice slice)
        where TNorm : struct, INorm => SumLanes.Run<T, Norms<TNorm>>(
        new(walk, operands, slice), WalkList.Neighbours(walk, slice), isWithin: true, slice.Taps, TNorm.TakesPowers);

    private static void Whole<TShare, TLane>(in BackwardOperands<T> operands, long divisor, in PoolSlice slice)
        where TShare : struct, IShare<TLane, T>
        where TLane : struct, IArithmeticLane<TLane, T>
    {
        if (TOrder.IsChannelsLast)
        {
            ImageShares<TShare, TLane, T>.Run(operands, divisor, slice);
        }
        else
        {
            PlaneShares<TShare, TLane, T>.Run(operands, divisor, slice);
        }
    }

    private readonly struct WholeAverages(BackwardOperands<T> operands, long divisor, PoolSlice slice) : ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            Whole<StoredShare<TLane, T>, TLane>(operands, divisor, slice);
            return true;
        }
    }

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

    private readonly struct Norms<TNorm>(Walk walk, BackwardOperands<T> operands, PoolSlice slice) : ISumLaneAction<T>
        where TNorm : struct, INorm
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T>
        {
            if (walk is Walk.PlaneShares or Walk.ImageShares)
            {
                Whole<NormShare<TNorm, TLane, T>, TLane>(operands, 1, slice);
            }
            else
            {
                new NormBackward<TNorm, T, TOrder, TLane>(operands, slice).Run();
            }

            return true;
        }
    }
}
