namespace GenPool;

/// <summary>
/// Declares a three-dimensional Lp pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// <para>The value is <c>(sum |x|^p)^(1/p)</c>, with ONNX's absolute value. Element types: <see langword="float"/>,
/// <see langword="double"/>, <see cref="Half"/>.</para>
/// <inheritdoc cref="SlidingPoolAttribute"/>
/// </remarks>
public sealed class LpPool3DAttribute : SlidingPool3DAttribute
{
    /// <summary>A cubic window.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="poolSize">Slices, rows and columns of the window, 1 or more.</param>
    public LpPool3DAttribute(double norm, int poolSize) : this(norm, poolSize, poolSize, poolSize)
    {
    }

    /// <summary>A window with a size for each axis.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="poolDepth">Slices of the window, 1 or more.</param>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public LpPool3DAttribute(double norm, int poolDepth, int poolHeight, int poolWidth)
        : base(poolDepth, poolHeight, poolWidth)
    {
        Norm = norm;
    }

    /// <summary>The exponent p.</summary>
    public double Norm { get; }
}
