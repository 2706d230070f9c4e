using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The passes of one window in NHWC order, as loops over those of its taps that lie on the input.</summary>
/// <remarks>Support for generated kernels of windows too large to unroll, and for windows that reach over an edge.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NhwcLoops
{
    /// <summary>Reduces the window.</summary>
    /// <param name="source">The first tap that lies on the input, channel 0.</param>
    /// <param name="down">Elements from one row of taps to the next.</param>
    /// <param name="along">Elements from one tap to the next.</param>
    /// <param name="output">Receives the window's values.</param>
    /// <param name="mask">Receives its marks, if the winner keeps marks.</param>
    /// <param name="channels">Channels, <c>TLane.Count</c> or more.</param>
    /// <param name="window">The taps.</param>
    /// <returns>Whether the result stands.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Forward<TLane, TWinner, T>(
        ref readonly T source, nint down, nint along, ref T output, ref byte mask, int channels, in PixelWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where T : unmanaged
    {
        TLane seen = TLane.Zero;
        for (int channel = 0; channel < channels; channel += TLane.Count)
        {
            channel = Math.Min(channel, channels - TLane.Count);
            TWinner best = TWinner.None;
            bool isFirst = true;
            for (int row = window.FirstRow; row < window.EndRow; row++)
            {
                nint at = ((row - window.FirstRow) * down) + channel;
                for (int column = window.FirstColumn; column < window.EndColumn; column++, at += along)
                {
                    int tap = (row * window.Width) + column;
                    TLane value = TLane.Load(in source, at);
                    best = isFirst ? TWinner.First(value, tap) : best.Or(value, tap);
                    isFirst = false;
                }
            }

            best.Store(ref output, ref mask, channel);
            seen = best.Observe(seen);
        }

        return !TLane.HasNaN(seen);
    }

    /// <summary>Marks every tap that lies on the input and ties with the value of the window.</summary>
    /// <param name="source">The first tap that lies on the input, channel 0.</param>
    /// <param name="down">Elements from one row of taps to the next.</param>
    /// <param name="along">Elements from one tap to the next.</param>
    /// <param name="output">The window's values.</param>
    /// <param name="mask">Receives its marks of taps 0 to 7.</param>
    /// <param name="group">Mask bytes from one group of eight taps to the next.</param>
    /// <param name="height">Rows of the whole window.</param>
    /// <param name="channels">Channels, <c>TLane.Count</c> or more.</param>
    /// <param name="window">The taps.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark<TLane, T>(
        ref readonly T source, nint down, nint along, ref readonly T output, ref byte mask, nint group, int height, int channels, in PixelWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged
    {
        int taps = height * window.Width;
        for (int channel = 0; channel < channels; channel += TLane.Count)
        {
            channel = Math.Min(channel, channels - TLane.Count);
            TLane value = TLane.Load(in output, channel);
            for (int first = 0; first < taps; first += 8)
            {
                TLane bits = TLane.Zero;
                for (int tap = first; tap < Math.Min(taps, first + 8); tap++)
                {
                    (int row, int column) = Math.DivRem(tap, window.Width);
                    if (window.Holds(row, column))
                    {
                        nint at = ((row - window.FirstRow) * down) + ((column - window.FirstColumn) * along) + channel;
                        bits = TLane.OrTaps(bits, TLane.WhereTies(TLane.Load(in source, at), value, TLane.Tap(1 << (tap - first))));
                    }
                }

                TLane.StoreTaps(bits, ref mask, ((nint)first / 8 * group) + channel);
            }
        }
    }
}

/// <summary>The taps of a window that lie on the input.</summary>
/// <param name="FirstRow">First row of taps.</param>
/// <param name="EndRow">One past the last row.</param>
/// <param name="FirstColumn">First column of taps.</param>
/// <param name="EndColumn">One past the last column.</param>
/// <param name="Width">Columns of the whole window, by which taps are numbered.</param>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PixelWindow(int FirstRow, int EndRow, int FirstColumn, int EndColumn, int Width)
{
    /// <summary>Whether a tap is among them.</summary>
    public bool Holds(int row, int column) => row >= FirstRow && row < EndRow && column >= FirstColumn && column < EndColumn;
}
