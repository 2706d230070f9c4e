namespace GenPool;

/// <summary>
/// Declares a one-dimensional max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public sealed class MaxPool1DAttribute : SlidingPool1DAttribute
{
    /// <summary>A window.</summary>
    /// <param name="poolLength">Elements of the window, 1 or more.</param>
    public MaxPool1DAttribute(int poolLength) : base(poolLength)
    {
    }

    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; set; }
}
