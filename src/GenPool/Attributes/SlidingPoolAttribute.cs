namespace GenPool;

/// <summary>What every pool declares whose window slides over its input.</summary>
/// <remarks>
/// <para>Sizes are in elements of the axis they name; a member that is left out takes the default stated with it.</para>
/// <para>Legal are a window, stride and dilation of 1 or more, and on each side a padding of 0 or more that is smaller
/// than the dilated window <c>dilation * (size - 1) + 1</c>. Anything else is a <c>GENPOOL</c> error at build time.</para>
/// </remarks>
public abstract class SlidingPoolAttribute : PoolAttribute
{
    private protected SlidingPoolAttribute()
    {
    }

    /// <summary>Step between windows along every axis. Default: the pool size of each axis.</summary>
    public int Stride { get; set; }

    /// <summary>Elements around the input, on every side, that no value comes from. Default: 0.</summary>
    public int Padding { get; set; }

    /// <summary>Distance between the taps of a window along every axis. Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Padding that follows the input size; excludes the explicit paddings. Default: none.</summary>
    public PoolAutoPadding AutoPadding { get; set; }

    /// <summary>How a last, partial window counts. Default: <see cref="PoolRounding.Floor"/>, it does not.</summary>
    public PoolRounding Rounding { get; set; }
}
