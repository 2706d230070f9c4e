namespace GenPool;

/// <summary>
/// Declares a one-dimensional adaptive average pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// The output has the declared size whatever the input's is: window <c>i</c> of <c>O</c> over <c>I</c> elements reaches from
/// <c>floor(i*I/O)</c> to <c>ceil((i+1)*I/O)</c>.
/// </remarks>
public sealed class AdaptiveAveragePool1DAttribute : AdaptivePool1DAttribute
{
    /// <summary>An output.</summary>
    /// <param name="outputLength">Elements of the output, 1 or more.</param>
    public AdaptiveAveragePool1DAttribute(int outputLength) : base(outputLength)
    {
    }
}
