namespace GenPool;

/// <summary>What every one-dimensional pool declares whose window slides over its input.</summary>
/// <remarks><inheritdoc cref="SlidingPoolAttribute"/></remarks>
public abstract class SlidingPool1DAttribute : SlidingPoolAttribute
{
    private protected SlidingPool1DAttribute(int poolLength)
    {
        PoolLength = poolLength;
    }

    /// <summary>Elements of the window.</summary>
    public int PoolLength { get; }

    /// <summary>Padding before the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingStart { get; set; }

    /// <summary>Padding after the input; wins over <see cref="SlidingPoolAttribute.Padding"/>.</summary>
    public int PaddingEnd { get; set; }
}
