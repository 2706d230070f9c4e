using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Walks.Gathering;

namespace GenPool.Walks.WholePlanes;

/// <summary>The backward pass of sums over windows as large as their plane: each cell receives a share of the plane's one gradient.</summary>
/// <typeparam name="TShare">The share.</typeparam>
/// <typeparam name="TLane">The lane, of no more elements than the band of a plane has cells.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class PlaneShares<TShare, TLane, T>
    where TShare : struct, IShare<TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Runs the pass.</summary>
    /// <param name="operands">The memory of the call.</param>
    /// <param name="divisor">What gradients are divided by, where shares do not depend on values.</param>
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
            if (TShare.DependsOnValues)
            {
                value = TLane.Every(operands.Output[plane]);
            }
            else
            {
                gradient = TLane.Quotient(gradient, by);
            }

            T* target = operands.Target + (plane * pitch) + cells.First, input = operands.Input + (plane * pitch) + cells.First;
            for (nint cell = 0; cell < last; cell += TLane.Count)
            {
                Store(target + cell, input + cell, gradient, value);
            }

            Store(target + last, input + last, gradient, value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(T* target, T* input, TLane gradient, TLane value)
    {
        TLane tap = TShare.DependsOnValues ? TLane.Load(ref *input, 0) : TLane.Zero;
        TLane.Store(TLane.Add(TLane.Zero, TShare.Of(gradient, tap, value)), ref *target, 0);
    }
}
