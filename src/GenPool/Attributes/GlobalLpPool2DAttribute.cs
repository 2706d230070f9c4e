namespace GenPool;

/// <summary>
/// Declares a two-dimensional global Lp pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// The window is the whole extent of each axis, so the output has one element a channel. The value is
/// <c>(sum |x|^p)^(1/p)</c>. Element types: <see langword="float"/>, <see langword="double"/>, <see cref="Half"/>.
/// </remarks>
public sealed class GlobalLpPool2DAttribute : PoolAttribute
{
    /// <summary>A norm over each whole plane.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    public GlobalLpPool2DAttribute(double norm = 2)
    {
        Norm = norm;
    }

    /// <summary>The exponent p.</summary>
    public double Norm { get; }
}
