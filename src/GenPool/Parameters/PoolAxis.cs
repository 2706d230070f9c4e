namespace GenPool;

/// <summary>The windows along one axis: <see cref="SlidingAxis"/>, <see cref="GlobalAxis"/> or <see cref="AdaptiveAxis"/>.</summary>
public abstract record PoolAxis
{
    private protected PoolAxis()
    {
    }

    /// <summary>Taps of a window, or null where they follow the input.</summary>
    internal abstract int? FixedSize { get; }

    /// <summary>Checks every rule that does not depend on the input.</summary>
    internal abstract void Validate();
}
