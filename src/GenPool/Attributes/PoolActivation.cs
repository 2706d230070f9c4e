namespace GenPool;

/// <summary>A function of each maximum that costs no pass of its own.</summary>
public enum PoolActivation
{
    /// <summary>The maximum itself.</summary>
    None,

    /// <summary>
    /// The maximum where it is above zero or NaN, else +0, which marks nothing: the bits of ReLU before or after the pool,
    /// forward and backward.
    /// </summary>
    Relu,
}
