namespace GenPool;

/// <summary>
/// Declares a one-dimensional adaptive max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// The output has the declared size whatever the input's is: window <c>i</c> of <c>O</c> over <c>I</c> elements reaches from
/// <c>floor(i*I/O)</c> to <c>ceil((i+1)*I/O)</c>.
/// </remarks>
public sealed class AdaptiveMaxPool1DAttribute : AdaptivePool1DAttribute
{
    /// <summary>An output.</summary>
    /// <param name="outputLength">Elements of the output, 1 or more.</param>
    public AdaptiveMaxPool1DAttribute(int outputLength) : base(outputLength)
    {
    }

    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; set; }
}
