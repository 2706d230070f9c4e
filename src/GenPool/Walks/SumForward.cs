using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;
using GenPool.Walks.Columns;

namespace GenPool.Walks;

/// <summary>A kernel that sums, with its sum.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TSum">What is summed.</typeparam>
/// <typeparam name="TOrder">The element order.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct SumForward<TKernel, TSum, TOrder, TLane, T> : IForward<TLane, T>
    where TKernel : struct, ISumKernel<T>
    where TSum : struct, ISum<TSum, TLane, T>
    where TOrder : struct, IOrder
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static bool Carries => TKernel.CarriesForward;

    /// <inheritdoc/>
    public static bool LeavesRows => TKernel.LeavesRows;

    /// <inheritdoc/>
    public static bool LeavesColumns => TKernel.LeavesColumns;

    /// <inheritdoc/>
    public static bool GoesDownStrips => StripOrder.Forward<TKernel>();

    /// <inheritdoc/>
    public static bool GoesTwice => false;

    /// <inheritdoc/>
    public static bool AsksRows => TKernel.DividesByCount;

    /// <inheritdoc/>
    public static bool MayPairRows => TwinRows.MayPair<TKernel>() && !TKernel.DividesByCount;

    /// <inheritdoc/>
    public static T Padding => T.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Run<TView>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T>
    {
        if (TKernel.DividesByCount)
        {
            TKernel.Forward<TLane, TSum, TView, CountedOutputs<TLane, T, TOrder>>(
                source, new(call.Values, call.Outputs, call.Counts, call.Column, call.Row, call.Slice), call.Blocks, call.Steps, call.Lanes);
        }
        else if (typeof(TView) == typeof(ColumnsView<TLane, T, Twins, Near>) || typeof(TView) == typeof(ColumnsView<TLane, T, Twins, Far>))
        {
            TKernel.Forward<TLane, TSum, TView, TwinOutputs<TLane, T, NoMarks>>(
                source, new(call.Values, null, call.Outputs, call.Outputs->Step), call.Blocks, call.Steps, call.Lanes);
        }
        else
        {
            TKernel.Forward<TLane, TSum, TView, Outputs<TLane, T, NoMarks>>(
                source, new(call.Values, null, call.Outputs, call.Outputs->Step), call.Blocks, call.Steps, call.Lanes);
        }

        return true;
    }
}

/// <summary>The gathering kernel of a layer that sums.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly struct SumBackward<TKernel, TLane, T> : IBackward<TLane, T>
    where TKernel : struct, ISumKernel<T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static bool Carries => TKernel.CarriesBackward;

    /// <inheritdoc/>
    public static bool AlignsColumns => TKernel.AlignsColumns;

    /// <inheritdoc/>
    public static bool GoesDownStrips => StripOrder.Backward<TKernel>();

    /// <inheritdoc/>
    public static bool AsksRows => TKernel.DividesByCount;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
        where TView : struct, IPlaneView<TView, TLane, T> => TKernel.Backward<TLane, TView>(outputs, cells, blocks, steps, lanes);
}
