namespace GenPool;

/// <summary>
/// Declares a one-dimensional global max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>The window is the whole extent of each axis, so the output has one element a channel.</remarks>
public sealed class GlobalMaxPool1DAttribute : PoolAttribute
{
    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; set; }
}
