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
    public bool Run<TView, TBounds>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T>
        where TBounds : struct, IBounds =>
        call.IsExact ? RunExactly<TView, TBounds>(source, call) : RunBy<WatchedNaN<TLane, T>, TView, TBounds>(source, call);

    // Not inlined, for the JIT looks up all that a method may call, and hardly anybody has a NaN.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunExactly<TView, TBounds>(TView source, in ForwardCall<T> call)
        where TView : struct, IPlaneView<TView, TLane, T>
        where TBounds : struct, IBounds => RunBy<ExactNaN<TLane, T>, TView, TBounds>(source, call);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool RunBy<TPolicy, TView, TBounds>(TView source, in ForwardCall<T> call)
        where TPolicy : struct, INaNPolicy<TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T>
        where TBounds : struct, IBounds
    {
        if (typeof(TMarks) != typeof(NoMarks) && typeof(TMarks) != typeof(TiedBits))
        {
            return Reduce<BestTap<TLane, T, TPolicy, TActivation>, TMarks, TView, TBounds>(source, call);
        }

        bool stands = Reduce<BestValue<TLane, T, TPolicy, TActivation>, NoMarks, TView, TBounds>(source, call);
        if (typeof(TMarks) == typeof(TiedBits) && stands)
        {
            TKernel.Mark<TLane, TActivation, TView, Outputs<TLane, T, TMarks, TBounds>>(source, Target<TMarks, TBounds>(call), call.Blocks, call.Steps, call.Lanes);
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Reduce<TBest, TStored, TView, TBounds>(TView source, in ForwardCall<T> call)
        where TBest : struct, IBest<TBest, TLane, T>
        where TStored : struct, IMarks
        where TView : struct, IPlaneView<TView, TLane, T>
        where TBounds : struct, IBounds =>
        TKernel.Forward<TLane, TBest, TView, Outputs<TLane, T, TStored, TBounds>>(source, Target<TStored, TBounds>(call), call.Blocks, call.Steps, call.Lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Outputs<TLane, T, TStored, TBounds> Target<TStored, TBounds>(in ForwardCall<T> call)
        where TStored : struct, IMarks
        where TBounds : struct, IBounds =>
        new(output + call.Output, mask + (call.Output * TStored.Bytes), call.Outputs, call.Outputs->Step, call.Column);
}
