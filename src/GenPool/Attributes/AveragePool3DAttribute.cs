namespace GenPool;

/// <summary>
/// Declares a three-dimensional average pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public sealed class AveragePool3DAttribute : SlidingPool3DAttribute
{
    /// <summary>A cubic window.</summary>
    /// <param name="poolSize">Slices, rows and columns of the window, 1 or more.</param>
    public AveragePool3DAttribute(int poolSize) : this(poolSize, poolSize, poolSize)
    {
    }

    /// <summary>A window with a size for each axis.</summary>
    /// <param name="poolDepth">Slices of the window, 1 or more.</param>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public AveragePool3DAttribute(int poolDepth, int poolHeight, int poolWidth)
        : base(poolDepth, poolHeight, poolWidth)
    {
    }

    /// <summary>Whether padding counts among the elements that a sum is divided by. Default: <see langword="true"/>.</summary>
    /// <remarks>
    /// PyTorch's <c>count_include_pad</c>, with its default; ONNX's default is <see langword="false"/>. What a last window
    /// hangs over beyond the padding never counts.
    /// </remarks>
    public bool CountIncludePadding { get; set; } = true;

    /// <summary>What every sum is divided by, 1 or more, in place of the count. Default: the count.</summary>
    public int Divisor { get; set; }
}
