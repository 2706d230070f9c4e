using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Views;

/// <summary>Counts the taps of a window that lie before the input.</summary>
internal static unsafe class TapsBefore
{
    /// <summary>Taps of an axis before the input, each worth so many numbers.</summary>
    /// <param name="elements">Elements from the tap the view stands on to the input; none or fewer inside.</param>
    /// <param name="dilation">Elements from tap to tap.</param>
    /// <param name="worth">Numbers from one to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(int elements, int dilation, int worth) =>
        elements <= 0 || worth == 0 ? 0 : dilation == 1 ? elements * worth : (int)((uint)(elements + dilation - 1) / (uint)dilation) * worth;

    /// <summary>For the windows of a lane along a row, the taps of each before the row. Once a strip, so simple and not fast.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static TLane AlongRow<TLane, T>(PlaneMap<T>* map, int column)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
    {
        if (TLane.Count == 1)
        {
            return TLane.Tap(Count(map->FirstColumn - column, map->DilationColumns, 1));
        }

        // In memory, as integers of the element's size, whose low bytes come first.
        byte* counts = stackalloc byte[TLane.Count * sizeof(long)];
        for (int i = 0; i < TLane.Count; i++)
        {
            long count = Count(map->FirstColumn - (column + (i * map->StrideColumns)), map->DilationColumns, 1);
            Unsafe.WriteUnaligned(counts + (i * sizeof(T)), count);
        }

        return TLane.Load(in *(T*)counts, 0);
    }
}
