namespace GenPool;

/// <summary>
/// Declares a two-dimensional Lp pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// <para>The value is <c>(sum |x|^p)^(1/p)</c>, with ONNX's absolute value. Element types: <see langword="float"/>,
/// <see langword="double"/>, <see cref="Half"/>.</para>
/// <inheritdoc cref="SlidingPoolAttribute"/>
/// </remarks>
public sealed class LpPool2DAttribute : SlidingPool2DAttribute
{
    /// <summary>A square window.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="poolSize">Rows and columns of the window, 1 or more.</param>
    public LpPool2DAttribute(double norm, int poolSize) : this(norm, poolSize, poolSize)
    {
    }

    /// <summary>A window with a size for each axis.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public LpPool2DAttribute(double norm, int poolHeight, int poolWidth)
        : base(poolHeight, poolWidth)
    {
        Norm = norm;
    }

    /// <summary>The exponent p.</summary>
    public double Norm { get; }
}
