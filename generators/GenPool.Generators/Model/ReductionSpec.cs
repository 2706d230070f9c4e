namespace GenPool.Generators.Model;

/// <summary>What a window becomes: the facts that plans and exports are made from. What is written of it, <c>ReductionText</c> says.</summary>
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

    /// <summary>Its parameters, as exported layers are described.</summary>
    public abstract IEnumerable<ExportedParameter> Parameters { get; }

    /// <summary>Its C functions, beside those that every pool has.</summary>
    public abstract IReadOnlyList<ExportFunction> Functions { get; }
}
