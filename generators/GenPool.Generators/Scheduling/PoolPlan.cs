using GenPool.Generators.Model;

namespace GenPool.Generators.Scheduling;

/// <summary>What will run: every decision the emitter needs, and no other.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Slices">The window through the slices of a volume; of one tap where there is none.</param>
/// <param name="Rows">The window down the rows; of one tap where there are none.</param>
/// <param name="Columns">The window along the columns.</param>
/// <param name="Forward">How windows are reduced.</param>
/// <param name="Backward">How gradients find their cells.</param>
internal sealed record PoolPlan(
    PoolSpec Spec, AxisSpec Slices, AxisSpec Rows, AxisSpec Columns, ForwardPlan Forward, BackwardPlan Backward)
{
    /// <summary>Whether windows move through volumes.</summary>
    public bool IsVolume => Spec.Axes.Count == 3;

    /// <summary>Whether the window is known when code is generated and small enough to write out.</summary>
    public bool IsUnrolled => Forward.Form != ForwardForm.Looped;

    /// <summary>Whether maxima of windows may be taken axis by axis: large ones, one element apart along every axis.</summary>
    public bool IsSeparable => Spec.Reduction is { IsSum: false, MarksTies: false }
        && Spec.Axes.All(axis => axis is { Form: WindowForm.Sliding, Stride: 1, Dilation: 1 })
        && TapCount > UnrollPolicy.MaxTapsOneByOne;

    /// <summary>
    /// Whether the library may loop over maxima that are written out: of so many pixels that it is faster where these are the whole image, or of
    /// columns so far apart that it is faster over planes side by side.
    /// </summary>
    public bool MayLoop => IsUnrolled && !Spec.Reduction.IsSum && (Spec.IsChannelsLast ? TapCount > UnrollPolicy.MaxTapsOneByOne : LeapsColumns);

    // As the library decides, which looks at rows too: a lane of windows is put together from as many registers as the stride for every tap.
    private bool LeapsColumns => Columns.Size >= Columns.Stride && (Columns.Stride > 4 || (Columns.Stride > 2 && Columns.Size > Columns.Stride + 1));

    /// <summary>The outermost axis but the columns: the one that kernels may go down carrying what windows share.</summary>
    public AxisSpec Walked => IsVolume ? Slices : Rows;

    /// <summary>What a kernel calls a piece of the plane or volume across the walked axis.</summary>
    public string Piece => IsVolume ? "slice" : "row";

    /// <summary>Taps of a window of known size.</summary>
    public long TapCount => SliceTaps * Slices.Size;

    /// <summary>Taps of a slice of a window.</summary>
    public long SliceTaps => (long)Rows.Size * Columns.Size;

    /// <summary>Taps of a piece of a window across the walked axis.</summary>
    public long PieceTaps => IsVolume ? SliceTaps : Columns.Size;

    /// <summary>Whether windows may reach over an edge across rows or slices.</summary>
    public bool LeavesRows => Rows.CanLeave || Slices.CanLeave;

    /// <summary>Whether windows may reach over the start or end of a row.</summary>
    public bool LeavesColumns => Columns.CanLeave;

    /// <summary>
    /// Whether a pass that carries nothing goes down strips of lanes all the same: where lanes may lie off the row, which would be asked at
    /// each step. Elsewhere it goes along the rows.
    /// </summary>
    public bool GoesDownStrips => LeavesColumns && !Spec.IsChannelsLast;

    /// <summary>
    /// Whether Forward goes down strips of lanes: to keep taps from step to step, or to ask once for a strip which lanes lie off the row. Sums
    /// of windows that do not overlap ask little beside what they load, and go along the rows.
    /// </summary>
    public bool ReducesDownStrips => Forward.Form == ForwardForm.Keep
        || (GoesDownStrips && (!Spec.Reduction.IsSum || Spec.Axes.Any(axis => axis.Extent > axis.Stride)));

    /// <summary>Whether a window may have no tap on the input.</summary>
    public bool CanBeEmpty => Slices.CanBeEmpty || Rows.CanBeEmpty || Columns.CanBeEmpty;

    /// <summary>Whether backward stores the cells of a window row by row from its one output: more taps than are written out, no overlap.</summary>
    public bool Spreads => Backward is { Gathers: true, Carries: false } && TapCount > UnrollPolicy.MaxInlinedTaps;

    /// <summary>Whether every tap equal to the maximum is marked.</summary>
    public bool MarksAllTies => Spec.Reduction.MarksTies;

    /// <summary>
    /// Whether windows differ in what their sum is divided by: those over an edge where padding does not count, and where rounding up
    /// lets a window reach beyond the padding.
    /// </summary>
    public bool DividesByCount => Spec.Reduction is { IsDivided: true, FixedDivisor: null } reduction
        && (reduction.DividesByPadding ? Spec.Axes.Any(axis => axis.IsCeiling) : LeavesRows || LeavesColumns);

    /// <summary>What every sum is divided by, where windows do not differ in it.</summary>
    public long ConstantDivisor => Spec.Reduction.IsDivided ? Spec.Reduction.FixedDivisor ?? TapCount : 1;

    /// <summary>Groups of eight taps, a mask byte each, where all ties are marked.</summary>
    public int TapGroups => checked((int)((TapCount + 7) / 8));
}

