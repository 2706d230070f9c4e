using GenPool.Axes;

namespace GenPool.Walks.Columns;

/// <summary>Which columns need no look at the edges: those all of whose taps lie on the row, less those that the lanes over an edge cover anyway.</summary>
internal static class InnerStrips
{
    /// <summary>Finds the windows along a row.</summary>
    public static (int From, int To) Find(in WindowAxis width, int lane) => Find(0, width.Output, width.SteadyStart, width.SteadyEnd, lane);

    /// <summary>Finds them.</summary>
    /// <param name="first">The first column there is.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="start">The first column that lies inside.</param>
    /// <param name="stop">One past the last.</param>
    /// <param name="lane">Columns of a lane.</param>
    /// <returns>At least a lane of columns, or none: then both are the end.</returns>
    public static (int From, int To) Find(int first, int end, int start, int stop, int lane)
    {
        if (stop - start < lane)
        {
            return (end, end);
        }

        int from = Math.Min(first + (Lanes(start - first, lane) * lane), stop);
        int to = Math.Max(end - (Lanes(end - stop, lane) * lane), start);
        if (to - from >= lane)
        {
            return (from, to);
        }

        // Less than a lane is left between the edges: none, or one that overlaps them.
        return to <= from ? (end, end) : (Math.Max(start, to - lane), Math.Max(start, to - lane) + lane);
    }

    private static int Lanes(int columns, int lane) => (columns + lane - 1) / lane;
}
