namespace GenPool.Generators.Model;

/// <summary>What was asked: a valid declaration with every default resolved.</summary>
/// <param name="Type">Where the members go.</param>
/// <param name="Rows">The window down the rows.</param>
/// <param name="Columns">The window along the columns.</param>
/// <param name="AutoPadding">Whether padding follows the input size, and at which end an odd element goes.</param>
/// <param name="IsCeiling">Whether a last, partial window counts.</param>
/// <param name="MarksAllTies">Whether every tap equal to the maximum is marked, and not the first alone.</param>
/// <param name="IsNhwc">Whether channels are neighbours in memory, and not columns.</param>
/// <param name="Element">The element type.</param>
internal sealed record PoolSpec(
    TypeHierarchy Type,
    AxisSpec Rows,
    AxisSpec Columns,
    AutoPadding AutoPadding,
    bool IsCeiling,
    bool MarksAllTies,
    bool IsNhwc,
    ElementSpec Element);

/// <summary>Padding that follows the input size; the names of <c>PoolAutoPadding</c>.</summary>
internal enum AutoPadding
{
    /// <summary>Padding is declared.</summary>
    None,

    /// <summary>An odd element goes to the end.</summary>
    SameUpper,

    /// <summary>An odd element goes to the start.</summary>
    SameLower,
}

/// <summary>One axis of a window.</summary>
/// <param name="Size">Taps.</param>
/// <param name="Stride">Distance between windows.</param>
/// <param name="Dilation">Distance between taps.</param>
/// <param name="PaddingBefore">Declared padding before the input.</param>
/// <param name="PaddingAfter">Declared padding after the input.</param>
internal sealed record AxisSpec(int Size, int Stride, int Dilation, int PaddingBefore, int PaddingAfter)
{
    /// <summary>Elements from the first tap to the last, both included.</summary>
    public long Extent => ((long)Dilation * (Size - 1)) + 1;
}
