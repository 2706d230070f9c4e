using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>What the generator emits for layers that walk along the rows and columns of planes: the reduction of windows.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated layers. Lanes run along the columns; those of a tile are cells of many planes. A kernel sees a
/// rectangle of windows at a time and knows neither planes nor borders: a view that it loads through knows where its plane
/// ends.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPlaneKernel<T>
    where T : unmanaged
{
    /// <summary>Whether the backward pass gathers; if not, every output scatters to the cells it marked.</summary>
    static abstract bool Gathers { get; }

    /// <summary>Reduces a rectangle of windows, at least a lane wide.</summary>
    /// <param name="source">The input, from the first tap of the first window.</param>
    /// <param name="output">Receives the first window's value.</param>
    /// <param name="mask">Receives the first window's mark, if the winner keeps marks.</param>
    /// <param name="outputPitch">Outputs from one output row to the next.</param>
    /// <param name="rows">Windows down the rectangle.</param>
    /// <param name="columns">Windows along it, <c>TLane.Count</c> or more.</param>
    /// <returns>Whether the result stands; a quick winner that has seen a NaN must be followed by one that knows the rule.</returns>
    static abstract bool Forward<TLane, TWinner, TView>(
        TView source, ref T output, ref byte mask, nint outputPitch, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct;

    /// <summary>For a layer that marks all ties: marks every tap that ties with the value of its window, in a rectangle of windows.</summary>
    /// <param name="source">The input, from the first tap of the first window.</param>
    /// <param name="output">The first window's value.</param>
    /// <param name="mask">Receives the first window's marks of taps 0 to 7.</param>
    /// <param name="outputPitch">Outputs from one output row to the next.</param>
    /// <param name="group">Mask bytes from one group of eight taps to the next.</param>
    /// <param name="rows">Windows down the rectangle.</param>
    /// <param name="columns">Windows along it, <c>TLane.Count</c> or more.</param>
    static virtual void Mark<TLane, TView>(
        TView source, ref readonly T output, ref byte mask, nint outputPitch, nint group, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct => throw new NotSupportedException();

    /// <summary>Where <see cref="Gathers"/>: gathers the gradient of a rectangle of blocks, each as many cells high and wide as the strides.</summary>
    /// <param name="gradient">The gradients, from the output whose window begins with the first block; those before it are read as well.</param>
    /// <param name="mask">The marks, from that output.</param>
    /// <param name="target">The gradient of the input, from the first block's first cell.</param>
    /// <param name="rows">Blocks down the rectangle.</param>
    /// <param name="columns">Blocks along it, <c>TLane.Count</c> or more.</param>
    static virtual void Backward<TLane, TView, TMarks>(TView gradient, TMarks mask, TView target, int rows, int columns)
        where TLane : struct, ISumLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
        where TMarks : struct, IMarkView<TMarks>, allows ref struct => throw new NotSupportedException();
}
