namespace GenPool;

/// <summary>
/// Declares a two-dimensional adaptive max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// The output has the declared size whatever the input's is: window <c>i</c> of <c>O</c> over <c>I</c> elements reaches from
/// <c>floor(i*I/O)</c> to <c>ceil((i+1)*I/O)</c>.
/// </remarks>
public sealed class AdaptiveMaxPool2DAttribute : AdaptivePool2DAttribute
{
    /// <summary>A square output.</summary>
    /// <param name="outputSize">Rows and columns of the output, 1 or more.</param>
    public AdaptiveMaxPool2DAttribute(int outputSize) : this(outputSize, outputSize)
    {
    }

    /// <summary>An output with a size for each axis.</summary>
    /// <param name="outputHeight">Rows of the output, 1 or more.</param>
    /// <param name="outputWidth">Columns of the output, 1 or more.</param>
    public AdaptiveMaxPool2DAttribute(int outputHeight, int outputWidth)
        : base(outputHeight, outputWidth)
    {
    }

    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; set; }
}
