namespace GenPool;

/// <summary>The parameters of a max pool.</summary>
public sealed record MaxPoolParameters : PoolParameters
{
    /// <summary>A max pool over some windows.</summary>
    /// <param name="axes">The windows along each axis of a plane, outermost first: one to three.</param>
    public MaxPoolParameters(params ReadOnlySpan<PoolAxis> axes) : base(axes)
    {
    }

    /// <summary>Which of several equal maxima are marked. Default: <see cref="PoolTies.First"/>.</summary>
    public PoolTies Ties { get; init; }

    /// <summary>What becomes of a maximum. Default: <see cref="PoolActivation.None"/>, nothing.</summary>
    public PoolActivation Activation { get; init; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        ParameterChecks.Defined(Ties, nameof(Ties));
        ParameterChecks.Defined(Activation, nameof(Activation));
    }
}
