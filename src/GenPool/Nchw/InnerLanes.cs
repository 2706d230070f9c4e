namespace GenPool.Runtime;

/// <summary>Which columns need no view of the border: those that lie inside, less those that the lanes over an edge cover anyway.</summary>
internal static class InnerLanes
{
    /// <summary>Finds them.</summary>
    /// <param name="first">The first column there is.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="start">The first column that lies inside.</param>
    /// <param name="stop">One past the last.</param>
    /// <param name="lane">Columns of a lane.</param>
    /// <returns>At least a lane of columns, or none.</returns>
    public static (int From, int To) Find(int first, int end, int start, int stop, int lane)
    {
        if (stop - start < lane)
        {
            return (first, first);
        }

        int from = Math.Min(first + (Lanes(start - first, lane) * lane), stop);
        int to = Math.Max(end - (Lanes(end - stop, lane) * lane), start);
        if (to - from >= lane)
        {
            return (from, to);
        }

        // Less than a lane is left between the edges: none, or one that overlaps them.
        return to <= from ? (from, from) : (Math.Max(start, to - lane), Math.Max(start, to - lane) + lane);
    }

    private static int Lanes(int columns, int lane) => (columns + lane - 1) / lane;
}
