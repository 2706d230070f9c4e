using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Tap numbers in memory between two passes: integers of the element's size, or of four bytes where a lane is one element.</summary>
internal static unsafe class TileTaps<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Bytes of a number.</summary>
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Count == 1 ? sizeof(int) : sizeof(T);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Load(byte* taps) => TLane.Count == 1 ? TLane.Tap(Unsafe.ReadUnaligned<int>(taps)) : TLane.Load(ref *(T*)taps, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TLane values, byte* taps)
    {
        if (TLane.Count == 1)
        {
            TLane.StoreWideTaps(values, ref *taps, 0);
        }
        else
        {
            TLane.Store(values, ref *(T*)taps, 0);
        }
    }
}
