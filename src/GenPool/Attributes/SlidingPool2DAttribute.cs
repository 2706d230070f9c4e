namespace GenPool;

/// <summary>What every two-dimensional pool declares whose window slides over its input.</summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public abstract class SlidingPool2DAttribute : SlidingPoolAttribute
{
    private protected SlidingPool2DAttribute(int poolHeight, int poolWidth)
    {
        PoolHeight = poolHeight;
        PoolWidth = poolWidth;
    }

    /// <summary>Rows of the window.</summary>
    public int PoolHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int PoolWidth { get; }

    /// <summary>Step between windows down the rows; wins over <see cref="SlidingPoolAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Step between windows along the columns; wins over <see cref="SlidingPoolAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Rows of padding above the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingTop { get; set; }

    /// <summary>Rows of padding below the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>Columns of padding before the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Columns of padding after the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingRight { get; set; }

    /// <summary>Distance between taps down the rows; wins over <see cref="SlidingPoolAttribute.Dilation"/>.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Distance between taps along the columns; wins over <see cref="SlidingPoolAttribute.Dilation"/>.</summary>
    public int DilationWidth { get; set; } = 1;
}
