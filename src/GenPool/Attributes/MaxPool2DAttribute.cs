namespace GenPool;

/// <summary>
/// Declares a two-dimensional max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public sealed class MaxPool2DAttribute : SlidingPool2DAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="poolSize">Rows and columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int poolSize) : this(poolSize, poolSize)
    {
    }

    /// <summary>A window with a size for each axis.</summary>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int poolHeight, int poolWidth)
        : base(poolHeight, poolWidth)
    {
    }

    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; set; }
}
