namespace GenPool.Runtime;

/// <summary>One window that reaches over an edge: the part of it that lies on the input.</summary>
internal static unsafe class PartialWindow
{
    /// <summary>Marks every tap that lies on the input: a window of nothing but the lowest value.</summary>
    public static void Mark(in PoolSlice slice, int row, int column, byte* marks)
    {
        Clear(slice, marks);
        for (int windowRow = slice.Rows.FirstTap(row); windowRow < slice.Rows.EndTap(row); windowRow++)
        {
            for (int windowColumn = slice.Columns.FirstTap(column); windowColumn < slice.Columns.EndTap(column); windowColumn++)
            {
                Set(slice, marks, (windowRow * slice.Columns.Size) + windowColumn);
            }
        }
    }

    private static void Clear(in PoolSlice slice, byte* marks)
    {
        long taps = (long)slice.Rows.Size * slice.Columns.Size;
        for (nint group = 0; group * 8 < taps; group++)
        {
            marks[group * slice.Outputs] = 0;
        }
    }

    private static void Set(in PoolSlice slice, byte* marks, nint tap) =>
        marks[tap / 8 * slice.Outputs] |= (byte)(1 << (int)(tap % 8));
}
