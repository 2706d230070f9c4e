using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using GenPool.Execution;
using GenPool.Lanes;

namespace GenPool.Walks.Looping;

/// <summary>
/// Loops over the taps of windows in far memory: pixel by pixel with all its channels, in the order of memory, which processors follow. What the taps
/// of each channel are reduced to so far is kept beside, in a near cache.
/// </summary>
/// <typeparam name="TFold">What they are reduced to.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Measured on Zen 4, beside loops that go through all pixels with some channels before the next, maxima in inference and training: eight images of 32x32 pixels
/// of 4 KiB 0.56 and 0.58 times the time, of 56x56 of 1 KiB 0.57 and 0.64, of 28x28 of 2 KiB 0.35 and 0.39. In a near cache it is 1.3 and 1.9.
/// </remarks>
internal static unsafe class FarWindowLoops<TFold, TLane, T>
    where TFold : struct, IFold<TFold, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Reduces a row of windows.</summary>
    /// <param name="windows">The windows.</param>
    /// <param name="work">Where they lie.</param>
    /// <param name="markBytes">Mask bytes of an output.</param>
    /// <returns>Whether the result stands.</returns>
    public static bool Run(in WindowRow<T> windows, in PixelWork<T> work, int markBytes)
    {
        // Where channels are no whole number of lanes, the last lane ends with the last channel.
        int lanes = (work.Channels + TLane.Count - 1) / TLane.Count, last = work.Channels - TLane.Count;
        byte* stack = stackalloc byte[ScratchMemory.StackBytes];
        using ScratchMemory memory = new(stack, ScratchMemory.Bytes(lanes, Unsafe.SizeOf<TFold>()));
        ref TFold folds = ref Unsafe.AsRef<TFold>(memory.Take<byte>((long)lanes * Unsafe.SizeOf<TFold>()));
        bool stands = true;
        for (int w = work.Windows.FirstColumn; w < work.Windows.EndColumn; w++)
        {
            TLane first = TLane.Tap(windows.FirstTap(w));
            for (int lane = 0; lane < lanes; lane++)
            {
                Unsafe.Add(ref folds, lane) = TFold.Start(first);
            }

            T* line = windows.First(w);
            for (int d = windows.Depth.First; d < windows.Depth.End; d++, line += windows.NextSlice)
            {
                for (int h = windows.Height.First; h < windows.Height.End; h++, line += windows.NextRow)
                {
                    stands &= Row(work, line, windows.Columns[w].Count, windows.Next, windows.TapAt(d, h, w), ref folds);
                }
            }

            nint at = windows.Output(w);
            long divisor = windows.Divisor(w);
            for (int lane = 0; lane < lanes; lane++)
            {
                nint output = at + Math.Min(lane * TLane.Count, last);
                Unsafe.Add(ref folds, lane).Store(work.Output + output, work.Mask + (output * markBytes), divisor);
            }
        }

        return stands;
    }

    // The taps of a row. Those that are counted are taken in pairs, for a best value and its tap, of each lane, are more to load and store than a pixel is.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool Row(in PixelWork<T> work, T* pixel, int taps, nint next, int firstTap, ref TFold folds)
    {
        bool inPairs = TFold.CountsTaps;
        int channels = work.Channels, last = channels - TLane.Count;
        nint ahead = work.BytesAhead;
        TLane seen = TLane.Zero, one = TLane.Tap(1), tap = TLane.Tap(firstTap), nextTap = TLane.Tap(firstTap + 1);
        for (int i = 0; i < taps;)
        {
            ref TFold fold = ref folds;
            if (inPairs && i < taps - 1)
            {
                byte* fetched = (byte*)pixel + ahead;
                for (int channel = 0; channel < channels; channel += TLane.Count)
                {
                    T* cell = pixel + Math.Min(channel, last);
                    TLane value = TLane.Load(ref *cell, 0), nextValue = TLane.Load(ref *(cell + next), 0);
                    fold = fold.Then(value, tap).Then(nextValue, nextTap);
                    seen = TFold.Watch(seen, value, nextValue);
                    fold = ref Unsafe.Add(ref fold, 1);
                    Fetch(fetched);
                    Fetch(fetched + Unsafe.SizeOf<TLane>());
                    fetched += 2 * Unsafe.SizeOf<TLane>();
                }

                (tap, nextTap) = (TLane.AddTaps(nextTap, one), TLane.AddTaps(TLane.AddTaps(nextTap, one), one));
                pixel += 2 * next;
                i += 2;
            }
            else
            {
                for (int channel = 0; channel < channels; channel += TLane.Count)
                {
                    T* cell = pixel + Math.Min(channel, last);
                    TLane value = TLane.Load(ref *cell, 0);
                    fold = fold.Then(value, tap);
                    seen = TFold.Watch(seen, value);
                    fold = ref Unsafe.Add(ref fold, 1);
                    Fetch((byte*)cell + ahead);
                }

                pixel += next;
                i++;
            }
        }

        return TFold.Stands(seen);
    }

    // Beyond a tensor's end that does nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(byte* line)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(line);
        }
    }
}
