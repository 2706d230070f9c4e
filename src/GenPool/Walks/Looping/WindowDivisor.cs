using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>What the sum of a window is divided by: rule 11 of the semantics.</summary>
/// <param name="Fixed">The same for every window, or 0 for the count of its taps.</param>
/// <param name="CountsPadding">Whether taps on padding count.</param>
internal readonly record struct WindowDivisor(long Fixed, bool CountsPadding)
{
    /// <summary>That of an average pool.</summary>
    public static WindowDivisor Of(AveragePoolParameters parameters) => new(parameters.Divisor ?? 0, parameters.CountIncludePadding);

    /// <summary>The divisor of a window; 1 where it has no taps, and so no sum to divide.</summary>
    public long At(in PoolSlice slice, int depth, int row, int column) =>
        Fixed > 0 ? Fixed : Count(slice.Depth, depth) * Count(slice.Height, row) * Count(slice.Width, column);

    private long Count(in WindowAxis axis, int window) => Math.Max(1, CountsPadding ? axis.CoveredCount(window) : axis.TapCount(window));
}
