using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>What the generator emits for layers that walk along pixels in NHWC order: the reduction of windows that lie on the input.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated layers. Lanes run along the channels. A kernel sees a row of windows at a time, all of whose taps
/// lie on the input.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPixelKernel<T>
    where T : unmanaged
{
    /// <summary>Whether the backward pass gathers; if not, every output scatters to the cells it marked.</summary>
    static abstract bool Gathers { get; }

    /// <summary>Reduces a row of windows.</summary>
    /// <param name="source">The first tap of the first window, channel 0.</param>
    /// <param name="pitch">Elements from one input row to the next.</param>
    /// <param name="pixel">Elements from one input pixel to the next.</param>
    /// <param name="output">Receives the first window's values.</param>
    /// <param name="mask">Receives the first window's marks, if the winner keeps marks.</param>
    /// <param name="columns">Windows.</param>
    /// <param name="channels">Channels, <c>TLane.Count</c> or more.</param>
    /// <returns>Whether the result stands; a quick winner that has seen a NaN must be followed by one that knows the rule.</returns>
    static abstract bool Forward<TLane, TWinner>(
        ref readonly T source, nint pitch, nint pixel, ref T output, ref byte mask, int columns, int channels)
        where TLane : struct, IOrderedLane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>;

    /// <summary>For a layer that marks all ties: marks every tap that ties with the value of its window, in a row of windows.</summary>
    /// <param name="source">The first tap of the first window, channel 0.</param>
    /// <param name="pitch">Elements from one input row to the next.</param>
    /// <param name="pixel">Elements from one input pixel to the next.</param>
    /// <param name="output">The first window's values.</param>
    /// <param name="mask">Receives the first window's marks of taps 0 to 7.</param>
    /// <param name="group">Mask bytes from one group of eight taps to the next.</param>
    /// <param name="columns">Windows.</param>
    /// <param name="channels">Channels, <c>TLane.Count</c> or more.</param>
    static virtual void Mark<TLane>(
        ref readonly T source, nint pitch, nint pixel, ref readonly T output, ref byte mask, nint group, int columns, int channels)
        where TLane : struct, IOrderedLane<TLane, T> => throw new NotSupportedException();

    /// <summary>Where <see cref="Gathers"/>: gathers the gradient of a row of blocks, each as many pixels high and wide as the strides.</summary>
    /// <param name="gradient">The output whose window begins with the first block. Those before it are read as well.</param>
    /// <param name="mask">The marks of that output.</param>
    /// <param name="gradientPitch">Elements from one output row to the next.</param>
    /// <param name="group">Mask bytes from one group of eight taps to the next, where all ties are marked.</param>
    /// <param name="target">Receives the gradient of the first block's first pixel.</param>
    /// <param name="pitch">Elements from one input row to the next.</param>
    /// <param name="columns">Blocks.</param>
    /// <param name="channels">Channels, <c>TLane.Count</c> or more.</param>
    static virtual void Backward<TLane>(
        ref readonly T gradient, ref readonly byte mask, nint gradientPitch, nint group, ref T target, nint pitch, int columns, int channels)
        where TLane : struct, ISumLane<TLane, T> => throw new NotSupportedException();
}
