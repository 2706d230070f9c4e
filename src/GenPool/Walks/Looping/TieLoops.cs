using System.Runtime.CompilerServices;
using GenPool.Execution;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.Looping;

/// <summary>Marks every tap of a window that ties with its value, which is stored already.</summary>
/// <typeparam name="TActivation">What was made of the maximum.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal static unsafe class TieLoops<TActivation, TLane, T>
    where TActivation : struct, IActivation
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    // Bits of a mask byte.
    private const int Group = 8;

    /// <summary>Marks them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in PoolSlice slice, in PixelWork<T> work)
    {
        WindowBox windows = work.Windows;
        for (int d = windows.FirstSlice; d < windows.EndSlice; d++)
        {
            for (int h = windows.FirstRow; h < windows.EndRow; h++)
            {
                for (int w = windows.FirstColumn; w < windows.EndColumn; w++)
                {
                    WindowTaps taps = new(slice, d, h, w);
                    nint output = work.OutputStrides.At(d, h, w);
                    for (int channel = 0; channel < work.Channels; channel += TLane.Count)
                    {
                        channel = Math.Min(channel, work.Channels - TLane.Count);
                        Mark(taps, work.Input + channel, work.InputStrides, work.Output + output + channel, work.Mask + output + channel, work.Group);
                    }
                }
            }
        }
    }

    // All taps of the largest window have bits, which are written in order of their numbers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark(in WindowTaps taps, T* input, PixelStrides strides, T* output, byte* mask, nint group)
    {
        TLane value = TLane.Load(ref *output, 0), ties = TLane.Zero;
        int bit = 0;
        for (int d = 0; d < taps.Depth.Size; d++)
        {
            for (int h = 0; h < taps.Height.Size; h++)
            {
                bool isRow = taps.Depth.Has(d) && taps.Height.Has(h);
                T* row = isRow ? input + strides.At(taps.Depth.At(d), taps.Height.At(h), taps.Width.Element) : null;
                for (int w = 0; w < taps.Width.Size; w++)
                {
                    if (isRow && taps.Width.Has(w))
                    {
                        nint column = (nint)(w - taps.Width.First) * taps.Width.Dilation * strides.Column;
                        ties = TLane.OrTaps(ties, TLane.WhereTies(TLane.Load(ref *row, column), value, TLane.Tap(1 << bit)));
                    }

                    if (++bit == Group)
                    {
                        TLane.StoreTaps(TActivation.Ties<TLane, T>(value, ties), ref *mask, 0);
                        (ties, bit) = (TLane.Zero, 0);
                        mask += group;
                    }
                }
            }
        }

        if (bit > 0)
        {
            TLane.StoreTaps(TActivation.Ties<TLane, T>(value, ties), ref *mask, 0);
        }
    }
}
