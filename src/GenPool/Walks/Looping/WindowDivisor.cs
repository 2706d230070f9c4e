using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>What the sum of a window is divided by: rule 11 of the semantics.</summary>
/// <param name="Fixed">The same for every window, or 0 for the count of its taps.</param>
/// <param name="CountsPadding">Whether taps on padding count.</param>
internal readonly record struct WindowDivisor(long Fixed, bool CountsPadding)
{
    /// <summary>That of windows which are not divided.</summary>
    public static WindowDivisor None => new(1, false);

    /// <summary>The divisor of a window; 1 where it has no taps, and so no sum to divide.</summary>
    public long At(in PoolSlice slice, int depth, int row, int column) => OfRow(slice, depth, row) * Of(slice.Width, column);

    /// <summary>What of it the windows of a row have in common.</summary>
    public long OfRow(in PoolSlice slice, int depth, int row) => Math.Max(1, Fixed) * Of(slice.Depth, depth) * Of(slice.Height, row);

    /// <summary>What one axis contributes.</summary>
    public int Of(in WindowAxis axis, int window) =>
        Fixed > 0 ? 1 : Math.Max(1, CountsPadding ? axis.CoveredCount(window) : axis.TapCount(window));
}
