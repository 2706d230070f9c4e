using GenPool.Execution;
using GenPool.Walks.Looping;
using GenPool.Walks.Tiles;

namespace GenPool.Walks.Gathering;

/// <summary>Some steps of cells along the outermost axis, and the windows that reach them.</summary>
internal readonly struct GatherPart
{
    /// <summary>The cells from one step to another.</summary>
    public GatherPart(in PoolSlice slice, int step, int endStep)
    {
        (int first, int end) = (slice.Outer.FirstWindow(step), slice.Outer.EndWindow(endStep - 1));
        end = Math.Max(first, end);
        Cells = slice.IsVolume
            ? new(step, endStep, 0, slice.Height.Input, slice.Width.Input)
            : new(0, 1, step, endStep, slice.Width.Input);
        Windows = slice.IsVolume
            ? new(first, end, 0, slice.Height.Output, 0, slice.Width.Output)
            : new(0, 1, first, end, 0, slice.Width.Output);
    }

    /// <summary>The cells.</summary>
    public CellBox Cells { get; }

    /// <summary>The windows.</summary>
    public WindowBox Windows { get; }

    /// <summary>The first cell's place in its plane.</summary>
    public nint FirstCell(in PoolSlice slice) => (((nint)Cells.FirstSlice * slice.Height.Input) + Cells.FirstRow) * slice.Width.Input;

    /// <summary>How many cells there are.</summary>
    public nint CellCount => (nint)(Cells.EndSlice - Cells.FirstSlice) * (Cells.EndRow - Cells.FirstRow) * Cells.Columns;

    /// <summary>The first window's place in its plane.</summary>
    public nint FirstWindow(in PoolSlice slice) => (((nint)Windows.FirstSlice * slice.Height.Output) + Windows.FirstRow) * slice.Width.Output;

    /// <summary>The cells as they lie in a plane.</summary>
    public PlaneRuns CellRuns(in PoolSlice slice) => new(
        Cells.EndSlice - Cells.FirstSlice, Cells.EndRow - Cells.FirstRow, Cells.Columns, (nint)slice.Height.Input * slice.Width.Input, slice.Width.Input);

    /// <summary>The windows as they lie in a plane.</summary>
    public PlaneRuns WindowRuns(in PoolSlice slice) => new(
        Windows.Slices, Windows.Rows, Windows.Columns, (nint)slice.Height.Output * slice.Width.Output, slice.Width.Output);
}
