using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Training with all ties marked: a second look at the taps, once the value is known.</summary>
internal readonly unsafe struct AllMarks<TKernel, T> : INchwMarks<TKernel, T>
    where TKernel : struct, INchwKernel<T>
    where T : unmanaged, INumber<T>
{
    public static int Bytes => 1;

    public static void Mark<TLane>(T* source, nint pitch, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, ILane<TLane, T> =>
        TKernel.Mark<TLane>(in *source, pitch, in *values, ref *marks, slice.Columns.Output, slice.Outputs, rows, columns);

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

    public static void Reduce(T* source, T* values, byte* marks, in PoolSlice slice, int row, int column)
    {
        nint at = ((nint)row * slice.Columns.Output) + column;
        PartialWindow.Reduce<ValueWinner<Lane1<T>, T>, T>(source, slice, row, column).Store(ref *values, ref *marks, at);
        PartialWindow.MarkTies(source, slice, row, column, values[at], marks + at);
    }
}
