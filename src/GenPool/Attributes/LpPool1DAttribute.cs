namespace GenPool;

/// <summary>
/// Declares a one-dimensional Lp pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// <para>The value is <c>(sum |x|^p)^(1/p)</c>, with ONNX's absolute value. Element types: <see langword="float"/>,
/// <see langword="double"/>, <see cref="Half"/>.</para>
/// <inheritdoc cref="SlidingPoolAttribute"/>
/// </remarks>
public sealed class LpPool1DAttribute : SlidingPool1DAttribute
{
    /// <summary>A window.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="poolLength">Elements of the window, 1 or more.</param>
    public LpPool1DAttribute(double norm, int poolLength) : base(poolLength)
    {
        Norm = norm;
    }

    /// <summary>The exponent p.</summary>
    public double Norm { get; }
}
