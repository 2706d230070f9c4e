using GenPool.Generators.Model;

namespace GenPool.Generators.Planning;

/// <summary>What will run: every decision the emitter needs, and no other.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Forward">How windows are reduced.</param>
/// <param name="Backward">How gradients find their inputs.</param>
/// <param name="CarriedRows">Rows of one window that the next one down shares, kept in registers; 0 to walk along rows.</param>
/// <param name="Doublings">Where rows are combined by doubling: how many rows apart the halves of each step lie.</param>
/// <param name="Reads">How the taps of one window row are loaded, in order of their taps.</param>
/// <param name="RowPhases">By position of an input row in its stride-high block, the window rows that reach it.</param>
/// <param name="ColumnPhases">By position of an input column in its stride-wide block, the window columns that reach it.</param>
/// <param name="AreRowsLooped">Whether the rows of a window, each unrolled, are looped over.</param>
/// <param name="IsRowInlined">Whether the reduction of a window row is small enough to be part of its caller.</param>
/// <param name="AreTiesUnrolled">Whether the second look at ties is small enough to be one method.</param>
/// <param name="CanBeEmpty">Whether a window may have no tap on the input.</param>
/// <param name="IsTiled">Whether NHWC is carried to tiles.</param>
internal sealed record KernelPlan(
    PoolSpec Spec,
    ForwardStrategy Forward,
    BackwardStrategy Backward,
    int CarriedRows,
    EquatableArray<int> Doublings,
    EquatableArray<TapRead> Reads,
    EquatableArray<Phase> RowPhases,
    EquatableArray<Phase> ColumnPhases,
    bool AreRowsLooped,
    bool IsRowInlined,
    bool AreTiesUnrolled,
    bool CanBeEmpty,
    bool IsTiled)
{
    /// <summary>
    /// Whether the kernel walks along pixels with lanes along their channels, as NHWC lies in memory. Otherwise it walks
    /// along the rows and columns of planes: NCHW's own, or tiles that NHWC is carried to.
    /// </summary>
    public bool WalksPixels => Spec.IsNhwc && !IsTiled;

    /// <summary>Taps of a window.</summary>
    public long TapCount => (long)Spec.Rows.Size * Spec.Columns.Size;

    /// <summary>Whether windows can reach over an edge.</summary>
    public bool HasEdges => Spec.AutoPadding != AutoPadding.None || Spec.IsCeiling
        || (Spec.Rows.PaddingBefore | Spec.Rows.PaddingAfter | Spec.Columns.PaddingBefore | Spec.Columns.PaddingAfter) != 0;

    /// <summary>Whether a tap number takes four mask bytes.</summary>
    public bool HasWideMask => !Spec.MarksAllTies && TapCount > UnrollPolicy.MaxByteTaps;

    /// <summary>Groups of eight taps, a mask byte each, where all ties are marked.</summary>
    public int TapGroups => checked((int)((TapCount + 7) / 8));
}

/// <summary>How windows are reduced.</summary>
internal enum ForwardStrategy
{
    /// <summary>Every tap is a statement.</summary>
    Unrolled,

    /// <summary>Loops over the taps; for windows beyond the budget.</summary>
    Looped,
}

/// <summary>How gradients find their inputs.</summary>
internal enum BackwardStrategy
{
    /// <summary>Every input sums the outputs that may have marked it, and is written once.</summary>
    Gather,

    /// <summary>Inputs are cleared, and every output adds to the one it marked.</summary>
    Scatter,
}

/// <summary>One load of a window row.</summary>
/// <param name="Tap">The first tap it gives.</param>
/// <param name="Offset">Columns from the window's first tap.</param>
/// <param name="IsPair">Whether it gives the next tap as well.</param>
internal sealed record TapRead(int Tap, int Offset, bool IsPair);

/// <summary>The taps of one axis that reach elements at one position of a stride-long block.</summary>
/// <param name="Position">The position.</param>
/// <param name="Reaches">The taps, by ascending output.</param>
internal sealed record Phase(int Position, EquatableArray<Reach> Reaches);

/// <summary>A tap that reaches an element.</summary>
/// <param name="Tap">Its number along the axis.</param>
/// <param name="BlocksBack">How many blocks before the element's own its window begins.</param>
internal sealed record Reach(int Tap, int BlocksBack);
