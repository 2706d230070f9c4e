using System.Numerics;
using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.Scattering;

/// <summary>Adds the outputs of a row of windows in four planes to the cells that they marked.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type of sums.</typeparam>
/// <typeparam name="TMarks">What was marked: winners.</typeparam>
/// <remarks>
/// While one of the four waits for a sum that it just stored, the others go on. Written out, for a loop over them takes more variables than
/// there are registers. Measured, 13x13 on 20x20: 0.95 times the time of that loop.
/// </remarks>
internal static unsafe class FourOutputs<T, TSum, TMarks>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
    where TMarks : struct, IMarks
{
    /// <summary>How many there are.</summary>
    public const int Planes = 4;

    /// <summary>Adds them.</summary>
    /// <param name="corner">The sum of the first tap of the first window.</param>
    /// <param name="nextSum">Sums to that of the next plane.</param>
    /// <param name="stride">Sums to that of the next window.</param>
    /// <param name="gradient">The first output.</param>
    /// <param name="mark">Its mark.</param>
    /// <param name="nextOutput">Outputs to that of the next plane.</param>
    /// <param name="column">Outputs to that of the next window.</param>
    /// <param name="windows">Windows of the row.</param>
    /// <param name="taps">Where the sums of a window's taps lie.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Add(
        TSum* corner, nint nextSum, nint stride, T* gradient, byte* mark, nint nextOutput, nint column, int windows, TapTable taps)
    {
        int* offsets = taps.Offsets;
        nuint count = taps.Count;
        (nint nextMark, nint columnMark, nint thirdSum, nint thirdOutput) = (nextOutput * TMarks.Bytes, column * TMarks.Bytes, 3 * nextSum, 3 * nextOutput);
        for (; windows > 0; windows--)
        {
            Add(corner, *gradient, mark, offsets, count);
            Add(corner + nextSum, gradient[nextOutput], mark + nextMark, offsets, count);
            Add(corner + (2 * nextSum), gradient[2 * nextOutput], mark + (2 * nextMark), offsets, count);
            Add(corner + thirdSum, gradient[thirdOutput], mark + (thirdOutput * TMarks.Bytes), offsets, count);
            corner += stride;
            gradient += column;
            mark += columnMark;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(TSum* corner, T gradient, byte* mark, int* offsets, nuint count)
    {
        nuint tap = TMarks.Bytes == 1 ? *mark : Unsafe.ReadUnaligned<uint>(mark);
        if (tap < count)
        {
            TSum* sum = corner + offsets[tap];
            *sum = ScalarSum.Add(*sum, TSum.CreateTruncating(gradient));
        }
    }
}
