using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Training with all ties marked: a second look at the taps, once the value is known.</summary>
internal readonly unsafe struct AllMarks<TKernel, T> : IPlaneMarks<TKernel, T>
    where TKernel : struct, IPlaneKernel<T>
    where T : unmanaged, INumber<T>
{
    public static int Bytes => 1;

    public static void Mark<TLane, TView>(TView source, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct =>
        TKernel.Mark<TLane, TView>(source, in *values, ref *marks, slice.Columns.Output, slice.Outputs, rows, columns);

    public static void Repair<TLane>(T* values, byte* marks, in PoolSlice slice, byte* firstTaps, int row, int column, int rows)
        where TLane : struct, IOrderedLane<TLane, T>
    {
        T lowest = MaxRule.Lowest<T>();
        for (int r = row; r < row + rows; r++)
        {
            for (int c = column; c < column + TLane.Count; c++)
            {
                nint at = ((nint)r * slice.Columns.Output) + c;
                if (values[at] == lowest)
                {
                    MarkInside(slice, r, c, marks + at);
                }
            }
        }
    }

    // A window of nothing but the lowest value: every tap that lies on the input ties.
    private static void MarkInside(in PoolSlice slice, int row, int column, byte* marks)
    {
        long taps = (long)slice.Rows.Size * slice.Columns.Size;
        for (nint group = 0; group * 8 < taps; group++)
        {
            marks[group * slice.Outputs] = 0;
        }

        for (int windowRow = slice.Rows.FirstTap(row); windowRow < slice.Rows.EndTap(row); windowRow++)
        {
            for (int windowColumn = slice.Columns.FirstTap(column); windowColumn < slice.Columns.EndTap(column); windowColumn++)
            {
                nint tap = (windowRow * slice.Columns.Size) + windowColumn;
                marks[tap / 8 * slice.Outputs] |= (byte)(1 << (int)(tap % 8));
            }
        }
    }
}
