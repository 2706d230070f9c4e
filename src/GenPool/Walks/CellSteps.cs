using GenPool.Axes;

namespace GenPool.Walks;

/// <summary>The steps of a backward kernel down an axis, each of one output and the cells from its window's first on.</summary>
/// <param name="First">The first output.</param>
/// <param name="End">One past the last step; there may be steps without an output, which store the last cells.</param>
/// <param name="Start">The first step whose output exists, with all before it that reach its cells, and whose cells are all wanted.</param>
/// <param name="Stop">One past the last such step.</param>
internal readonly record struct CellSteps(int First, int End, int Start, int Stop)
{
    /// <summary>The steps that give some cells.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="first">The first cell wanted.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="carries">Whether sums are carried from step to step, so that steps before the first cells' own count too.</param>
    public static CellSteps Of(in WindowAxis axis, int first, int end, bool carries)
    {
        int from = axis.BlockOf(first), to = axis.BlockOf(end - 1) + 1;
        if (carries)
        {
            from = Math.Min(from, axis.FirstWindow(first));
        }

        int start = Math.Clamp(Math.Max(axis.BlockFrom(first), axis.BlocksBack), from, to);
        int stop = (int)Math.Clamp(Math.Min(axis.Output, ((long)end + axis.Padding) / axis.Stride), start, to);
        return new(from, to, start, stop);
    }

    /// <summary>Some of them.</summary>
    public CellSteps Part(int first, int end) => new(first, end, Math.Clamp(Start, first, end), Math.Clamp(Stop, first, end));
}
