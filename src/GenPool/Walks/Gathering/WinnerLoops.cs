using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.Gathering;

/// <summary>Sums, for each pixel of a row, the gradients of the outputs that marked it, in row-major order of the outputs.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class WinnerLoops<TLane, T>
    where TLane : struct, ISumLane<TLane, T>
    where T : unmanaged
{
    // Registers that go through the outputs together, so that no addition waits for another. Pixels of many channels may all lie in the
    // same few sets of a cache, and then whole lines of each should be written at a time.
    private const int Registers = 4;

    /// <summary>Sums.</summary>
    /// <param name="work">The row.</param>
    /// <param name="channels">Channels, no fewer than a lane has elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in WinnerRow<T> work, int channels)
    {
        int channel = 0;
        for (; channel <= channels - (Registers * TLane.Count); channel += Registers * TLane.Count)
        {
            Four(work, channels, channel);
        }

        for (; channel < channels; channel += TLane.Count)
        {
            channel = Math.Min(channel, channels - TLane.Count);
            One(work, channels, channel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Four(in WinnerRow<T> work, nint channels, nint channel)
    {
        T* target = work.Target + channel, gradients = work.Gradient + channel;
        byte* marks = work.Mask + (channel * sizeof(int));
        TapReach* rows = work.Rows, endRow = rows + work.RowCount, column = work.Columns;
        int* ends = work.ColumnEnds, lastEnd = ends + work.Cells;
        for (; ends < lastEnd; ends++)
        {
            TLane sum0 = TLane.Zero, sum1 = TLane.Zero, sum2 = TLane.Zero, sum3 = TLane.Zero;
            TapReach* first = column, end = work.Columns + *ends;
            for (TapReach* row = rows; row < endRow; row++)
            {
                for (column = first; column < end; column++)
                {
                    nint at = row->Output + column->Output;
                    TLane tap = TLane.Tap(row->Tap + column->Tap);
                    T* gradient = gradients + at;
                    byte* mark = marks + (at * sizeof(int));
                    sum0 = TLane.AddWhereSame(sum0, TLane.Load(ref *gradient, 0), Winners(mark, 0), tap);
                    sum1 = TLane.AddWhereSame(sum1, TLane.Load(ref *gradient, TLane.Count), Winners(mark, TLane.Count), tap);
                    sum2 = TLane.AddWhereSame(sum2, TLane.Load(ref *gradient, 2 * TLane.Count), Winners(mark, 2 * TLane.Count), tap);
                    sum3 = TLane.AddWhereSame(sum3, TLane.Load(ref *gradient, 3 * TLane.Count), Winners(mark, 3 * TLane.Count), tap);
                }
            }

            TLane.Store(sum0, ref *target, 0);
            TLane.Store(sum1, ref *target, TLane.Count);
            TLane.Store(sum2, ref *target, 2 * TLane.Count);
            TLane.Store(sum3, ref *target, 3 * TLane.Count);
            target += channels;
            column = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void One(in WinnerRow<T> work, nint channels, nint channel)
    {
        T* target = work.Target + channel, gradients = work.Gradient + channel;
        byte* marks = work.Mask + (channel * sizeof(int));
        TapReach* rows = work.Rows, endRow = rows + work.RowCount, column = work.Columns;
        int* ends = work.ColumnEnds, lastEnd = ends + work.Cells;
        for (; ends < lastEnd; ends++)
        {
            TLane sum = TLane.Zero;
            TapReach* first = column, end = work.Columns + *ends;
            for (TapReach* row = rows; row < endRow; row++)
            {
                for (column = first; column < end; column++)
                {
                    nint at = row->Output + column->Output;
                    TLane tap = TLane.Tap(row->Tap + column->Tap);
                    sum = TLane.AddWhereSame(sum, TLane.Load(ref *gradients, at), Winners(marks + (at * sizeof(int)), 0), tap);
                }
            }

            TLane.Store(sum, ref *target, 0);
            target += channels;
            column = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Winners(byte* marks, nint output) => WideMarks.Load<TLane, T>(marks + (output * sizeof(int)));
}
