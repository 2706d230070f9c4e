namespace GenPool.Generators.Model;

/// <summary>The windows along one axis.</summary>
/// <param name="Form">How they are placed.</param>
/// <param name="Size">Taps of a sliding window; outputs of an adaptive axis; 0 for a global one.</param>
/// <param name="Stride">Distance between windows.</param>
/// <param name="Dilation">Distance between taps.</param>
/// <param name="PaddingBefore">Declared padding before the input.</param>
/// <param name="PaddingAfter">Declared padding after the input.</param>
/// <param name="AutoPadding">Whether padding follows the input size, and at which end an odd element goes.</param>
/// <param name="IsCeiling">Whether a last, partial window counts.</param>
internal sealed record AxisSpec(
    WindowForm Form,
    int Size,
    int Stride,
    int Dilation,
    int PaddingBefore,
    int PaddingAfter,
    AutoPadding AutoPadding,
    bool IsCeiling)
{
    /// <summary>One window over the whole axis.</summary>
    public static AxisSpec Global { get; } = Of(WindowForm.Global, 0);

    /// <summary>Elements from the first tap of a sliding window to the last, both included.</summary>
    public long Extent => ((long)Dilation * (Size - 1)) + 1;

    /// <summary>Whether a window may reach over an end of the input.</summary>
    public bool CanLeave => AutoPadding != AutoPadding.None || IsCeiling || (PaddingBefore | PaddingAfter) != 0;

    /// <summary>Whether a window may step over a small input with all of its taps.</summary>
    public bool CanBeEmpty => Dilation > 1 && (AutoPadding != AutoPadding.None || PaddingBefore + PaddingAfter > 0);

    /// <summary>Elements by which the input's first one lies behind the first tap of the window that holds it; 0 where only run time knows.</summary>
    public int Phase => AutoPadding == AutoPadding.None ? PaddingBefore % Stride : 0;

    /// <summary>Whether a tap of any window lies on the input, or beyond an end that no window is counted for.</summary>
    public bool IsAlwaysInside(int tap) =>
        AutoPadding == AutoPadding.None && tap * Dilation >= PaddingBefore && PaddingAfter + (IsCeiling ? Stride - 1 : 0) <= Extent - 1 - (tap * Dilation);

    /// <summary>The neighbouring taps that see, from window to window, all elements of the input that any tap does: the first, and how many.</summary>
    /// <remarks>
    /// As many as the stride, where the windows begin no later than the input with them, and the last one ends with them or with the taps after them in
    /// the padding; all of them elsewhere.
    /// </remarks>
    public (int First, int Count) SeeingTaps
    {
        get
        {
            int last = Size - Stride, first = Math.Min(PaddingBefore, last);
            return AutoPadding == AutoPadding.None && Dilation == 1 && last > 0 && first >= Math.Min(last, Size - 1 - PaddingAfter)
                ? (first, Stride)
                : (0, Size);
        }
    }

    /// <summary>As many windows as there are to be outputs.</summary>
    public static AxisSpec Adaptive(int outputs) => Of(WindowForm.Adaptive, outputs);

    private static AxisSpec Of(WindowForm form, int size) => new(form, size, 1, 1, 0, 0, AutoPadding.None, false);
}

/// <summary>How the windows of an axis are placed.</summary>
internal enum WindowForm
{
    /// <summary>One size, at equal steps.</summary>
    Sliding,

    /// <summary>One window, over the whole axis.</summary>
    Global,

    /// <summary>A declared number of windows, which share the axis.</summary>
    Adaptive,
}

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
