namespace GenPool;

/// <summary>What every three-dimensional pool declares whose window slides over its input.</summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public abstract class SlidingPool3DAttribute : SlidingPoolAttribute
{
    private protected SlidingPool3DAttribute(int poolDepth, int poolHeight, int poolWidth)
    {
        PoolDepth = poolDepth;
        PoolHeight = poolHeight;
        PoolWidth = poolWidth;
    }

    /// <summary>Slices of the window.</summary>
    public int PoolDepth { get; }

    /// <summary>Rows of the window.</summary>
    public int PoolHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int PoolWidth { get; }

    /// <summary>Step between windows through the slices; wins over <see cref="SlidingPoolAttribute.Stride"/>.</summary>
    public int StrideDepth { get; set; }

    /// <summary>Step between windows down the rows; wins over <see cref="SlidingPoolAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Step between windows along the columns; wins over <see cref="SlidingPoolAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Slices of padding before the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingFront { get; set; }

    /// <summary>Slices of padding after the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingBack { get; set; }

    /// <summary>Rows of padding above the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingTop { get; set; }

    /// <summary>Rows of padding below the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>Columns of padding before the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Columns of padding after the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingRight { get; set; }

    /// <summary>Distance between taps through the slices; wins over <see cref="SlidingPoolAttribute.Dilation"/>.</summary>
    public int DilationDepth { get; set; } = 1;

    /// <summary>Distance between taps down the rows; wins over <see cref="SlidingPoolAttribute.Dilation"/>.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Distance between taps along the columns; wins over <see cref="SlidingPoolAttribute.Dilation"/>.</summary>
    public int DilationWidth { get; set; } = 1;
}
