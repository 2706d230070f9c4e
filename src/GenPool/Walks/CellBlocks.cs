using GenPool.Axes;

namespace GenPool.Walks;

/// <summary>The cells of a row in blocks as long as the stride, and the outputs that reach them.</summary>
/// <remarks>
/// Blocks begin with the row's first cell; or, where padding is known only at run time, with the window that holds it, whose first cells
/// then do not exist. Output <c>block + Shift</c> is the one whose window begins with, or holds, a block's first cell.
/// </remarks>
internal readonly struct CellBlocks
{
    private readonly int _cells;
    private readonly int _stride;

    public CellBlocks(in WindowAxis axis, bool isAligned)
    {
        (_cells, _stride) = (axis.Input, axis.Stride);
        int phase = axis.Padding % axis.Stride;
        Shift = axis.Padding / axis.Stride;
        FirstCell = isAligned ? 0 : -phase;
        Count = (int)WindowAxis.CeilingDivide((long)axis.Input - FirstCell, axis.Stride);

        // The outputs that reach a block lie between these two, counted from its own.
        long offset = isAligned ? phase : 0;
        Back = (int)WindowAxis.CeilingDivide(offset - (axis.Extent - 1), axis.Stride);
        Ahead = (int)((axis.Stride - 1 + offset) / axis.Stride);
        long start = Math.Max(FirstCell < 0 ? 1 : 0, -((long)Shift + Back));
        long end = Math.Min(((long)axis.Input - FirstCell) / axis.Stride, (long)axis.Output - Ahead - Shift);
        Start = (int)Math.Min(start, Count);
        End = (int)Math.Clamp(end, Start, Count);
    }

    /// <summary>Blocks that hold a cell.</summary>
    public int Count { get; }

    /// <summary>The first cell of the first block; negative where it does not exist.</summary>
    public int FirstCell { get; }

    /// <summary>The output of the first block.</summary>
    public int Shift { get; }

    /// <summary>Outputs, counted from a block's own, of the first that reaches it; none or negative.</summary>
    public int Back { get; }

    /// <summary>Outputs, counted from a block's own, of the last that reaches it.</summary>
    public int Ahead { get; }

    /// <summary>The first block all of whose cells exist, and all outputs that could reach them.</summary>
    public int Start { get; }

    /// <summary>One past the last such block.</summary>
    public int End { get; }

    /// <summary>Whether the last block ends with the row.</summary>
    public bool EndsWithRow => ((long)Count * _stride) + FirstCell == _cells;

    /// <summary>The cell that a block begins with.</summary>
    public int CellOf(int block) => (block * _stride) + FirstCell;
}
