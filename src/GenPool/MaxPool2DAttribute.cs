namespace GenPool;

/// <summary>
/// Declares a two-dimensional max pooling layer: the generator adds its kernels to the annotated partial type.
/// </summary>
/// <remarks>
/// <para>Sizes are in elements of the axis they name; a member that is left out takes the default stated with it.</para>
/// <para>Legal are a window, stride and dilation of 1 or more, and on each side a padding of 0 or more that is smaller
/// than the dilated window <c>dilation * (size - 1) + 1</c>. Anything else is a <c>GENPOOL</c> error at build time.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class MaxPool2DAttribute : Attribute
{
    /// <summary>A square window.</summary>
    /// <param name="poolSize">Rows and columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int poolSize) : this(poolSize, poolSize)
    {
    }

    /// <summary>A rectangular window.</summary>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int poolHeight, int poolWidth)
    {
        PoolHeight = poolHeight;
        PoolWidth = poolWidth;
    }

    /// <summary>Rows of the window.</summary>
    public int PoolHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int PoolWidth { get; }

    /// <summary>Step between windows on both axes. Default: the pool size of each axis.</summary>
    public int Stride { get; set; }

    /// <summary>Step between windows down the rows; wins over <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Step between windows along the columns; wins over <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Rows and columns around the input that no window value comes from. Default: 0.</summary>
    public int Padding { get; set; }

    /// <summary>Rows of padding above the input; wins over <see cref="Padding"/>.</summary>
    public int PaddingTop { get; set; }

    /// <summary>Rows of padding below the input; wins over <see cref="Padding"/>.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>Columns of padding before the input; wins over <see cref="Padding"/>.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Columns of padding after the input; wins over <see cref="Padding"/>.</summary>
    public int PaddingRight { get; set; }

    /// <summary>Distance between the taps of a window on both axes. Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Distance between taps down the rows; wins over <see cref="Dilation"/>.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Distance between taps along the columns; wins over <see cref="Dilation"/>.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>Padding that follows the input size; excludes the explicit paddings. Default: none.</summary>
    public PoolAutoPadding AutoPadding { get; set; }

    /// <summary>How a last, partial window counts. Default: <see cref="PoolRounding.Floor"/>, it does not.</summary>
    public PoolRounding Rounding { get; set; }

    /// <summary>Element order of the tensors. Default: <see cref="PoolLayout.Nchw"/>.</summary>
    public PoolLayout Layout { get; set; }

    /// <summary>Which of several equal maxima receive the gradient. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; set; }

    /// <summary>Element type of the tensors. Default: <see langword="float"/>.</summary>
    public Type ElementType { get; set; } = typeof(float);
}
