using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Alternates the elements of two registers: the first half of the result, or the second.</summary>
internal static unsafe class Interleave
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Low<T>(Vector512<byte> even, Vector512<byte> odd)
        where T : unmanaged
    {
        if (sizeof(T) == 4 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(even.AsInt32(), Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), odd.AsInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16x2(even.AsInt16(), PermutationIndices.LowWords512, odd.AsInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8x2(even, PermutationIndices.LowBytes512, odd);
        }

        return Vector512.Create(Low<T>(even.GetLower(), odd.GetLower()), High<T>(even.GetLower(), odd.GetLower()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> High<T>(Vector512<byte> even, Vector512<byte> odd)
        where T : unmanaged
    {
        if (sizeof(T) == 4 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(even.AsInt32(), Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), odd.AsInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16x2(even.AsInt16(), PermutationIndices.HighWords512, odd.AsInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8x2(even, PermutationIndices.HighBytes512, odd);
        }

        return Vector512.Create(Low<T>(even.GetUpper(), odd.GetUpper()), High<T>(even.GetUpper(), odd.GetUpper()));
    }

    // The unpack instructions work on halves of a register; the lower halves of both results are the first half wanted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Low<T>(Vector256<byte> even, Vector256<byte> odd)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported
            ? Avx512BW.VL.PermuteVar16x16x2(even.AsInt16(), PermutationIndices.LowWords256, odd.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.VL.IsSupported
            ? Avx512Vbmi.VL.PermuteVar32x8x2(even, PermutationIndices.LowBytes256, odd)
        : Avx2.IsSupported
            ? Avx2.Permute2x128(ZipLow<T>(even, odd), ZipHigh<T>(even, odd), 0x20)
            : Vector256.Create(Low<T>(even.GetLower(), odd.GetLower()), High<T>(even.GetLower(), odd.GetLower()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> High<T>(Vector256<byte> even, Vector256<byte> odd)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported
            ? Avx512BW.VL.PermuteVar16x16x2(even.AsInt16(), PermutationIndices.HighWords256, odd.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.VL.IsSupported
            ? Avx512Vbmi.VL.PermuteVar32x8x2(even, PermutationIndices.HighBytes256, odd)
        : Avx2.IsSupported
            ? Avx2.Permute2x128(ZipLow<T>(even, odd), ZipHigh<T>(even, odd), 0x31)
            : Vector256.Create(Low<T>(even.GetUpper(), odd.GetUpper()), High<T>(even.GetUpper(), odd.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Low<T>(Vector128<byte> even, Vector128<byte> odd)
        where T : unmanaged =>
        sizeof(T) == 8 ? Vector128.Create(even.GetLower(), odd.GetLower())
        : sizeof(T) == 4
            ? Sse2.IsSupported ? Sse2.UnpackLow(even.AsInt32(), odd.AsInt32()).AsByte()
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(even.AsInt32(), odd.AsInt32()).AsByte()
            : (Vector128.WidenLower(even.AsUInt32()) | (Vector128.WidenLower(odd.AsUInt32()) << 32)).AsByte()
        : sizeof(T) == 2
            ? Sse2.IsSupported ? Sse2.UnpackLow(even.AsInt16(), odd.AsInt16()).AsByte()
            : (Vector128.WidenLower(even.AsUInt16()) | (Vector128.WidenLower(odd.AsUInt16()) << 16)).AsByte()
        : Sse2.IsSupported ? Sse2.UnpackLow(even, odd)
        : (Vector128.WidenLower(even) | (Vector128.WidenLower(odd) << 8)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> High<T>(Vector128<byte> even, Vector128<byte> odd)
        where T : unmanaged =>
        sizeof(T) == 8 ? Vector128.Create(even.GetUpper(), odd.GetUpper())
        : sizeof(T) == 4
            ? Sse2.IsSupported ? Sse2.UnpackHigh(even.AsInt32(), odd.AsInt32()).AsByte()
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(even.AsInt32(), odd.AsInt32()).AsByte()
            : (Vector128.WidenUpper(even.AsUInt32()) | (Vector128.WidenUpper(odd.AsUInt32()) << 32)).AsByte()
        : sizeof(T) == 2
            ? Sse2.IsSupported ? Sse2.UnpackHigh(even.AsInt16(), odd.AsInt16()).AsByte()
            : (Vector128.WidenUpper(even.AsUInt16()) | (Vector128.WidenUpper(odd.AsUInt16()) << 16)).AsByte()
        : Sse2.IsSupported ? Sse2.UnpackHigh(even, odd)
        : (Vector128.WidenUpper(even) | (Vector128.WidenUpper(odd) << 8)).AsByte();

    /// <summary>The first halves of each 128-bit block of two registers, interleaved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> ZipLow<T>(Vector512<byte> even, Vector512<byte> odd)
        where T : unmanaged =>
        Avx512BW.IsSupported
            ? sizeof(T) == 8 ? Avx512F.UnpackLow(even.AsInt64(), odd.AsInt64()).AsByte()
            : sizeof(T) == 4 ? Avx512F.UnpackLow(even.AsInt32(), odd.AsInt32()).AsByte()
            : sizeof(T) == 2 ? Avx512BW.UnpackLow(even.AsInt16(), odd.AsInt16()).AsByte()
            : Avx512BW.UnpackLow(even, odd)
            : Vector512.Create(ZipLow<T>(even.GetLower(), odd.GetLower()), ZipLow<T>(even.GetUpper(), odd.GetUpper()));

    /// <summary>The last halves of each 128-bit block of two registers, interleaved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> ZipHigh<T>(Vector512<byte> even, Vector512<byte> odd)
        where T : unmanaged =>
        Avx512BW.IsSupported
            ? sizeof(T) == 8 ? Avx512F.UnpackHigh(even.AsInt64(), odd.AsInt64()).AsByte()
            : sizeof(T) == 4 ? Avx512F.UnpackHigh(even.AsInt32(), odd.AsInt32()).AsByte()
            : sizeof(T) == 2 ? Avx512BW.UnpackHigh(even.AsInt16(), odd.AsInt16()).AsByte()
            : Avx512BW.UnpackHigh(even, odd)
            : Vector512.Create(ZipHigh<T>(even.GetLower(), odd.GetLower()), ZipHigh<T>(even.GetUpper(), odd.GetUpper()));

    /// <inheritdoc cref="ZipLow{T}(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ZipLow<T>(Vector256<byte> even, Vector256<byte> odd)
        where T : unmanaged =>
        Avx2.IsSupported
            ? sizeof(T) == 8 ? Avx2.UnpackLow(even.AsInt64(), odd.AsInt64()).AsByte()
            : sizeof(T) == 4 ? Avx2.UnpackLow(even.AsInt32(), odd.AsInt32()).AsByte()
            : sizeof(T) == 2 ? Avx2.UnpackLow(even.AsInt16(), odd.AsInt16()).AsByte()
            : Avx2.UnpackLow(even, odd)
            : Vector256.Create(Low<T>(even.GetLower(), odd.GetLower()), Low<T>(even.GetUpper(), odd.GetUpper()));

    /// <inheritdoc cref="ZipHigh{T}(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ZipHigh<T>(Vector256<byte> even, Vector256<byte> odd)
        where T : unmanaged =>
        Avx2.IsSupported
            ? sizeof(T) == 8 ? Avx2.UnpackHigh(even.AsInt64(), odd.AsInt64()).AsByte()
            : sizeof(T) == 4 ? Avx2.UnpackHigh(even.AsInt32(), odd.AsInt32()).AsByte()
            : sizeof(T) == 2 ? Avx2.UnpackHigh(even.AsInt16(), odd.AsInt16()).AsByte()
            : Avx2.UnpackHigh(even, odd)
            : Vector256.Create(High<T>(even.GetLower(), odd.GetLower()), High<T>(even.GetUpper(), odd.GetUpper()));

    /// <summary>The 128-bit blocks at even positions of one register, then of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> EvenBlocks(Vector512<byte> first, Vector512<byte> second) =>
        Avx512F.IsSupported
            ? Avx512F.Shuffle4x128(first.AsInt32(), second.AsInt32(), 0x88).AsByte()
            : Vector512.Create(EvenBlocks(first.GetLower(), first.GetUpper()), EvenBlocks(second.GetLower(), second.GetUpper()));

    /// <summary>The 128-bit blocks at odd positions of one register, then of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> OddBlocks(Vector512<byte> first, Vector512<byte> second) =>
        Avx512F.IsSupported
            ? Avx512F.Shuffle4x128(first.AsInt32(), second.AsInt32(), 0xDD).AsByte()
            : Vector512.Create(OddBlocks(first.GetLower(), first.GetUpper()), OddBlocks(second.GetLower(), second.GetUpper()));

    /// <inheritdoc cref="EvenBlocks(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> EvenBlocks(Vector256<byte> first, Vector256<byte> second) =>
        Avx2.IsSupported ? Avx2.Permute2x128(first, second, 0x20) : Vector256.Create(first.GetLower(), second.GetLower());

    /// <inheritdoc cref="OddBlocks(Vector512{byte}, Vector512{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> OddBlocks(Vector256<byte> first, Vector256<byte> second) =>
        Avx2.IsSupported ? Avx2.Permute2x128(first, second, 0x31) : Vector256.Create(first.GetUpper(), second.GetUpper());
}
