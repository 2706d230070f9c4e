namespace GenPool;

/// <summary>
/// Declares a three-dimensional adaptive average pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// The output has the declared size whatever the input's is: window <c>i</c> of <c>O</c> over <c>I</c> elements reaches from
/// <c>floor(i*I/O)</c> to <c>ceil((i+1)*I/O)</c>.
/// </remarks>
public sealed class AdaptiveAveragePool3DAttribute : AdaptivePool3DAttribute
{
    /// <summary>A cubic output.</summary>
    /// <param name="outputSize">Slices, rows and columns of the output, 1 or more.</param>
    public AdaptiveAveragePool3DAttribute(int outputSize) : this(outputSize, outputSize, outputSize)
    {
    }

    /// <summary>An output with a size for each axis.</summary>
    /// <param name="outputDepth">Slices of the output, 1 or more.</param>
    /// <param name="outputHeight">Rows of the output, 1 or more.</param>
    /// <param name="outputWidth">Columns of the output, 1 or more.</param>
    public AdaptiveAveragePool3DAttribute(int outputDepth, int outputHeight, int outputWidth)
        : base(outputDepth, outputHeight, outputWidth)
    {
    }
}
