using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>Transposes squares of items that are only moved, elements or their marks, in the way that is best for their size.</summary>
/// <typeparam name="TItem">The items, of one, two, four or eight bytes.</typeparam>
internal static unsafe class SquareTransposition<TItem>
    where TItem : unmanaged
{
    /// <summary>Bytes of scratch that this needs: two squares of as many bytes as a register has.</summary>
    public static int ScratchBytes => 2 * Vector512<byte>.Count * Vector512<byte>.Count;

    /// <summary>Transposes.</summary>
    /// <param name="source">What the offsets of the rows to load count from.</param>
    /// <param name="from">Where each row begins, in items.</param>
    /// <param name="target">What the offsets of the rows to store count from.</param>
    /// <param name="to">Where each row begins, in items.</param>
    /// <param name="size">Items of a row, and rows; a power of two, known when the code is compiled.</param>
    /// <param name="scratch">Memory to do it in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(TItem* source, nint* from, TItem* target, nint* to, int size, byte* scratch)
    {
        if (sizeof(TItem) == sizeof(int) && size == 16 && Avx512F.IsSupported)
        {
            RegisterTransposition.Transpose16((int*)source, from, (int*)target, to);
        }
        else if (sizeof(TItem) == sizeof(int) && size == 8 && Avx2.IsSupported)
        {
            RegisterTransposition.Transpose8((int*)source, from, (int*)target, to);
        }
        else if (sizeof(TItem) == 1 && size == 16 && Sse2.IsSupported)
        {
            RegisterTransposition.Transpose16((byte*)source, from, (byte*)target, to);
        }
        else if (sizeof(TItem) == 1 && size == 8 && Sse2.IsSupported)
        {
            RegisterTransposition.Transpose8((byte*)source, from, (byte*)target, to);
        }
        else
        {
            Blocks(source, from, target, to, size, scratch);
        }
    }

    // Squares as large as fill a register, or single items where not even the smallest is filled.
    private static void Blocks(TItem* source, nint* from, TItem* target, nint* to, int size, byte* scratch)
    {
        int bytes = size * sizeof(TItem);
        int block = Vector512.IsHardwareAccelerated && bytes >= Vector512<byte>.Count ? Vector512<byte>.Count / sizeof(TItem)
            : Vector256.IsHardwareAccelerated && bytes >= Vector256<byte>.Count ? Vector256<byte>.Count / sizeof(TItem)
            : Vector128.IsHardwareAccelerated && bytes >= Vector128<byte>.Count ? Vector128<byte>.Count / sizeof(TItem)
            : 1;
        for (int row = 0; row < size; row += block)
        {
            for (int column = 0; column < size; column += block)
            {
                Block(source + column, from + row, target + row, to + column, block, scratch);
            }
        }
    }

    private static void Block(TItem* source, nint* from, TItem* target, nint* to, int size, byte* scratch)
    {
        switch (size * sizeof(TItem))
        {
            case 64 when sizeof(TItem) == 1:
                Transpose<Lane512<byte>, byte>(source, from, target, to, scratch);
                break;
            case 64 when sizeof(TItem) == 2:
                Transpose<Lane512<ushort>, ushort>(source, from, target, to, scratch);
                break;
            case 64 when sizeof(TItem) == 4:
                Transpose<Lane512<uint>, uint>(source, from, target, to, scratch);
                break;
            case 64:
                Transpose<Lane512<ulong>, ulong>(source, from, target, to, scratch);
                break;
            case 32 when sizeof(TItem) == 1:
                Transpose<Lane256<byte>, byte>(source, from, target, to, scratch);
                break;
            case 32 when sizeof(TItem) == 2:
                Transpose<Lane256<ushort>, ushort>(source, from, target, to, scratch);
                break;
            case 32 when sizeof(TItem) == 4:
                Transpose<Lane256<uint>, uint>(source, from, target, to, scratch);
                break;
            case 32:
                Transpose<Lane256<ulong>, ulong>(source, from, target, to, scratch);
                break;
            case 16 when sizeof(TItem) == 1:
                Transpose<Lane128<byte>, byte>(source, from, target, to, scratch);
                break;
            case 16 when sizeof(TItem) == 2:
                Transpose<Lane128<ushort>, ushort>(source, from, target, to, scratch);
                break;
            case 16 when sizeof(TItem) == 4:
                Transpose<Lane128<uint>, uint>(source, from, target, to, scratch);
                break;
            case 16 when sizeof(TItem) == 8:
                Transpose<Lane128<ulong>, ulong>(source, from, target, to, scratch);
                break;
            default:
                target[*to] = source[*from];
                break;
        }
    }

    private static void Transpose<TLane, T>(TItem* source, nint* from, TItem* target, nint* to, byte* scratch)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged =>
        Transposition<TLane, T>.Run(new ItemRows<TLane, T>((T*)source, from), new ItemRows<TLane, T>((T*)target, to), (T*)scratch);
}
