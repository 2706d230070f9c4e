using GenPool.Execution;

namespace GenPool.Walks.Looping;

/// <summary>Some of the windows of a plane or volume: those from one to another along each axis.</summary>
internal readonly record struct WindowBox(int FirstSlice, int EndSlice, int FirstRow, int EndRow, int FirstColumn, int EndColumn)
{
    /// <summary>All those of a slice of the work.</summary>
    public static WindowBox Of(in PoolSlice slice) => slice.IsVolume
        ? new(slice.FirstBand, slice.EndBand, 0, slice.Height.Output, 0, slice.Width.Output)
        : new(0, 1, slice.FirstBand, slice.EndBand, 0, slice.Width.Output);

    public int Slices => EndSlice - FirstSlice;

    public int Rows => EndRow - FirstRow;

    public int Columns => EndColumn - FirstColumn;
}
