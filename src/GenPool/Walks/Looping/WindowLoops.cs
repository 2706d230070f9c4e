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

    /// <summary>Reduces windows.</summary>
    /// <param name="slice">The axes.</param>
    /// <param name="work">The windows.</param>
    /// <param name="markBytes">Mask bytes of an output.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in PoolSlice slice, in PixelWork<T> work, int markBytes)
    {
        WindowBox windows = work.Windows;
        for (int d = windows.FirstSlice; d < windows.EndSlice; d++)
        {
            for (int h = windows.FirstRow; h < windows.EndRow; h++)
            {
                // Along a row of windows with some channels first, so that what neighbours share is still in cache.
                int channel = 0;
                for (; channel <= work.Channels - (Registers * TLane.Count); channel += Registers * TLane.Count)
                {
                    for (int w = windows.FirstColumn; w < windows.EndColumn; w++)
                    {
                        nint output = work.OutputStrides.At(d, h, w) + channel;
                        Four(new(slice, d, h, w), work.Input + channel, work.InputStrides, work.Output + output, work.Mask + (output * markBytes), markBytes);
                    }
                }

                for (; channel < work.Channels; channel += TLane.Count)
                {
                    channel = Math.Min(channel, work.Channels - TLane.Count);
                    for (int w = windows.FirstColumn; w < windows.EndColumn; w++)
                    {
                        nint output = work.OutputStrides.At(d, h, w) + channel;
                        One(new(slice, d, h, w), work.Input + channel, work.InputStrides, work.Output + output, work.Mask + (output * markBytes));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(in WindowTaps taps, T* input, PixelStrides strides, T* output, byte* mask, int markBytes)
    {
        TLane one = TLane.Tap(1), first = TLane.Tap(taps.FirstTap);
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
                    fold0 = fold0.Then(TLane.Load(in *cell, 0), tap);
                    fold1 = fold1.Then(TLane.Load(in *cell, TLane.Count), tap);
                    fold2 = fold2.Then(TLane.Load(in *cell, 2 * TLane.Count), tap);
                    fold3 = fold3.Then(TLane.Load(in *cell, 3 * TLane.Count), tap);
                    cell += step;
                    if (TFold.CountsTaps)
                    {
                        tap = TLane.AddTaps(tap, one);
                    }
                }
            }
        }

        fold0.Store(output, mask);
        fold1.Store(output + TLane.Count, mask + (TLane.Count * markBytes));
        fold2.Store(output + (2 * TLane.Count), mask + (2 * TLane.Count * markBytes));
        fold3.Store(output + (3 * TLane.Count), mask + (3 * TLane.Count * markBytes));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(in WindowTaps taps, T* input, PixelStrides strides, T* output, byte* mask)
    {
        TLane one = TLane.Tap(1);
        TFold fold = TFold.Start(TLane.Tap(taps.FirstTap));
        (nint step, nint columns) = (taps.Width.Dilation * strides.Column, taps.Width.Count);
        for (int d = taps.Depth.First; d < taps.Depth.End; d++)
        {
            for (int h = taps.Height.First; h < taps.Height.End; h++)
            {
                T* cell = input + strides.At(taps.Depth.At(d), taps.Height.At(h), taps.Width.Element);
                TLane tap = TLane.Tap(taps.TapAt(d, h));
                for (nint w = 0; w < columns; w++)
                {
                    fold = fold.Then(TLane.Load(in *cell, 0), tap);
                    cell += step;
                    if (TFold.CountsTaps)
                    {
                        tap = TLane.AddTaps(tap, one);
                    }
                }
            }
        }

        fold.Store(output, mask);
    }
}
