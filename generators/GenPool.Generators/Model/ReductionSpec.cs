namespace GenPool.Generators.Model;

/// <summary>What a window becomes.</summary>
/// <param name="Name">The word for it in the names of the library: <c>IMaxPool</c>, <c>IAveragePool</c>, <c>ILpPool</c>.</param>
internal abstract record ReductionSpec(string Name)
{
    /// <summary>
    /// Whether taps are summed, each after the one before it; if not, windows become the best of their taps, which may be put together
    /// from the best of pieces.
    /// </summary>
    public abstract bool IsSum { get; }

    /// <summary>Whether every tap that ties with the value of its window is marked.</summary>
    public virtual bool MarksTies => false;

    /// <summary>Whether sums are divided.</summary>
    public virtual bool IsDivided => false;

    /// <summary>What all sums are divided by; null for the taps of each window.</summary>
    public virtual int? FixedDivisor => null;

    /// <summary>Whether taps on padding count among those that a sum is divided by.</summary>
    public virtual bool DividesByPadding => false;

    /// <summary>Whether a cell's share of a gradient depends on the cell's value.</summary>
    public virtual bool SharesDependOnCells => false;
}

/// <summary>The largest of its taps.</summary>
/// <param name="MarksAllTies">Whether every tap equal to the maximum is marked, and not the first alone.</param>
/// <param name="HasRelu">Whether what is not positive becomes 0, and is not marked.</param>
internal sealed record MaxSpec(bool MarksAllTies, bool HasRelu) : ReductionSpec("Max")
{
    public override bool IsSum => false;

    public override bool MarksTies => MarksAllTies;
}

/// <summary>The sum of its taps by their count.</summary>
/// <param name="CountsPadding">Whether taps on padding count.</param>
/// <param name="Divisor">What replaces the count; null for none.</param>
internal sealed record AverageSpec(bool CountsPadding, int? Divisor) : ReductionSpec("Average")
{
    public override bool IsSum => true;

    public override bool IsDivided => true;

    public override int? FixedDivisor => Divisor;

    public override bool DividesByPadding => CountsPadding;
}

/// <summary>The p-norm of its taps.</summary>
/// <param name="Norm">p, finite and at least 1.</param>
internal sealed record LpSpec(double Norm) : ReductionSpec("Lp")
{
    public override bool IsSum => true;

    public override bool SharesDependOnCells => true;
}
