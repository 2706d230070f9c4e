using System.Numerics;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Walks.Tiles;
using GenPool.Walks.WholePlanes;

namespace GenPool.Walks.Looping;

/// <summary>Average and Lp pooling in loops over the taps, in lanes of channels, or of planes in a tile.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
internal static unsafe class SumLoops<T, TOrder>
    where T : unmanaged, INumber<T>
    where TOrder : struct, IOrder
{
    /// <summary>Averages.</summary>
    public static void Average(Walk walk, T* input, T* output, WindowDivisor divisor, in PoolSlice slice) => SumLanes.Run<T, Averages>(
        new(walk, input, output, divisor, slice), WalkList.Neighbours(walk, slice), isWithin: true, slice.Taps, inDouble: false);

    /// <summary>Norms.</summary>
    public static void Norm<TNorm>(Walk walk, T* input, T* output, in PoolSlice slice)
        where TNorm : struct, INorm => SumLanes.Run<T, Norms<TNorm>>(
        new(walk, input, output, slice), WalkList.Neighbours(walk, slice), isWithin: true, slice.Taps, TNorm.TakesPowers);

    private static bool Run<TSum, TLane>(Walk walk, T* input, T* output, WindowDivisor divisor, in PoolSlice slice)
        where TSum : struct, ISum<TSum, TLane, T>
        where TLane : struct, IArithmeticLane<TLane, T>
    {
        if (TOrder.IsChannelsLast)
        {
            new ImagesForward<LoopedSum<TSum, TLane, T>, T>(input, output, null, 0, divisor, slice).Run();
        }
        else if (walk == Walk.PlaneSums)
        {
            PlaneSums<TSum, TLane, T>.Run(input, output, divisor.At(slice, 0, 0, 0), slice);
        }
        else
        {
            new PlanesForward<LoopedSum<TSum, TLane, T>, NoMarks, TLane, T>(input, output, null, divisor, slice).Run();
        }

        return true;
    }

    private readonly struct Averages(Walk walk, T* input, T* output, WindowDivisor divisor, PoolSlice slice) : ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T> => SumLoops<T, TOrder>.Run<AverageSum<TLane, T>, TLane>(walk, input, output, divisor, slice);
    }

    private readonly struct Norms<TNorm>(Walk walk, T* input, T* output, PoolSlice slice) : ISumLaneAction<T>
        where TNorm : struct, INorm
    {
        public bool Run<TLane>()
            where TLane : struct, IArithmeticLane<TLane, T> => SumLoops<T, TOrder>.Run<NormSum<TLane, T, TNorm>, TLane>(walk, input, output, new(1, false), slice);
    }
}
