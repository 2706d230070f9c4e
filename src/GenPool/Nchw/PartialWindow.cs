using System.Numerics;

namespace GenPool.Runtime;

/// <summary>One window that reaches over an edge, tap by tap over the part of it that lies on the input.</summary>
internal static unsafe class PartialWindow
{
    /// <summary>Reduces the window.</summary>
    public static TWinner Reduce<TWinner, T>(T* plane, in PoolSlice slice, int row, int column)
        where TWinner : struct, IWinner<TWinner, Lane1<T>, T>
        where T : unmanaged, INumber<T>
    {
        (int firstRow, int endRow) = (slice.Rows.FirstTap(row), slice.Rows.EndTap(row));
        (int first, int end) = (slice.Columns.FirstTap(column), slice.Columns.EndTap(column));
        TWinner best = TWinner.None;
        bool isFirst = true;
        for (int windowRow = firstRow; windowRow < endRow; windowRow++)
        {
            for (int windowColumn = first; windowColumn < end; windowColumn++)
            {
                Lane1<T> value = Lane1<T>.Load(in *plane, Offset(slice, row, column, windowRow, windowColumn));
                int tap = (windowRow * slice.Columns.Size) + windowColumn;
                best = isFirst ? TWinner.First(value, tap) : best.Or(value, tap);
                isFirst = false;
            }
        }

        return best;
    }

    /// <summary>Marks the taps that lie on the input and tie with the window's value.</summary>
    public static void MarkTies<T>(T* plane, in PoolSlice slice, int row, int column, T value, byte* marks)
        where T : unmanaged, INumber<T>
    {
        Clear(slice, marks);
        for (int windowRow = slice.Rows.FirstTap(row); windowRow < slice.Rows.EndTap(row); windowRow++)
        {
            for (int windowColumn = slice.Columns.FirstTap(column); windowColumn < slice.Columns.EndTap(column); windowColumn++)
            {
                T other = plane[Offset(slice, row, column, windowRow, windowColumn)];
                if (other == value || (T.IsNaN(other) && T.IsNaN(value)))
                {
                    Set(slice, marks, (windowRow * slice.Columns.Size) + windowColumn);
                }
            }
        }
    }

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

    private static nint Offset(in PoolSlice slice, int row, int column, int windowRow, int windowColumn)
    {
        nint y = slice.Rows.Origin(row) + ((nint)windowRow * slice.Rows.Dilation);
        return (y * slice.Input.Row) + slice.Columns.Origin(column) + ((nint)windowColumn * slice.Columns.Dilation);
    }
}
