using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Kernels;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Walks;

/// <summary>The gathering kernel of a max pooling layer.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly struct MaxBackward<TKernel, TLane, T> : IBackward<TLane, T>
    where TKernel : struct, IMaxKernel<T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static bool Carries => TKernel.CarriesBackward;

    /// <inheritdoc/>
    public static bool AlignsColumns => TKernel.AlignsColumns;

    /// <inheritdoc/>
    public static bool GoesDownStrips => StripOrder.Backward<TKernel>();

    /// <inheritdoc/>
    public static bool AsksRows => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
        where TView : struct, IPlaneView<TView, TLane, T> => TKernel.Backward<TLane, TView>(outputs, cells, blocks, steps, lanes);
}
