namespace GenPool;

/// <summary>A window of one size that slides along an axis.</summary>
/// <param name="Size">Taps of the window, 1 or more.</param>
public sealed record SlidingAxis(int Size) : PoolAxis
{
    /// <summary>Taps of the window.</summary>
    public int Size { get; } = Size;

    /// <summary>Step between windows. Default: the size.</summary>
    public int Stride { get; init; } = Size;

    /// <summary>Distance between the taps of a window. Default: 1.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>Elements before the input that no value comes from. Default: 0.</summary>
    public int PaddingBefore { get; init; }

    /// <summary>Elements after the input that no value comes from. Default: 0.</summary>
    public int PaddingAfter { get; init; }

    /// <summary>How a last, partial window counts. Default: <see cref="PoolRounding.Floor"/>, it does not.</summary>
    public PoolRounding Rounding { get; init; }

    /// <summary>Padding that follows the input size; excludes the explicit paddings. Default: none.</summary>
    public PoolAutoPadding AutoPadding { get; init; }

    /// <summary>Elements from a window's first tap to its last, both included.</summary>
    internal long Extent => ((long)Dilation * (Size - 1)) + 1;

    /// <inheritdoc/>
    internal override int? FixedSize => Size;

    /// <inheritdoc/>
    internal override void Validate()
    {
        ParameterChecks.AtLeastOne(Size, nameof(Size));
        ParameterChecks.AtLeastOne(Stride, nameof(Stride));
        ParameterChecks.AtLeastOne(Dilation, nameof(Dilation));
        ParameterChecks.AtMostCountable(Extent, nameof(Dilation), "elements under the dilated window");
        ParameterChecks.Defined(Rounding, nameof(Rounding));
        ParameterChecks.Defined(AutoPadding, nameof(AutoPadding));
        InsideWindow(PaddingBefore, nameof(PaddingBefore));
        InsideWindow(PaddingAfter, nameof(PaddingAfter));
        if (AutoPadding != PoolAutoPadding.None && (PaddingBefore | PaddingAfter) != 0)
        {
            throw new ArgumentException($"{nameof(AutoPadding)} {AutoPadding} chooses the padding, so none may be stated.", nameof(AutoPadding));
        }
    }

    private void InsideWindow(int padding, string name)
    {
        if (padding < 0 || padding >= Extent)
        {
            throw new ArgumentOutOfRangeException(name, padding, $"{name} must be 0 or more and smaller than the dilated window, {Extent}.");
        }
    }
}
