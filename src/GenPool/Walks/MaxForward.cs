using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;
using GenPool.Walks.Columns;

namespace GenPool.Walks;

/// <summary>A max pooling kernel: first as if no tap were NaN, then by the whole rule where one may have been.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct MaxForward<TKernel, TMarks, TActivation, TLane, T> : IForward<TLane, T>
    where TKernel : struct, IMaxKernel<T>
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
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
    public static bool GoesTwice => typeof(TMarks) == typeof(TiedBits);

    /// <inheritdoc/>
    public static bool AsksRows => false;

    /// <inheritdoc/>
    public static bool MayPairRows => TwinRows.MayPair<TKernel>() && (typeof(TMarks) == typeof(NoMarks) || typeof(TMarks) == typeof(WinnerBytes));

    /// <inheritdoc/>
    public static T Padding => MaxRule.Lowest<T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Run<TView>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T> =>
        call.IsExact ? RunExactly(source, call) : RunBy<WatchedNaN<TLane, T>, TView>(source, call);

    // Not inlined, for the JIT looks up all that a method may call, and hardly anybody has a NaN.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RunExactly<TView>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T> => RunBy<ExactNaN<TLane, T>, TView>(source, call);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool RunBy<TPolicy, TView>(TView source, in ForwardCall<T> call)
        where TPolicy : struct, INaNPolicy<TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T>
    {
        nint step = call.Outputs->Step;
        if (typeof(TView) == typeof(ColumnsView<TLane, T, Twins, Near>) || typeof(TView) == typeof(ColumnsView<TLane, T, Twins, Far>))
        {
            return typeof(TMarks) == typeof(NoMarks)
                ? TKernel.Forward<TLane, BestValue<TLane, T, TPolicy, TActivation>, TView, TwinOutputs<TLane, T, TMarks>>(
                    source, new(call.Values, null, call.Outputs, step), call.Blocks, call.Steps, call.Lanes)
                : TKernel.Forward<TLane, BestTap<TLane, T, TPolicy, TActivation>, TView, TwinOutputs<TLane, T, TMarks>>(
                    source, new(call.Values, call.Marks, call.Outputs, step), call.Blocks, call.Steps, call.Lanes);
        }

        if (typeof(TMarks) != typeof(NoMarks) && typeof(TMarks) != typeof(TiedBits))
        {
            return TKernel.Forward<TLane, BestTap<TLane, T, TPolicy, TActivation>, TView, Outputs<TLane, T, TMarks>>(
                source, new(call.Values, call.Marks, call.Outputs, step), call.Blocks, call.Steps, call.Lanes);
        }

        bool stands = TKernel.Forward<TLane, BestValue<TLane, T, TPolicy, TActivation>, TView, Outputs<TLane, T, NoMarks>>(
            source, new(call.Values, null, call.Outputs, step), call.Blocks, call.Steps, call.Lanes);
        if (typeof(TMarks) == typeof(TiedBits) && stands)
        {
            TKernel.Mark<TLane, TActivation, TView, Outputs<TLane, T, TMarks>>(
                source, new(call.Values, call.Marks, call.Outputs, step), call.Blocks, call.Steps, call.Lanes);
        }

        return stands;
    }
}
