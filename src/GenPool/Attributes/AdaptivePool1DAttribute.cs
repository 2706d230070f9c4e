namespace GenPool;

/// <summary>What every one-dimensional pool declares whose output has one size whatever the input's is.</summary>
public abstract class AdaptivePool1DAttribute : PoolAttribute
{
    private protected AdaptivePool1DAttribute(int outputLength)
    {
        OutputLength = outputLength;
    }

    /// <summary>Elements of the output.</summary>
    public int OutputLength { get; }
}
