namespace GenPool;

/// <summary>The parameters of an Lp pool, <c>(sum |x|^p)^(1/p)</c>.</summary>
public sealed record LpPoolParameters : PoolParameters
{
    /// <summary>An Lp pool over some windows.</summary>
    /// <param name="norm">The exponent p, 1 or more and finite.</param>
    /// <param name="axes">The windows along each axis of a plane, outermost first: one to three.</param>
    public LpPoolParameters(double norm, params ReadOnlySpan<PoolAxis> axes) : base(axes)
    {
        Norm = norm;
    }

    /// <summary>The exponent p.</summary>
    public double Norm { get; }

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        if (!(Norm >= 1 && double.IsFinite(Norm)))
        {
            throw new ArgumentOutOfRangeException(nameof(Norm), Norm, $"{nameof(Norm)} must be a finite number of 1 or more.");
        }
    }
}
