using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>Copies rectangles between a plane and scratch memory where the rectangle may reach over the plane's edges.</summary>
internal static unsafe class Tile
{
    /// <summary>Copies a rectangle out of a plane; cells off the plane get the filler.</summary>
    /// <param name="plane">The plane.</param>
    /// <param name="pitch">Elements from one of its rows to the next.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="top">First row of the rectangle, negative above the plane.</param>
    /// <param name="left">Its first column.</param>
    /// <param name="tile">Receives the rectangle, without gaps.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="filler">What lies around the plane.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read<T>(
        T* plane, nint pitch, int height, int width, int top, int left, T* tile, int rows, int columns, T filler)
        where T : unmanaged
    {
        int first = Math.Clamp(-left, 0, columns);
        int end = (int)Math.Clamp((long)width - left, first, columns);
        for (int row = 0; row < rows; row++, tile += columns)
        {
            int from = top + row;
            if ((uint)from >= (uint)height)
            {
                Fill(tile, columns, filler);
                continue;
            }

            Fill(tile, first, filler);
            Copy((byte*)(plane + (from * pitch) + left + first), (byte*)(tile + first), (end - first) * sizeof(T));
            Fill(tile + end, columns - end, filler);
        }
    }

    /// <summary>Copies the part of a rectangle that lies on the plane and in a band of its rows back into the plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<T>(
        T* tile, int rows, int columns, T* plane, nint pitch, int firstRow, int endRow, int width, int top, int left)
        where T : unmanaged
    {
        int first = Math.Clamp(-left, 0, columns);
        int end = (int)Math.Clamp((long)width - left, first, columns);
        int last = Math.Min(rows, endRow - top);
        for (int row = Math.Max(0, firstRow - top); row < last; row++)
        {
            Copy((byte*)(tile + ((nint)row * columns) + first), (byte*)(plane + ((top + row) * pitch) + left + first), (end - first) * sizeof(T));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill<T>(T* target, int count, T filler)
        where T : unmanaged
    {
        for (int i = 0; i < count; i++)
        {
            target[i] = filler;
        }
    }

    // Rows are short: a call to the runtime's copy would cost more than the copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* source, byte* target, int bytes)
    {
        if (bytes >= Vector256<byte>.Count)
        {
            int last = bytes - Vector256<byte>.Count;
            for (int at = 0; at < last; at += Vector256<byte>.Count)
            {
                Vector256.Load(source + at).Store(target + at);
            }

            Vector256.Load(source + last).Store(target + last);
        }
        else if (bytes >= Vector128<byte>.Count)
        {
            Vector128<byte> start = Vector128.Load(source);
            Vector128<byte> end = Vector128.Load(source + bytes - Vector128<byte>.Count);
            start.Store(target);
            end.Store(target + bytes - Vector128<byte>.Count);
        }
        else if (bytes >= sizeof(ulong))
        {
            ulong start = Unsafe.ReadUnaligned<ulong>(source);
            ulong end = Unsafe.ReadUnaligned<ulong>(source + bytes - sizeof(ulong));
            Unsafe.WriteUnaligned(target, start);
            Unsafe.WriteUnaligned(target + bytes - sizeof(ulong), end);
        }
        else
        {
            for (int at = 0; at < bytes; at++)
            {
                target[at] = source[at];
            }
        }
    }
}
