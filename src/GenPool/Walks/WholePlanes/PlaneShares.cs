using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.WholePlanes;

/// <summary>The backward pass of sums over windows as large as their plane: each cell receives a share of the plane's one gradient.</summary>
/// <typeparam name="TRule">The reduction.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than the band of a plane has cells.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class PlaneShares<TRule, TLane, T>
    where TRule : struct, ISumRule
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Runs the pass.</summary>
    /// <param name="operands">The memory of the call.</param>
    /// <param name="divisor">What windows were divided by.</param>
    /// <param name="slice">The work.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in BackwardOperands<T> operands, long divisor, in PoolSlice slice)
    {
        (WholeCells cells, nint pitch, nint end) = (WholeCells.Of(slice), slice.PlaneInputs, slice.End);
        nint last = cells.Count - TLane.Count;
        TLane by = TLane.Number(divisor);
        for (nint plane = slice.First; plane < end; plane++)
        {
            TLane gradient = TLane.Every(operands.Gradient[plane]), value = TLane.Zero;
            if (TRule.SharesEqually)
            {
                gradient = TRule.Share<TLane, T>(gradient, TLane.Zero, TLane.Zero, by);
            }
            else
            {
                value = TLane.Every(operands.Output[plane]);
            }

            T* target = operands.Target + (plane * pitch) + cells.First, input = operands.Input + (plane * pitch) + cells.First;
            for (nint cell = 0; cell < last; cell += TLane.Count)
            {
                Store(target + cell, input + cell, gradient, value, by);
            }

            Store(target + last, input + last, gradient, value, by);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* target, T* input, TLane gradient, TLane value, TLane by)
    {
        TLane share = TRule.SharesEqually ? gradient : TRule.Share<TLane, T>(gradient, TLane.Load(ref *input, 0), value, by);
        TLane.Store(TLane.Add(TLane.Zero, share), ref *target, 0);
    }
}
