using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Walks.Tiles;

/// <summary>Transposes a square of as many rows as a lane has elements.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// A register is 128-bit blocks, and instructions that shuffle within blocks are the cheap ones. So the square within each
/// block is transposed first, by zipping row i with the row half a square further on as often as the rows can be halved;
/// then the square of the blocks is. Two such steps are taken at a time, four rows going to four. Each pass is a method
/// of its own, so that the JIT's budget for inlining lasts.
/// </remarks>
internal static unsafe class Transposition<TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Elements of scratch that <see cref="Run"/> needs: two squares.</summary>
    public static int ScratchLength => 2 * TLane.Count * TLane.Count;

    private static int Blocks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, TLane.Count * sizeof(T) / 16);
    }

    // Rows of the square within a block.
    private static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Count / Blocks;
    }

    /// <summary>Transposes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TFrom, TTo>(TFrom from, TTo to, T* scratch)
        where TFrom : struct, IRows<TLane>
        where TTo : struct, IRows<TLane>
    {
        DenseRows<TLane, T> zipped = new(scratch);
        if (Blocks == 1)
        {
            ZipAll(from, to, zipped);
        }
        else
        {
            ZipAll(from, zipped, new DenseRows<TLane, T>(scratch + (TLane.Count * TLane.Count)));
            ZipBlocks(zipped, to);
        }
    }

    // Row j of the squares of all blocks comes to lie side by side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ZipAll<TFrom, TTo>(TFrom from, TTo to, DenseRows<TLane, T> half)
        where TFrom : struct, IRows<TLane>
        where TTo : struct, IRows<TLane>
    {
        switch (Size)
        {
            case 2:
                ZipTwo(from, to);
                break;
            case 4:
                ZipFour(from, to, 1, Blocks);
                break;
            case 8:
                ZipFour(from, half, Size, 1);
                ZipTwo(half, to);
                break;
            default:
                ZipFour(from, half, Size, 1);
                ZipFour(half, to, 1, Blocks);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ZipTwo<TFrom, TTo>(TFrom from, TTo to)
        where TFrom : struct, IRows<TLane>
        where TTo : struct, IRows<TLane>
    {
        for (nint block = 0; block < Blocks; block++)
        {
            for (nint i = 0; i < Size / 2; i++)
            {
                nint row = (block * Size) + i;
                TLane.Zip(from.Load(row), from.Load(row + (Size / 2)), out TLane low, out TLane high);
                nint at = (2 * i * Blocks) + block;
                to.Store(low, at);
                to.Store(high, at + Blocks);
            }
        }
    }

    // The rows of a block's square come to lie so many steps apart, and those of the next block so many further on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ZipFour<TFrom, TTo>(TFrom from, TTo to, nint nextBlock, nint nextRow)
        where TFrom : struct, IRows<TLane>
        where TTo : struct, IRows<TLane>
    {
        for (nint block = 0; block < Blocks; block++)
        {
            for (nint i = 0; i < Size / 4; i++)
            {
                nint row = (block * Size) + i;
                TLane.Zip(from.Load(row), from.Load(row + (Size / 2)), out TLane even, out TLane odd);
                TLane.Zip(from.Load(row + (Size / 4)), from.Load(row + (3 * Size / 4)), out TLane nextEven, out TLane nextOdd);
                nint at = (block * nextBlock) + (4 * i * nextRow);
                TLane.Zip(even, nextEven, out TLane low, out TLane high);
                to.Store(low, at);
                to.Store(high, at + nextRow);
                TLane.Zip(odd, nextOdd, out low, out high);
                to.Store(low, at + (2 * nextRow));
                to.Store(high, at + (3 * nextRow));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ZipBlocks<TTo>(DenseRows<TLane, T> from, TTo to)
        where TTo : struct, IRows<TLane>
    {
        for (nint i = 0; i < Size; i++)
        {
            nint row = i * Blocks;
            TLane.ZipBlocks(from.Load(row), from.Load(row + 1), out TLane even, out TLane odd);
            if (Blocks == 2)
            {
                to.Store(even, i);
                to.Store(odd, i + Size);
                continue;
            }

            TLane.ZipBlocks(from.Load(row + 2), from.Load(row + 3), out TLane nextEven, out TLane nextOdd);
            TLane.ZipBlocks(even, nextEven, out TLane first, out TLane third);
            to.Store(first, i);
            to.Store(third, i + (2 * Size));
            TLane.ZipBlocks(odd, nextOdd, out TLane second, out TLane fourth);
            to.Store(second, i + Size);
            to.Store(fourth, i + (3 * Size));
        }
    }
}
