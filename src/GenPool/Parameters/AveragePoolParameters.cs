namespace GenPool;

/// <summary>The parameters of an average pool.</summary>
public sealed record AveragePoolParameters : PoolParameters
{
    /// <summary>An average pool over some windows.</summary>
    /// <param name="axes">The windows along each axis of a plane, outermost first: one to three.</param>
    public AveragePoolParameters(params ReadOnlySpan<PoolAxis> axes) : base(axes)
    {
    }

    /// <summary>Whether padding counts among the elements that a sum is divided by. Default: <see langword="true"/>.</summary>
    /// <remarks>
    /// PyTorch's <c>count_include_pad</c>, with its default; ONNX's default is <see langword="false"/>. What a last window
    /// hangs over beyond the padding never counts.
    /// </remarks>
    public bool CountIncludePadding { get; init; } = true;

    /// <summary>What every sum is divided by, 1 or more, in place of the count; null for the count.</summary>
    public int? Divisor { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        if (Divisor is int divisor)
        {
            ParameterChecks.AtLeastOne(divisor, nameof(Divisor));
        }
    }
}
