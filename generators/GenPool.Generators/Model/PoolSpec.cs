namespace GenPool.Generators.Model;

/// <summary>What was asked: a valid declaration with every default resolved.</summary>
/// <param name="Type">Where the members go.</param>
/// <param name="Reduction">What a window becomes.</param>
/// <param name="Axes">The windows along each axis, outermost first; one to three.</param>
/// <param name="IsChannelsLast">Whether channels are neighbours in memory, and not elements of the innermost axis.</param>
/// <param name="Element">The element type.</param>
internal sealed record PoolSpec(
    TypeHierarchy Type,
    ReductionSpec Reduction,
    EquatableArray<AxisSpec> Axes,
    bool IsChannelsLast,
    ElementSpec Element)
{
    /// <summary>The type of its shapes, from <c>global::</c> on.</summary>
    public string Shape => $"global::GenPool.PoolShape{Axes.Count}D";

    /// <summary>How one of its windows is placed; the same along all axes.</summary>
    public WindowForm Form => Axes[0].Form;
}
