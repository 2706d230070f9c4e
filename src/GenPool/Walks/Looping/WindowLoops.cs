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
    // Registers that go through a window together: they take whole cache lines of a pixel, and none waits for another.
    private const int Registers = 4;

    /// <summary>Reduces a row of windows.</summary>
    /// <param name="slice">The axes.</param>
    /// <param name="work">The windows.</param>
    /// <param name="depth">Where along the depth the row lies.</param>
    /// <param name="row">Which row it is.</param>
    /// <param name="markBytes">Mask bytes of an output.</param>
    /// <returns>Whether the result stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Run(in PoolSlice slice, in PixelWork<T> work, int depth, int row, int markBytes)
    {
        // All windows with some channels first, so that what neighbours share is still in cache.
        bool stands = true;
        WindowBox windows = work.Windows;
        int channel = 0;
        for (; channel <= work.Channels - (Registers * TLane.Count); channel += Registers * TLane.Count)
        {
            for (int w = windows.FirstColumn; w < windows.EndColumn; w++)
            {
                nint output = work.OutputStrides.At(depth, row, w) + channel;
                long divisor = TFold.Divides ? work.Divisor.At(slice, depth, row, w) : 1;
                stands &= Four(new(slice, depth, row, w), work.Input + channel, work.InputStrides, work.Output + output, work.Mask + (output * markBytes), markBytes, divisor);
            }
        }

        for (; channel < work.Channels; channel += TLane.Count)
        {
            channel = Math.Min(channel, work.Channels - TLane.Count);
            for (int w = windows.FirstColumn; w < windows.EndColumn; w++)
            {
                nint output = work.OutputStrides.At(depth, row, w) + channel;
                long divisor = TFold.Divides ? work.Divisor.At(slice, depth, row, w) : 1;
                stands &= One(new(slice, depth, row, w), work.Input + channel, work.InputStrides, work.Output + output, work.Mask + (output * markBytes), divisor);
            }
        }

        return stands;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Four(in WindowTaps taps, T* input, PixelStrides strides, T* output, byte* mask, int markBytes, long divisor)
    {
        bool countsTaps = TFold.CountsTaps;
        int firstTap = taps.FirstTap;
        TLane seen = TLane.Zero, nextSeen = TLane.Zero;
        TLane one = TLane.Tap(1), first = TLane.Tap(firstTap);
        TFold fold0 = TFold.Start(first), fold1 = TFold.Start(first), fold2 = TFold.Start(first), fold3 = TFold.Start(first);
        (nint step, nint columns) = (taps.Width.Dilation * strides.Column, taps.Width.Count);
        for (int d = taps.Depth.First; d < taps.Depth.End; d++)
        {
            for (int h = taps.Height.First; h < taps.Height.End; h++)
            {
                T* cell = input + strides.At(taps.Depth.At(d), taps.Height.At(h), taps.Width.Element);
                TLane tap = TLane.Tap(taps.TapAt(d, h));
                for (nint w = 0; w < columns; w++)
                {
                    TLane value0 = TLane.Load(in *cell, 0), value1 = TLane.Load(in *cell, TLane.Count);
                    fold0 = fold0.Then(value0, tap);
                    fold1 = fold1.Then(value1, tap);
                    seen = TFold.Watch(seen, value0, value1);
                    TLane value2 = TLane.Load(in *cell, 2 * TLane.Count), value3 = TLane.Load(in *cell, 3 * TLane.Count);
                    fold2 = fold2.Then(value2, tap);
                    fold3 = fold3.Then(value3, tap);
                    nextSeen = TFold.Watch(nextSeen, value2, value3);
                    cell += step;
                    if (countsTaps)
                    {
                        tap = TLane.AddTaps(tap, one);
                    }
                }
            }
        }

        fold0.Store(output, mask, divisor);
        fold1.Store(output + TLane.Count, mask + (TLane.Count * markBytes), divisor);
        fold2.Store(output + (2 * TLane.Count), mask + (2 * TLane.Count * markBytes), divisor);
        fold3.Store(output + (3 * TLane.Count), mask + (3 * TLane.Count * markBytes), divisor);
        return TFold.Stands(seen) && TFold.Stands(nextSeen);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool One(in WindowTaps taps, T* input, PixelStrides strides, T* output, byte* mask, long divisor)
    {
        bool countsTaps = TFold.CountsTaps;
        int firstTap = taps.FirstTap;
        TLane seen = TLane.Zero, one = TLane.Tap(1);
        TFold fold = TFold.Start(TLane.Tap(firstTap));
        (nint step, nint columns) = (taps.Width.Dilation * strides.Column, taps.Width.Count);
        for (int d = taps.Depth.First; d < taps.Depth.End; d++)
        {
            for (int h = taps.Height.First; h < taps.Height.End; h++)
            {
                T* cell = input + strides.At(taps.Depth.At(d), taps.Height.At(h), taps.Width.Element);
                TLane tap = TLane.Tap(taps.TapAt(d, h));
                for (nint w = 0; w < columns; w++)
                {
                    TLane value = TLane.Load(in *cell, 0);
                    fold = fold.Then(value, tap);
                    seen = TFold.Watch(seen, value);
                    cell += step;
                    if (countsTaps)
                    {
                        tap = TLane.AddTaps(tap, one);
                    }
                }
            }
        }

        fold.Store(output, mask, divisor);
        return TFold.Stands(seen);
    }
}
