using System.ComponentModel;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;

namespace GenPool.Kernels;

/// <summary>What the generator emits for a layer that sums its taps: an average, or a norm.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated layers. See <see cref="IMaxKernel{T}"/> for blocks, steps and lanes.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISumKernel<T> : IKernel
    where T : unmanaged
{
    static bool IKernel.IsSum => true;

    static bool IKernel.MayLoop => true;

    /// <summary>Whether windows differ in what they divide by, as those over an edge may.</summary>
    static abstract bool DividesByCount { get; }

    /// <summary>Reduces windows, and stores their values.</summary>
    /// <param name="source">The input, from the first tap of the first window.</param>
    /// <param name="outputs">Receives the first window's value.</param>
    /// <param name="blocks">Blocks of windows.</param>
    /// <param name="steps">Windows of a block, one after another.</param>
    /// <param name="lanes">Neighbouring windows, or channels of one; <c>TLane.Count</c> or more. The last lanes overlap those before, which changes nothing.</param>
    static virtual void Forward<TLane, TSum, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
        where TLane : struct, IArithmeticLane<TLane, T>
        where TSum : struct, ISum<TSum, TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T>
        where TOutputs : struct, IOutputs<TOutputs, TLane, T> => throw new NotSupportedException();

    /// <summary>Where the kernel gathers: sums, for patches of cells as large as the strides, what the outputs that reach them send.</summary>
    /// <param name="outputs">Gradients, and for a norm values beside them, from the output whose window begins with, or holds, the first patch.</param>
    /// <param name="cells">Receives the gradient of the input, from the first patch's first cell; for a norm the input lies beside it.</param>
    /// <param name="blocks">Blocks of steps.</param>
    /// <param name="steps">Outputs of a block, one after another, and behind the last as many steps as store the cells that are left.</param>
    /// <param name="lanes">Neighbouring patches of cells, or channels of one; <c>TLane.Count</c> or more.</param>
    static virtual void Backward<TLane, TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
        where TLane : struct, IArithmeticLane<TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T> => throw new NotSupportedException();
}
