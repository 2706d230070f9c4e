using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>Transposes as many rows as a lane has elements, in the way that is best for them.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type of the lane.</typeparam>
/// <typeparam name="TItem">What the rows are of: elements, or the bytes or integers of their marks.</typeparam>
internal static unsafe class PlaneSquares<TLane, T, TItem>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TItem : unmanaged
{
    /// <summary>Elements of scratch that this needs.</summary>
    public static int ScratchLength => Transposition<TLane, T>.ScratchLength;

    /// <summary>Transposes.</summary>
    /// <param name="source">What the offsets of the rows to load count from.</param>
    /// <param name="from">Where each row begins, in items.</param>
    /// <param name="target">What the offsets of the rows to store count from.</param>
    /// <param name="to">Where each row begins, in items.</param>
    /// <param name="scratch">Memory to do it in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(TItem* source, nint* from, TItem* target, nint* to, T* scratch)
    {
        if (sizeof(TItem) == sizeof(int) && TLane.Count == 16 && Avx512F.IsSupported)
        {
            Squares.Transpose16((int*)source, from, (int*)target, to);
        }
        else if (sizeof(TItem) == sizeof(int) && TLane.Count == 8 && Avx2.IsSupported)
        {
            Squares.Transpose8((int*)source, from, (int*)target, to);
        }
        else if (sizeof(TItem) == 1 && TLane.Count == 16 && Sse2.IsSupported)
        {
            Squares.Transpose16((byte*)source, from, (byte*)target, to);
        }
        else if (sizeof(TItem) == 1 && TLane.Count == 8 && Sse2.IsSupported)
        {
            Squares.Transpose8((byte*)source, from, (byte*)target, to);
        }
        else if (sizeof(TItem) == sizeof(T) && TLane.Count > 1)
        {
            Transposition<TLane, T>.Run(new ValueRows<TLane, T>((T*)source, from), new ValueRows<TLane, T>((T*)target, to), scratch);
        }
        else if (sizeof(TItem) == 1 && TLane.Count > 1)
        {
            Transposition<TLane, T>.Run(new MarkRows<TLane, T>((byte*)source, from), new MarkRows<TLane, T>((byte*)target, to), scratch);
        }
        else
        {
            for (int row = 0; row < TLane.Count; row++)
            {
                for (int column = 0; column < TLane.Count; column++)
                {
                    target[to[column] + row] = source[from[row] + column];
                }
            }
        }
    }
}
