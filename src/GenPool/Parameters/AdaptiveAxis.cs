namespace GenPool;

/// <summary>As many windows as are asked for: window <c>i</c> of <c>O</c> over <c>I</c> elements reaches from
/// <c>floor(i*I/O)</c> to <c>ceil((i+1)*I/O)</c>.</summary>
/// <param name="OutputSize">Windows, 1 or more.</param>
public sealed record AdaptiveAxis(int OutputSize) : PoolAxis
{
    /// <summary>Windows along the axis.</summary>
    public int OutputSize { get; } = OutputSize;

    /// <inheritdoc/>
    internal override int? FixedSize => null;

    /// <inheritdoc/>
    internal override void Validate() => ParameterChecks.AtLeastOne(OutputSize, nameof(OutputSize));
}
