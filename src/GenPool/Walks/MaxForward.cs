using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>A max pooling kernel: first as if no tap were NaN, then by the whole rule where one may have been.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TMarks">What is marked.</typeparam>
/// <typeparam name="TActivation">What is made of a maximum.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly unsafe struct MaxForward<TKernel, TMarks, TActivation, TLane, T>(T* output, byte* mask) : IForward<TLane, T>
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
    public static bool GoesDownStrips => TKernel.CarriesForward || TKernel.LeavesColumns;

    /// <inheritdoc/>
    public static bool AsksRows => false;

    /// <inheritdoc/>
    public static T Padding => MaxRule.Lowest<T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Run<TView, TBounds>(TView source, OutputPlace place, int blocks, int steps, int lanes, bool isExact)
        where TView : struct, IPlaneView<TView, TLane, T>
        where TBounds : struct, IBounds
    {
        T* values = output + place.Output;
        byte* marks = mask + (place.Output * TMarks.Bytes);
        OutputMap* map = (OutputMap*)place.Map;
        bool stands;
        if (typeof(TMarks) == typeof(NoMarks) || typeof(TMarks) == typeof(TiedBits))
        {
            Outputs<TLane, T, NoMarks, TBounds> target = new(values, null, map, map->Step, place.Column);
            stands = isExact
                ? Reduce<BestValue<TLane, T, ExactNaN<TLane, T>, TActivation>, TView, Outputs<TLane, T, NoMarks, TBounds>>(source, target, blocks, steps, lanes)
                : Reduce<BestValue<TLane, T, WatchedNaN<TLane, T>, TActivation>, TView, Outputs<TLane, T, NoMarks, TBounds>>(source, target, blocks, steps, lanes);
        }
        else
        {
            Outputs<TLane, T, TMarks, TBounds> target = new(values, marks, map, map->Step, place.Column);
            stands = isExact
                ? Reduce<BestTap<TLane, T, ExactNaN<TLane, T>, TActivation>, TView, Outputs<TLane, T, TMarks, TBounds>>(source, target, blocks, steps, lanes)
                : Reduce<BestTap<TLane, T, WatchedNaN<TLane, T>, TActivation>, TView, Outputs<TLane, T, TMarks, TBounds>>(source, target, blocks, steps, lanes);
        }

        if (typeof(TMarks) == typeof(TiedBits) && stands)
        {
            TKernel.Mark<TLane, TActivation, TView, Outputs<TLane, T, TMarks, TBounds>>(source, new(values, marks, map, map->Step, place.Column), blocks, steps, lanes);
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Reduce<TBest, TView, TOutputs>(TView source, TOutputs target, int blocks, int steps, int lanes)
        where TBest : struct, IBest<TBest, TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T>
        where TOutputs : struct, IOutputs<TOutputs, TLane, T> =>
        TKernel.Forward<TLane, TBest, TView, TOutputs>(source, target, blocks, steps, lanes);
}
