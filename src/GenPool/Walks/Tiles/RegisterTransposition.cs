using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Walks.Tiles;

/// <summary>
/// <see cref="Transposition{TLane, T}"/> of elements of four bytes and of their marks on x86, in registers from the first
/// load to the last store.
/// </summary>
/// <remarks>Intrinsics and no lanes, for the JIT's budget for inlining does not last for so many of them in one method.</remarks>
internal static unsafe class RegisterTransposition
{
    /// <summary>Transposes 16 rows of 16 elements.</summary>
    /// <param name="source">What the offsets of the rows to load count from.</param>
    /// <param name="from">Where each row begins, in elements.</param>
    /// <param name="target">What the offsets of the rows to store count from.</param>
    /// <param name="to">Where each row begins, in elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose16(int* source, nint* from, int* target, nint* to)
    {
        Zip4(
            Vector512.Load(source + from[0]), Vector512.Load(source + from[1]), Vector512.Load(source + from[2]), Vector512.Load(source + from[3]),
            out Vector512<int> a0, out Vector512<int> b0, out Vector512<int> c0, out Vector512<int> d0);
        Zip4(
            Vector512.Load(source + from[4]), Vector512.Load(source + from[5]), Vector512.Load(source + from[6]), Vector512.Load(source + from[7]),
            out Vector512<int> a1, out Vector512<int> b1, out Vector512<int> c1, out Vector512<int> d1);
        Zip4(
            Vector512.Load(source + from[8]), Vector512.Load(source + from[9]), Vector512.Load(source + from[10]), Vector512.Load(source + from[11]),
            out Vector512<int> a2, out Vector512<int> b2, out Vector512<int> c2, out Vector512<int> d2);
        Zip4(
            Vector512.Load(source + from[12]), Vector512.Load(source + from[13]), Vector512.Load(source + from[14]), Vector512.Load(source + from[15]),
            out Vector512<int> a3, out Vector512<int> b3, out Vector512<int> c3, out Vector512<int> d3);
        StoreBlocks(a0, a1, a2, a3, target, to);
        StoreBlocks(b0, b1, b2, b3, target, to + 1);
        StoreBlocks(c0, c1, c2, c3, target, to + 2);
        StoreBlocks(d0, d1, d2, d3, target, to + 3);
    }

    /// <summary>Transposes 8 rows of 8 elements.</summary>
    /// <inheritdoc cref="Transpose16(int*, nint*, int*, nint*)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose8(int* source, nint* from, int* target, nint* to)
    {
        Zip4(
            Vector256.Load(source + from[0]), Vector256.Load(source + from[1]), Vector256.Load(source + from[2]), Vector256.Load(source + from[3]),
            out Vector256<int> a0, out Vector256<int> b0, out Vector256<int> c0, out Vector256<int> d0);
        Zip4(
            Vector256.Load(source + from[4]), Vector256.Load(source + from[5]), Vector256.Load(source + from[6]), Vector256.Load(source + from[7]),
            out Vector256<int> a1, out Vector256<int> b1, out Vector256<int> c1, out Vector256<int> d1);
        StoreBlocks(a0, a1, target, to);
        StoreBlocks(b0, b1, target, to + 1);
        StoreBlocks(c0, c1, target, to + 2);
        StoreBlocks(d0, d1, target, to + 3);
    }

    /// <summary>Transposes 16 rows of 16 bytes.</summary>
    /// <inheritdoc cref="Transpose16(int*, nint*, int*, nint*)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose16(byte* source, nint* from, byte* target, nint* to)
    {
        Zip4(
            Vector128.Load(source + from[0]), Vector128.Load(source + from[4]), Vector128.Load(source + from[8]), Vector128.Load(source + from[12]),
            out Vector128<byte> a0, out Vector128<byte> b0, out Vector128<byte> c0, out Vector128<byte> d0);
        Zip4(
            Vector128.Load(source + from[1]), Vector128.Load(source + from[5]), Vector128.Load(source + from[9]), Vector128.Load(source + from[13]),
            out Vector128<byte> a1, out Vector128<byte> b1, out Vector128<byte> c1, out Vector128<byte> d1);
        Zip4(
            Vector128.Load(source + from[2]), Vector128.Load(source + from[6]), Vector128.Load(source + from[10]), Vector128.Load(source + from[14]),
            out Vector128<byte> a2, out Vector128<byte> b2, out Vector128<byte> c2, out Vector128<byte> d2);
        Zip4(
            Vector128.Load(source + from[3]), Vector128.Load(source + from[7]), Vector128.Load(source + from[11]), Vector128.Load(source + from[15]),
            out Vector128<byte> a3, out Vector128<byte> b3, out Vector128<byte> c3, out Vector128<byte> d3);
        StoreZipped(a0, a1, a2, a3, target, to);
        StoreZipped(b0, b1, b2, b3, target, to + 4);
        StoreZipped(c0, c1, c2, c3, target, to + 8);
        StoreZipped(d0, d1, d2, d3, target, to + 12);
    }

