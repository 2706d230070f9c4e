using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The passes of windows too large to unroll: loops over their taps.</summary>
/// <remarks>Support for generated kernels, which call it with the constants of their window.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NchwLoops
{
    /// <inheritdoc cref="INchwKernel{T}.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Forward<TLane, TWinner, T>(
        ref readonly T source, nint pitch, ref T output, ref byte mask, nint outputPitch, int rows, int columns, in LoopWindow window)
        where TLane : struct, ILane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where T : unmanaged
    {
        TLane seen = TLane.Zero;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column += TLane.Count)
            {
                column = Math.Min(column, columns - TLane.Count);
                nint origin = ((nint)row * window.StrideHeight * pitch) + ((nint)column * window.StrideWidth);
                TWinner best = Row<TLane, TWinner, T>(in source, origin, window);
                for (int windowRow = 1; windowRow < window.Height; windowRow++)
                {
                    nint at = origin + ((nint)windowRow * window.DilationHeight * pitch);
                    best = best.OrRow(Row<TLane, TWinner, T>(in source, at, window), windowRow * window.Width);
                }

                best.Store(ref output, ref mask, ((nint)row * outputPitch) + column);
                seen = best.Observe(seen);
            }
        }

        return !TLane.HasNaN(seen);
    }

    /// <inheritdoc cref="INchwKernel{T}.Mark"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark<TLane, T>(
        ref readonly T source, nint pitch, ref readonly T output, ref byte mask, nint outputPitch, nint group, int rows, int columns, in LoopWindow window)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
    {
        int taps = window.Height * window.Width;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column += TLane.Count)
            {
                column = Math.Min(column, columns - TLane.Count);
                nint origin = ((nint)row * window.StrideHeight * pitch) + ((nint)column * window.StrideWidth);
                nint at = ((nint)row * outputPitch) + column;
                TLane value = TLane.Load(in output, at);
                for (int first = 0; first < taps; first += 8)
                {
                    TLane bits = TLane.Zero;
                    for (int tap = first; tap < Math.Min(taps, first + 8); tap++)
                    {
                        nint offset = ((nint)(tap / window.Width) * window.DilationHeight * pitch) + ((nint)(tap % window.Width) * window.DilationWidth);
                        TLane other = TLane.LoadEvery(in source, origin + offset, window.StrideWidth);
                        bits = TLane.OrTaps(bits, TLane.WhereTies(other, value, TLane.Tap(1 << (tap - first))));
                    }

                    TLane.StoreTaps(bits, ref mask, ((nint)first / 8 * group) + at);
                }
            }
        }
    }

    private static TWinner Row<TLane, TWinner, T>(ref readonly T source, nint origin, in LoopWindow window)
        where TLane : struct, ILane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where T : unmanaged
    {
        TWinner best = TWinner.First(TLane.LoadEvery(in source, origin, window.StrideWidth), 0);
        for (int tap = 1; tap < window.Width; tap++)
        {
            best = best.Or(TLane.LoadEvery(in source, origin + ((nint)tap * window.DilationWidth), window.StrideWidth), tap);
        }

        return best;
    }
}

/// <summary>The constants of a window that is looped over.</summary>
/// <param name="Height">Rows of the window.</param>
/// <param name="Width">Columns of the window.</param>
/// <param name="StrideHeight">Step down the rows.</param>
/// <param name="StrideWidth">Step along the columns.</param>
/// <param name="DilationHeight">Distance between taps down the rows.</param>
/// <param name="DilationWidth">Distance between taps along the columns.</param>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LoopWindow(int Height, int Width, int StrideHeight, int StrideWidth, int DilationHeight, int DilationWidth);
