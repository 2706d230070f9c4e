using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Training with all ties marked: a second look at the taps, once the value is known.</summary>
internal readonly unsafe struct AllMarks<TKernel, T> : INchwMarks<TKernel, T>
    where TKernel : struct, INchwKernel<T>
    where T : unmanaged, INumber<T>
{
    public static int Bytes => 1;

    public static void Mark<TLane, TView>(TView source, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, ILane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct =>
        TKernel.Mark<TLane, TView>(source, in *values, ref *marks, slice.Columns.Output, slice.Outputs, rows, columns);

    public static void Repair<TLane>(T* values, byte* marks, in PoolSlice slice, byte* firstTaps, int row, int column, int rows)
        where TLane : struct, ILane<TLane, T>
    {
        T lowest = T.CreateSaturating(double.NegativeInfinity);
        for (int r = row; r < row + rows; r++)
        {
            for (int c = column; c < column + TLane.Count; c++)
            {
                nint at = ((nint)r * slice.Columns.Output) + c;
                if (values[at] == lowest)
                {
                    PartialWindow.Mark(slice, r, c, marks + at);
                }
            }
        }
    }

}
