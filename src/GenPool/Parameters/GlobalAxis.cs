namespace GenPool;

/// <summary>One window as long as the axis, whatever its length.</summary>
public sealed record GlobalAxis : PoolAxis
{
    /// <inheritdoc/>
    internal override int? FixedSize => null;

    /// <inheritdoc/>
    internal override void Validate()
    {
    }
}
