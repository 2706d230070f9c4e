using System.ComponentModel;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Views;

namespace GenPool.Kernels;

/// <summary>What the generator emits for a max pooling layer.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated layers. A kernel sees many windows at a time and knows neither where channels and columns lie nor where
/// planes end: the views that it loads and stores through do. It computes blocks of steps of lanes of windows; what these
/// are, the walk that calls it says.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMaxKernel<T> : IKernel, IDeclared<MaxPoolParameters>
    where T : unmanaged
{
    static bool IKernel.IsSum => false;

    /// <summary>Reduces windows, and stores their values, with the numbers of the winning taps where these are kept.</summary>
    /// <param name="source">The input, from the first tap of the first window.</param>
    /// <param name="outputs">Receives the first window's value.</param>
    /// <param name="blocks">Blocks of windows.</param>
    /// <param name="steps">Windows of a block, one after another.</param>
    /// <param name="lanes">Neighbouring windows, or channels of one; <c>TLane.Count</c> or more. The last lanes overlap those before, which changes nothing.</param>
    /// <returns>Whether the result stands; if not, a NaN may have been among the taps, and another reduction must do the work again.</returns>
    static virtual bool Forward<TLane, TBest, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
        where TLane : struct, IOrderedLane<TLane, T>
        where TBest : struct, IBest<TBest, TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T>
        where TOutputs : struct, IOutputs<TOutputs, TLane, T> => throw new NotSupportedException();

    /// <summary>For a layer that marks all ties: marks every tap that ties with the value of its window, which is stored already.</summary>
    /// <inheritdoc cref="Forward"/>
    static virtual void Mark<TLane, TActivation, TView, TOutputs>(TView source, TOutputs outputs, int blocks, int steps, int lanes)
        where TLane : struct, IOrderedLane<TLane, T>
        where TActivation : struct, IActivation
        where TView : struct, IPlaneView<TView, TLane, T>
        where TOutputs : struct, IOutputs<TOutputs, TLane, T> => throw new NotSupportedException();

    /// <summary>Where the kernel gathers: sums, for patches of cells as large as the strides, the gradients of the outputs that marked them.</summary>
    /// <param name="outputs">Gradients and marks, from the output whose window begins with, or holds, the first patch.</param>
    /// <param name="cells">Receives the gradient of the input, from the first patch's first cell.</param>
    /// <param name="blocks">Blocks of steps.</param>
    /// <param name="steps">Outputs of a block, one after another, and behind the last as many steps as store the cells that are left.</param>
    /// <param name="lanes">Neighbouring patches of cells, or channels of one; <c>TLane.Count</c> or more.</param>
    static virtual void Backward<TLane, TView>(TView outputs, TView cells, int blocks, int steps, int lanes)
        where TLane : struct, ISumLane<TLane, T>
        where TView : struct, IPlaneView<TView, TLane, T> => throw new NotSupportedException();
}
