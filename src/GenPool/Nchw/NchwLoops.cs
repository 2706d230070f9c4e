using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>The passes of windows too large to unroll: loops over their taps.</summary>
/// <remarks>Support for generated kernels, which call it with the constants of their window.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NchwLoops
{
    /// <inheritdoc cref="IPlaneKernel{T}.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Forward<TLane, TWinner, TView, T>(
        TView source, ref T output, ref byte mask, nint outputPitch, int rows, int columns, in LoopWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
        where T : unmanaged
    {
        TLane seen = TLane.Zero;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column += TLane.Count)
            {
                column = Math.Min(column, columns - TLane.Count);
                TView first = source.At((nint)row * window.StrideHeight, (nint)column * window.StrideWidth);
                TWinner best = Row<TLane, TWinner, TView, T>(first, window);
                for (int windowRow = 1; windowRow < window.Height; windowRow++)
                {
                    TView line = first.At((nint)windowRow * window.DilationHeight, 0);
                    best = best.OrRow(Row<TLane, TWinner, TView, T>(line, window), windowRow * window.Width);
                }

                best.Store(ref output, ref mask, (row * outputPitch) + column);
                seen = best.Observe(seen);
            }
        }

        return !TLane.HasNaN(seen);
    }

    /// <inheritdoc cref="IPlaneKernel{T}.Mark"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark<TLane, TView, T>(
        TView source, ref readonly T output, ref byte mask, nint outputPitch, nint group, int rows, int columns, in LoopWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
        where T : unmanaged
    {
        int taps = window.Height * window.Width;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column += TLane.Count)
            {
                column = Math.Min(column, columns - TLane.Count);
                TView first = source.At((nint)row * window.StrideHeight, (nint)column * window.StrideWidth);
                nint at = (row * outputPitch) + column;
                TLane value = TLane.Load(in output, at);
                for (int firstTap = 0; firstTap < taps; firstTap += 8)
                {
                    TLane bits = TLane.Zero;
                    for (int tap = firstTap; tap < Math.Min(taps, firstTap + 8); tap++)
                    {
                        (int windowRow, int windowColumn) = Math.DivRem(tap, window.Width);
                        TView line = first.At((nint)windowRow * window.DilationHeight, 0);
                        TLane other = line.LoadEvery(windowColumn * window.DilationWidth, window.StrideWidth);
                        bits = TLane.OrTaps(bits, TLane.WhereTies(other, value, TLane.Tap(1 << (tap - firstTap))));
                    }

                    TLane.StoreTaps(bits, ref mask, ((nint)firstTap / 8 * group) + at);
                }
            }
        }
    }

    private static TWinner Row<TLane, TWinner, TView, T>(TView source, in LoopWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
        where TWinner : struct, IWinner<TWinner, TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
        where T : unmanaged
    {
        TWinner best = TWinner.First(source.LoadEvery(0, window.StrideWidth), 0);
        for (int tap = 1; tap < window.Width; tap++)
        {
            best = best.Or(source.LoadEvery(tap * window.DilationWidth, window.StrideWidth), tap);
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