    /// <summary>Transposes 8 rows of 8 bytes.</summary>
    /// <inheritdoc cref="Transpose16(int*, nint*, int*, nint*)"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose8(byte* source, nint* from, byte* target, nint* to)
    {
        Vector128<short> pair0 = Sse2.UnpackLow(Load8(source + from[0]), Load8(source + from[1])).AsInt16();
        Vector128<short> pair1 = Sse2.UnpackLow(Load8(source + from[2]), Load8(source + from[3])).AsInt16();
        Vector128<short> pair2 = Sse2.UnpackLow(Load8(source + from[4]), Load8(source + from[5])).AsInt16();
        Vector128<short> pair3 = Sse2.UnpackLow(Load8(source + from[6]), Load8(source + from[7])).AsInt16();
        Vector128<int> low = Sse2.UnpackLow(pair0, pair1).AsInt32();
        Vector128<int> nextLow = Sse2.UnpackLow(pair2, pair3).AsInt32();
        StoreHalves(Sse2.UnpackLow(low, nextLow), target, to);
        StoreHalves(Sse2.UnpackHigh(low, nextLow), target, to + 2);
        Vector128<int> high = Sse2.UnpackHigh(pair0, pair1).AsInt32();
        Vector128<int> nextHigh = Sse2.UnpackHigh(pair2, pair3).AsInt32();
        StoreHalves(Sse2.UnpackLow(high, nextHigh), target, to + 4);
        StoreHalves(Sse2.UnpackHigh(high, nextHigh), target, to + 6);
    }

    // The squares of four rows within each block: element 0 of them all, element 1, and so on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Zip4(
        Vector512<int> row0, Vector512<int> row1, Vector512<int> row2, Vector512<int> row3,
        out Vector512<int> a, out Vector512<int> b, out Vector512<int> c, out Vector512<int> d)
    {
        Vector512<long> low = Avx512F.UnpackLow(row0, row1).AsInt64();
        Vector512<long> nextLow = Avx512F.UnpackLow(row2, row3).AsInt64();
        a = Avx512F.UnpackLow(low, nextLow).AsInt32();
        b = Avx512F.UnpackHigh(low, nextLow).AsInt32();
        Vector512<long> high = Avx512F.UnpackHigh(row0, row1).AsInt64();
        Vector512<long> nextHigh = Avx512F.UnpackHigh(row2, row3).AsInt64();
        c = Avx512F.UnpackLow(high, nextHigh).AsInt32();
        d = Avx512F.UnpackHigh(high, nextHigh).AsInt32();
    }

    // The same element of all rows lies in four registers, a block of each to a row that is stored.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBlocks(Vector512<int> rows0, Vector512<int> rows4, Vector512<int> rows8, Vector512<int> rows12, int* target, nint* to)
    {
        Vector512<int> even = Avx512F.Shuffle4x128(rows0, rows4, 0x88);
        Vector512<int> nextEven = Avx512F.Shuffle4x128(rows8, rows12, 0x88);
        Avx512F.Shuffle4x128(even, nextEven, 0x88).Store(target + to[0]);
        Avx512F.Shuffle4x128(even, nextEven, 0xDD).Store(target + to[8]);
        Vector512<int> odd = Avx512F.Shuffle4x128(rows0, rows4, 0xDD);
        Vector512<int> nextOdd = Avx512F.Shuffle4x128(rows8, rows12, 0xDD);
        Avx512F.Shuffle4x128(odd, nextOdd, 0x88).Store(target + to[4]);
        Avx512F.Shuffle4x128(odd, nextOdd, 0xDD).Store(target + to[12]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Zip4(
        Vector256<int> row0, Vector256<int> row1, Vector256<int> row2, Vector256<int> row3,
        out Vector256<int> a, out Vector256<int> b, out Vector256<int> c, out Vector256<int> d)
    {
        Vector256<long> low = Avx2.UnpackLow(row0, row1).AsInt64();
        Vector256<long> nextLow = Avx2.UnpackLow(row2, row3).AsInt64();
        a = Avx2.UnpackLow(low, nextLow).AsInt32();
        b = Avx2.UnpackHigh(low, nextLow).AsInt32();
        Vector256<long> high = Avx2.UnpackHigh(row0, row1).AsInt64();
        Vector256<long> nextHigh = Avx2.UnpackHigh(row2, row3).AsInt64();
        c = Avx2.UnpackLow(high, nextHigh).AsInt32();
        d = Avx2.UnpackHigh(high, nextHigh).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBlocks(Vector256<int> rows0, Vector256<int> rows4, int* target, nint* to)
    {
        Avx2.Permute2x128(rows0, rows4, 0x20).Store(target + to[0]);
        Avx2.Permute2x128(rows0, rows4, 0x31).Store(target + to[4]);
    }

    // Rows a quarter of the square apart, zipped twice.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Zip4(
        Vector128<byte> row0, Vector128<byte> row4, Vector128<byte> row8, Vector128<byte> row12,
        out Vector128<byte> a, out Vector128<byte> b, out Vector128<byte> c, out Vector128<byte> d)
    {
        Vector128<byte> low = Sse2.UnpackLow(row0, row8);
        Vector128<byte> nextLow = Sse2.UnpackLow(row4, row12);
        a = Sse2.UnpackLow(low, nextLow);
        b = Sse2.UnpackHigh(low, nextLow);
        Vector128<byte> high = Sse2.UnpackHigh(row0, row8);
        Vector128<byte> nextHigh = Sse2.UnpackHigh(row4, row12);
        c = Sse2.UnpackLow(high, nextHigh);
        d = Sse2.UnpackHigh(high, nextHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreZipped(
        Vector128<byte> row0, Vector128<byte> row4, Vector128<byte> row8, Vector128<byte> row12, byte* target, nint* to)
    {
        Zip4(row0, row4, row8, row12, out Vector128<byte> a, out Vector128<byte> b, out Vector128<byte> c, out Vector128<byte> d);
        a.Store(target + to[0]);
        b.Store(target + to[1]);
        c.Store(target + to[2]);
        d.Store(target + to[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load8(byte* source) => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(source)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector128<int> rows, byte* target, nint* to)
    {
        Unsafe.WriteUnaligned(target + to[0], rows.AsUInt64().ToScalar());
        Unsafe.WriteUnaligned(target + to[1], rows.AsUInt64().GetElement(1));
    }
}
