namespace GenPool;

/// <summary>What every two-dimensional pool declares whose output has one size whatever the input's is.</summary>
public abstract class AdaptivePool2DAttribute : PoolAttribute
{
    private protected AdaptivePool2DAttribute(int outputHeight, int outputWidth)
    {
        OutputHeight = outputHeight;
        OutputWidth = outputWidth;
    }

    /// <summary>Rows of the output.</summary>
    public int OutputHeight { get; }

    /// <summary>Columns of the output.</summary>
    public int OutputWidth { get; }
}
