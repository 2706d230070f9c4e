namespace GenPool;

/// <summary>What every three-dimensional pool declares whose output has one size whatever the input's is.</summary>
public abstract class AdaptivePool3DAttribute : PoolAttribute
{
    private protected AdaptivePool3DAttribute(int outputDepth, int outputHeight, int outputWidth)
    {
        OutputDepth = outputDepth;
        OutputHeight = outputHeight;
        OutputWidth = outputWidth;
    }

    /// <summary>Slices of the output.</summary>
    public int OutputDepth { get; }

    /// <summary>Rows of the output.</summary>
    public int OutputHeight { get; }

    /// <summary>Columns of the output.</summary>
    public int OutputWidth { get; }
}
