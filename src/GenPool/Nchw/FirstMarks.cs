using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Training: the winner has marked its tap already.</summary>
internal readonly unsafe struct FirstMarks<TKernel, TNumbers, T> : IPlaneMarks<TKernel, T>
    where TKernel : struct
    where TNumbers : struct, ITapNumbers
    where T : unmanaged, INumber<T>
{
    public static int Bytes => TNumbers.Bytes;

    public static void Mark<TLane, TView>(TView source, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
    {
    }

    // All taps of such a window are the lowest value, so the first of them on the input is the winner. Padding behind the
    // input comes too late to win a tie.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Repair<TLane>(T* values, byte* marks, in PoolSlice slice, byte* firstTaps, int row, int column, int rows)
        where TLane : struct, IOrderedLane<TLane, T>
    {
        bool isDense = slice.Rows.Dilation == 1 && slice.Columns.Dilation == 1;
        if (Bytes > 1 || !isDense || column > LeadingTaps.Capacity - TLane.Count)
        {
            OneByOne(values, marks, slice, row, column, rows, TLane.Count);
            return;
        }

        bool isLeft = column < slice.Columns.SteadyStart;
        int end = isLeft ? row + rows : Math.Min(row + rows, slice.Rows.SteadyStart);
        TLane columnTaps = TLane.LoadTaps(in *firstTaps, column);
        for (int r = row; r < end; r++)
        {
            nint at = ((nint)r * slice.Columns.Output) + column;
            TLane taps = TLane.AddTaps(columnTaps, TLane.Tap(slice.Rows.FirstTap(r) * slice.Columns.Size));
            taps = TLane.WhereTies(TLane.Load(in *values, at), TLane.Lowest, taps, TLane.LoadTaps(in *marks, at));
            TLane.StoreTaps(taps, ref *marks, at);
        }
    }

    private static void OneByOne(T* values, byte* marks, in PoolSlice slice, int row, int column, int rows, int columns)
    {
        T lowest = MaxRule.Lowest<T>();
        for (int r = row; r < row + rows; r++)
        {
            int firstRow = slice.Rows.FirstTap(r);
            bool hasRow = firstRow < slice.Rows.EndTap(r);
            for (int c = column; c < column + columns; c++)
            {
                nint at = ((nint)r * slice.Columns.Output) + c;
                if (values[at] != lowest)
                {
                    continue;
                }

                int firstColumn = slice.Columns.FirstTap(c);
                bool hasTap = hasRow && firstColumn < slice.Columns.EndTap(c);
                int tap = hasTap ? (firstRow * slice.Columns.Size) + firstColumn : -1;
                if (Bytes == 1)
                {
                    marks[at] = unchecked((byte)tap);
                }
                else
                {
                    BinaryPrimitives.WriteInt32LittleEndian(new Span<byte>(marks + (at * Bytes), Bytes), tap);
                }
            }
        }
    }
}
