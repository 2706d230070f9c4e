using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Looping;

/// <summary>Loops over the taps of windows: any size, known when the code runs.</summary>
/// <typeparam name="TFold">What they are reduced to.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class WindowLoops<TFold, TLane, T>
    where TFold : struct, IFold<TFold, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Reduces a row of windows.</summary>
    /// <param name="slice">The axes.</param>
    /// <param name="work">The windows.</param>
    /// <param name="columns">The taps of its columns.</param>
    /// <param name="depth">Where along the depth the row lies.</param>
    /// <param name="row">Which row it is.</param>
    /// <param name="markBytes">Mask bytes of an output.</param>
    /// <returns>Whether the result stands.</returns>
    public static bool Run(in PoolSlice slice, in PixelWork<T> work, ColumnTaps* columns, int depth, int row, int markBytes)
    {
        // All windows with some channels first, so that what neighbours share is still in cache.
        bool stands = true;
        WindowRow<T> windows = new(slice, work, columns, depth, row);
        int most = LaneGroups.Most(TFold.CountsTaps, Unsafe.SizeOf<TLane>());
        if (FarMemory.GoesByPixels(work.BytesAhead, work.Channels, most * TLane.Count))
        {
            return FarWindowLoops<TFold, TLane, T>.Run(windows, work, markBytes);
        }

        int channel = 0;
        for (; most == LaneGroups.Many && channel <= work.Channels - (LaneGroups.Many * TLane.Count); channel += LaneGroups.Many * TLane.Count)
        {
            stands &= RunMany(windows, work, channel, markBytes);
        }

        for (; channel <= work.Channels - (LaneGroups.Some * TLane.Count); channel += LaneGroups.Some * TLane.Count)
        {
            stands &= RunSome(windows, work, channel, markBytes);
        }

        for (; channel < work.Channels; channel += TLane.Count)
        {
            channel = Math.Min(channel, work.Channels - TLane.Count);
            stands &= RunOne(windows, work, channel, markBytes);
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool RunMany(in WindowRow<T> windows, in PixelWork<T> work, int channel, int markBytes)
    {
        bool countsTaps = TFold.CountsTaps;
        TLane seen = TLane.Zero, nextSeen = TLane.Zero, one = TLane.Tap(1);
        WindowRow<T> row = windows;
        for (int w = work.Windows.FirstColumn; w < work.Windows.EndColumn; w++)
        {
            TLane first = TLane.Tap(row.FirstTap(w));
            TFold fold0 = TFold.Start(first), fold1 = TFold.Start(first), fold2 = TFold.Start(first), fold3 = TFold.Start(first);
            TFold fold4 = TFold.Start(first), fold5 = TFold.Start(first), fold6 = TFold.Start(first), fold7 = TFold.Start(first);
            nint columns = row.Columns[w].Count;
            T* line = row.First(w) + channel;
            for (int d = row.Depth.First; d < row.Depth.End; d++, line += row.NextSlice)
            {
                for (int h = row.Height.First; h < row.Height.End; h++, line += row.NextRow)
                {
                    TLane tap = TLane.Tap(row.TapAt(d, h, w));
                    T* cell = line;
                    for (nint i = columns; i > 0; i--)
                    {
                        TLane value0 = TLane.Load(ref *cell, 0), value1 = TLane.Load(ref *cell, TLane.Count);
                        fold0 = fold0.Then(value0, tap);
                        fold1 = fold1.Then(value1, tap);
                        seen = TFold.Watch(seen, value0, value1);
                        TLane value2 = TLane.Load(ref *cell, 2 * TLane.Count), value3 = TLane.Load(ref *cell, 3 * TLane.Count);
                        fold2 = fold2.Then(value2, tap);
                        fold3 = fold3.Then(value3, tap);
                        nextSeen = TFold.Watch(nextSeen, value2, value3);
                        TLane value4 = TLane.Load(ref *cell, 4 * TLane.Count), value5 = TLane.Load(ref *cell, 5 * TLane.Count);
                        fold4 = fold4.Then(value4, tap);
                        fold5 = fold5.Then(value5, tap);
                        seen = TFold.Watch(seen, value4, value5);
                        TLane value6 = TLane.Load(ref *cell, 6 * TLane.Count), value7 = TLane.Load(ref *cell, 7 * TLane.Count);
                        fold6 = fold6.Then(value6, tap);
                        fold7 = fold7.Then(value7, tap);
                        nextSeen = TFold.Watch(nextSeen, value6, value7);
                        cell += row.Next;
                        if (countsTaps)
                        {
                            tap = TLane.AddTaps(tap, one);
                        }
                    }
                }
            }

            nint at = row.Output(w) + channel;
            long divisor = row.Divisor(w);
            T* output = work.Output + at;
            byte* mask = work.Mask + (at * markBytes);
            fold0.Store(output, mask, divisor);
            fold1.Store(output + TLane.Count, mask + (TLane.Count * markBytes), divisor);
            fold2.Store(output + (2 * TLane.Count), mask + (2 * TLane.Count * markBytes), divisor);
            fold3.Store(output + (3 * TLane.Count), mask + (3 * TLane.Count * markBytes), divisor);
            fold4.Store(output + (4 * TLane.Count), mask + (4 * TLane.Count * markBytes), divisor);
            fold5.Store(output + (5 * TLane.Count), mask + (5 * TLane.Count * markBytes), divisor);
            fold6.Store(output + (6 * TLane.Count), mask + (6 * TLane.Count * markBytes), divisor);
            fold7.Store(output + (7 * TLane.Count), mask + (7 * TLane.Count * markBytes), divisor);
        }

        return TFold.Stands(seen) && TFold.Stands(nextSeen);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool RunSome(in WindowRow<T> windows, in PixelWork<T> work, int channel, int markBytes)
    {
        bool countsTaps = TFold.CountsTaps;
        TLane seen = TLane.Zero, nextSeen = TLane.Zero, one = TLane.Tap(1);
        WindowRow<T> row = windows;
        for (int w = work.Windows.FirstColumn; w < work.Windows.EndColumn; w++)
        {
            TLane first = TLane.Tap(row.FirstTap(w));
            TFold fold0 = TFold.Start(first), fold1 = TFold.Start(first), fold2 = TFold.Start(first), fold3 = TFold.Start(first);
            nint columns = row.Columns[w].Count;
            T* line = row.First(w) + channel;
            for (int d = row.Depth.First; d < row.Depth.End; d++, line += row.NextSlice)
            {
                for (int h = row.Height.First; h < row.Height.End; h++, line += row.NextRow)
                {
                    TLane tap = TLane.Tap(row.TapAt(d, h, w));
                    T* cell = line;
                    for (nint i = columns; i > 0; i--)
                    {
                        TLane value0 = TLane.Load(ref *cell, 0), value1 = TLane.Load(ref *cell, TLane.Count);
                        fold0 = fold0.Then(value0, tap);
                        fold1 = fold1.Then(value1, tap);
                        seen = TFold.Watch(seen, value0, value1);
                        TLane value2 = TLane.Load(ref *cell, 2 * TLane.Count), value3 = TLane.Load(ref *cell, 3 * TLane.Count);
                        fold2 = fold2.Then(value2, tap);
                        fold3 = fold3.Then(value3, tap);
                        nextSeen = TFold.Watch(nextSeen, value2, value3);
                        cell += row.Next;
                        if (countsTaps)
                        {
                            tap = TLane.AddTaps(tap, one);
                        }
                    }
                }
            }

            nint at = row.Output(w) + channel;
            long divisor = row.Divisor(w);
            T* output = work.Output + at;
            byte* mask = work.Mask + (at * markBytes);
            fold0.Store(output, mask, divisor);
            fold1.Store(output + TLane.Count, mask + (TLane.Count * markBytes), divisor);
            fold2.Store(output + (2 * TLane.Count), mask + (2 * TLane.Count * markBytes), divisor);
            fold3.Store(output + (3 * TLane.Count), mask + (3 * TLane.Count * markBytes), divisor);
        }

        return TFold.Stands(seen) && TFold.Stands(nextSeen);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool RunOne(in WindowRow<T> windows, in PixelWork<T> work, int channel, int markBytes)
    {
        bool countsTaps = TFold.CountsTaps;
        TLane seen = TLane.Zero, one = TLane.Tap(1);
        WindowRow<T> row = windows;
        for (int w = work.Windows.FirstColumn; w < work.Windows.EndColumn; w++)
        {
            TFold fold = TFold.Start(TLane.Tap(row.FirstTap(w)));
            nint columns = row.Columns[w].Count;
            T* line = row.First(w) + channel;
            for (int d = row.Depth.First; d < row.Depth.End; d++, line += row.NextSlice)
            {
                for (int h = row.Height.First; h < row.Height.End; h++, line += row.NextRow)
                {
                    TLane tap = TLane.Tap(row.TapAt(d, h, w));
                    T* cell = line;
                    for (nint i = columns; i > 0; i--)
                    {
                        TLane value = TLane.Load(ref *cell, 0);
                        fold = fold.Then(value, tap);
                        seen = TFold.Watch(seen, value);
                        cell += row.Next;
                        if (countsTaps)
                        {
                            tap = TLane.AddTaps(tap, one);
                        }
                    }
                }
            }

            nint at = row.Output(w) + channel;
            fold.Store(work.Output + at, work.Mask + (at * markBytes), row.Divisor(w));
        }

        return TFold.Stands(seen);
    }
}