/// <summary>How the windows of a layer are reduced.</summary>
/// <param name="Form">The way.</param>
/// <param name="Carried">Pieces of one window that the next one shares, kept in registers: reduced rows or slices, or the taps of rows.</param>
/// <param name="Doublings">Where pieces are combined by doubling: how many pieces apart the halves of each step lie.</param>
/// <param name="Reads">How the taps of one row are loaded, in order of their taps.</param>
/// <param name="IsRowInlined">Whether the reduction of a row is small enough to be part of its caller.</param>
internal sealed record ForwardPlan(
    ForwardForm Form, int Carried, EquatableArray<int> Doublings, EquatableArray<TapRead> Reads, bool IsRowInlined);

/// <summary>How the taps of a window are gone over.</summary>
internal enum ForwardForm
{
    /// <summary>Every window on its own, one tap after another.</summary>
    Chain,

    /// <summary>Every window on its own, one tap after another; the taps of rows that the next one shares are kept, and not loaded again.</summary>
    Keep,

    /// <summary>Every window on its own, in a loop over its rows, whose taps are written out.</summary>
    RowLoop,

    /// <summary>Down the outermost axis: each piece is reduced once, and kept for the windows that share it.</summary>
    Carry,

    /// <summary>Loops over the taps, in the library: windows beyond the budget, or whose size follows the input.</summary>
    Looped,
}

/// <summary>How gradients find the cells they came from.</summary>
/// <param name="Gathers">Whether every cell sums the outputs that reach it and is written once; if not, outputs add to their cells.</param>
/// <param name="Carries">Whether sums that later outputs reach too are carried down the outermost axis.</param>
/// <param name="LoopsRows">Whether the rows of outputs that reach a row of cells are gone over in a loop: written out they would be more than the JIT inlines.</param>
/// <param name="Slices">By position in a block, the taps that reach a slice.</param>
/// <param name="Rows">By position in a block, the taps that reach a row.</param>
/// <param name="Columns">By position in a block, the taps that reach a column.</param>
internal sealed record BackwardPlan(
    bool Gathers, bool Carries, bool LoopsRows, EquatableArray<Phase> Slices, EquatableArray<Phase> Rows, EquatableArray<Phase> Columns)
{
    public static BackwardPlan Scatter { get; } = new(false, false, false, new([]), new([]), new([]));

    /// <summary>
    /// The columns of outputs that reach a block, counted from its own: for windows that do not overlap that one, and the next where
    /// rows begin inside a window.
    /// </summary>
    public IEnumerable<int> OutputColumns =>
        Columns.SelectMany(phase => phase.Reaches).Select(reach => reach.Output).Distinct().OrderBy(output => output);
}

/// <summary>One load of a window row.</summary>
/// <param name="Tap">The first tap it gives.</param>
/// <param name="Offset">Columns from the window's first tap.</param>
/// <param name="Count">How many taps it gives, that one and those behind it: 1, 2 or 4.</param>
internal sealed record TapRead(int Tap, int Offset, int Count)
{
    /// <summary>Whether it gives the next tap as well, and no other.</summary>
    public bool IsPair => Count == 2;
}

/// <summary>The taps of one axis that reach cells at one position of a block as long as the stride.</summary>
/// <param name="Position">The position.</param>
/// <param name="Reaches">The taps, by ascending output.</param>
internal sealed record Phase(int Position, EquatableArray<Reach> Reaches);

/// <summary>A tap that reaches a cell.</summary>
/// <param name="Tap">Its number along the axis.</param>
/// <param name="Output">Its output, counted from the block's own.</param>
internal sealed record Reach(int Tap, int Output);
