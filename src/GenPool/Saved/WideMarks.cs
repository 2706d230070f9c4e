using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Saved;

/// <summary>Reads winners of four bytes into lanes. Elements of fewer bytes are then handled one by one.</summary>
internal static unsafe class WideMarks
{
    /// <summary>Reads the winners of neighbouring outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Load<TLane, T>(byte* marks)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
    {
        if (TLane.Count == 1)
        {
            return TLane.Tap(Unsafe.ReadUnaligned<int>(marks));
        }

        if (sizeof(T) == sizeof(int))
        {
            return TLane.Load(ref *(T*)marks, 0);
        }

        return LoadWithin<TLane, T>(marks, 0, TLane.Count);
    }

    /// <summary>Reads those that lie on a row, and none that a tap has for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane LoadWithin<TLane, T>(byte* marks, int column, int width)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged
    {
        if (TLane.Count == 1)
        {
            return TLane.Tap((uint)column < (uint)width ? Unsafe.ReadUnaligned<int>(marks) : -1);
        }

        // In memory, as integers of the element's size, whose low bytes come first.
        byte* taps = stackalloc byte[TLane.Count * sizeof(long)];
        for (int i = 0; i < TLane.Count; i++)
        {
            long tap = (uint)(column + i) < (uint)width ? Unsafe.ReadUnaligned<int>(marks + (i * sizeof(int))) : -1;
            Unsafe.WriteUnaligned(taps + (i * sizeof(T)), tap);
        }

        return TLane.Load(ref *(T*)taps, 0);
    }
}
