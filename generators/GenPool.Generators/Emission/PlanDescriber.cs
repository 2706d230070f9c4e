using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission;

/// <summary>
/// Says in sentences what a plan does. The same sentences become the layer's documentation and the comments of its kernel,
/// so that the two cannot disagree.
/// </summary>
internal static class PlanDescriber
{
    public static string Title(KernelPlan plan)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        string dilation = rows.Dilation == 1 && columns.Dilation == 1 ? "" : $", dilation {rows.Dilation}x{columns.Dilation}";
        return $"Max pooling of {plan.Spec.Element.ShortName} in {(plan.Spec.IsNhwc ? "NHWC" : "NCHW")} order: window {rows.Size}x{columns.Size}, stride {rows.Stride}x{columns.Stride}{dilation}, {Padding(plan, rows, columns)}, {(plan.Spec.IsCeiling ? "ceiling" : "floor")} rounding.";
    }

    public static string Taps(KernelPlan plan) =>
        $"Taps are numbered 0 to {plan.TapCount - 1} in row-major order, tap = row * {plan.Spec.Columns.Size} + column.";

    public static string Value(KernelPlan plan) =>
        (plan.Spec.Element.IsFloatingPoint
            ? "The first tap on the input is taken; a later one replaces it if it is greater or is NaN. So the first of equal maxima stays, and the last NaN does."
            : "The first tap on the input is taken; a later one replaces it if it is greater. So the first of equal maxima stays.")
        + (plan.CanBeEmpty ? $" A window with no tap on the input gives {(plan.Spec.Element.IsFloatingPoint ? "-infinity" : "the lowest value")}." : "");

    public static string Mask(KernelPlan plan) => plan.Spec.MarksAllTies
        ? $"The mask has a bit for each tap that equals the value, eight taps to a byte: {Count(plan.TapGroups, "byte")} per output, the bytes of taps 0 to 7 of all outputs first."
        : plan.HasWideMask
            ? "The mask is the number of the winning tap, four bytes per output; all bits set for none."
            : "The mask is the number of the winning tap, one byte per output; 255 for none.";

    public static string Forward(KernelPlan plan) => plan.Forward == ForwardStrategy.Looped
        ? $"Forward loops over the {plan.TapCount} taps, which are more than the {UnrollPolicy.MaxUnrolledTaps} that are worth unrolling."
        : plan.AreRowsLooped
            ? $"Forward walks along output rows. The {plan.Spec.Rows.Size} rows of a window are looped over, for its {plan.TapCount} taps are more than the JIT would inline."
        : plan.Doublings.Count > 0
            ? $"Forward walks down strips of columns: every input row is reduced once, and the {plan.Spec.Rows.Size} rows of a window are combined in {plan.Doublings.Count} steps by doubling."
        : plan.CarriedRows > 0
            ? $"Forward walks down strips of columns: for each output row {Count(plan.Spec.Rows.Stride, "input row")} reduced anew and {Count(plan.CarriedRows, "row")} carried over from the output row above."
            : "Forward walks along output rows, every window being reduced from its own rows.";

    public static string Quick(KernelPlan plan) => plan.Spec.Element.IsFloatingPoint
        ? "Windows are reduced as if no tap were NaN; where there is one the whole rule reduces them."
        : "";

    public static string Backward(KernelPlan plan) => plan.Backward == BackwardStrategy.Gather
        ? "Backward gathers: every input cell sums the outputs that marked it in row-major output order, from +0, and is written once."
        : "Backward scatters: the input gradient is cleared, and every output in row-major order adds to the cells it marked.";

    public static string Lanes(KernelPlan plan) => plan.IsTiled
        ? "Lanes run along the channels: a rectangle of pixels, of as many channels as the widest register that they fill, is carried to a tile, and the kernel sees a register as one column."
        : plan.WalksPixels
            ? "Lanes run along the channels, as many at a time as the widest register that the channels fill; the last lanes of a pixel overlap the ones before."
        : plan.Spec.Rows.Dilation == 1 && plan.Spec.Columns.Dilation == 1
            ? "Lanes run along the columns, as many at a time as the widest register that the output row fills; the last lanes of a row overlap the ones before. Where rows are short, a register reaches beyond its row, to be overwritten by the next ones; or, if windows have edges, as many planes as a register has elements are transposed to a tile, where the kernel sees a register as one column."
            : "Lanes run along the columns, as many at a time as the widest register that the output row fills; the last lanes of a row overlap the ones before.";

    public static string Borders(KernelPlan plan) => !plan.HasEdges
        ? "No window reaches over an edge."
        : plan.IsTiled
            ? "Windows that reach over an edge see the lowest value as padding; a mark that names padding is mended."
        : plan.WalksPixels
            ? "Windows that reach over an edge loop over the taps that do not."
            : "Windows that reach over an edge are reduced by the same code through a view that gives the lowest value for padding; a mark that names padding is mended.";

    /// <summary>A number and what it counts.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Everything, in the order a reader wants it.</summary>
    public static IEnumerable<string> All(KernelPlan plan) =>
        
    [
        .. new[] { Taps(plan), Value(plan), Mask(plan), Forward(plan), Quick(plan), Lanes(plan), Borders(plan), Backward(plan) }
            .Where(sentence => sentence.Length > 0),
    ];

    private static string Padding(KernelPlan plan, AxisSpec rows, AxisSpec columns)
    {
        (int top, int bottom, int left, int right) = (rows.PaddingBefore, rows.PaddingAfter, columns.PaddingBefore, columns.PaddingAfter);
        return plan.Spec.AutoPadding == AutoPadding.SameUpper ? "as much padding as ceil(input / stride) outputs take, an odd element at the end"
            : plan.Spec.AutoPadding == AutoPadding.SameLower ? "as much padding as ceil(input / stride) outputs take, an odd element at the start"
            : (top | bottom | left | right) == 0 ? "no padding"
            : top == bottom && left == right && top == left ? $"padding {top}"
            : $"padding top {top}, bottom {bottom}, left {left}, right {right}";
    }
}
