using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>
/// Takes every second element of two registers: the even ones, the odd ones, or the even of the first and the odd of the
/// second. The element size chooses the instruction.
/// </summary>
internal static class Deinterleave
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Even<T>(Vector512<byte> low, Vector512<byte> high)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar8x64x2(low.AsInt64(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14), high.AsInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(low.AsInt32(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), high.AsInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16x2(low.AsInt16(), PermutationIndices.EvenWords512, high.AsInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8x2(low, PermutationIndices.EvenBytes512, high);
        }

        return Vector512.Create(Even<T>(low.GetLower(), low.GetUpper()), Even<T>(high.GetLower(), high.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Odd<T>(Vector512<byte> low, Vector512<byte> high)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar8x64x2(low.AsInt64(), Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15), high.AsInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(low.AsInt32(), Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), high.AsInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16x2(low.AsInt16(), PermutationIndices.OddWords512, high.AsInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8x2(low, PermutationIndices.OddBytes512, high);
        }

        return Vector512.Create(Odd<T>(low.GetLower(), low.GetUpper()), Odd<T>(high.GetLower(), high.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> EvenThenOdd<T>(Vector512<byte> low, Vector512<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32x2(low.AsInt32(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 17, 19, 21, 23, 25, 27, 29, 31), high.AsInt32()).AsByte()
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported
            ? Avx512BW.PermuteVar32x16x2(low.AsInt16(), PermutationIndices.EvenThenOddWords512, high.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.IsSupported
            ? Avx512Vbmi.PermuteVar64x8x2(low, PermutationIndices.EvenThenOddBytes512, high)
            : Vector512.Create(Even<T>(low.GetLower(), low.GetUpper()), Odd<T>(high.GetLower(), high.GetUpper()));

    // An element of four bytes or more moves in one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> ShiftIn<T>(Vector512<byte> values, Vector512<byte> last)
        where T : unmanaged => Unsafe.SizeOf<T>() == 8
            ? Avx512F.AlignRight64(last.AsInt64(), values.AsInt64(), 1).AsByte()
            : Avx512F.AlignRight32(last.AsInt32(), values.AsInt32(), 1).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ShiftIn<T>(Vector256<byte> values, Vector256<byte> last)
        where T : unmanaged => Unsafe.SizeOf<T>() == 8
            ? Avx512F.VL.AlignRight64(last.AsInt64(), values.AsInt64(), 1).AsByte()
            : Avx512F.VL.AlignRight32(last.AsInt32(), values.AsInt32(), 1).AsByte();

    // A 256-bit shuffle works on halves: its four parts come out as low 0, high 0, low 1, high 1, and are put in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Even<T>(Vector256<byte> low, Vector256<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported ? InOrder(Avx.UnpackLow(low.AsDouble(), high.AsDouble()))
        : Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported ? InOrder(Avx.Shuffle(low.AsSingle(), high.AsSingle(), 0b10_00_10_00).AsDouble())
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported
            ? Avx512BW.VL.PermuteVar16x16x2(low.AsInt16(), PermutationIndices.EvenWords256, high.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.VL.IsSupported
            ? Avx512Vbmi.VL.PermuteVar32x8x2(low, PermutationIndices.EvenBytes256, high)
        : Unsafe.SizeOf<T>() == 2 ? Vector256.Narrow(low.AsInt32(), high.AsInt32()).AsByte()
        : Unsafe.SizeOf<T>() == 1 ? Vector256.Narrow(low.AsInt16(), high.AsInt16()).AsByte()
        : Vector256.Create(Even<T>(low.GetLower(), low.GetUpper()), Even<T>(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Odd<T>(Vector256<byte> low, Vector256<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported ? InOrder(Avx.UnpackHigh(low.AsDouble(), high.AsDouble()))
        : Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported ? InOrder(Avx.Shuffle(low.AsSingle(), high.AsSingle(), 0b11_01_11_01).AsDouble())
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported
            ? Avx512BW.VL.PermuteVar16x16x2(low.AsInt16(), PermutationIndices.OddWords256, high.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.VL.IsSupported
            ? Avx512Vbmi.VL.PermuteVar32x8x2(low, PermutationIndices.OddBytes256, high)
        : Unsafe.SizeOf<T>() == 2 ? Vector256.Narrow(low.AsUInt32() >> 16, high.AsUInt32() >> 16).AsByte()
        : Unsafe.SizeOf<T>() == 1 ? Vector256.Narrow(low.AsUInt16() >> 8, high.AsUInt16() >> 8)
        : Vector256.Create(Odd<T>(low.GetLower(), low.GetUpper()), Odd<T>(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> EvenThenOdd<T>(Vector256<byte> low, Vector256<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported
            ? InOrder(Avx.Shuffle(low.AsSingle(), high.AsSingle(), 0b11_01_10_00).AsDouble())
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported
            ? Avx512BW.VL.PermuteVar16x16x2(low.AsInt16(), PermutationIndices.EvenThenOddWords256, high.AsInt16()).AsByte()
        : Unsafe.SizeOf<T>() == 1 && Avx512Vbmi.VL.IsSupported
            ? Avx512Vbmi.VL.PermuteVar32x8x2(low, PermutationIndices.EvenThenOddBytes256, high)
            : Vector256.Create(Even<T>(low.GetLower(), low.GetUpper()), Odd<T>(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Even<T>(Vector128<byte> low, Vector128<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 8 ? Vector128.Create(low.GetLower(), high.GetLower())
        : Unsafe.SizeOf<T>() == 4 && Sse.IsSupported ? Sse.Shuffle(low.AsSingle(), high.AsSingle(), 0b10_00_10_00).AsByte()
        : Unsafe.SizeOf<T>() == 4 && AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(low.AsInt32(), high.AsInt32()).AsByte()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.Narrow(low.AsInt64(), high.AsInt64()).AsByte()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.Narrow(low.AsInt32(), high.AsInt32()).AsByte()
        : Vector128.Narrow(low.AsInt16(), high.AsInt16()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Odd<T>(Vector128<byte> low, Vector128<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 8 ? Vector128.Create(low.GetUpper(), high.GetUpper())
        : Unsafe.SizeOf<T>() == 4 && Sse.IsSupported ? Sse.Shuffle(low.AsSingle(), high.AsSingle(), 0b11_01_11_01).AsByte()
        : Unsafe.SizeOf<T>() == 4 && AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipOdd(low.AsInt32(), high.AsInt32()).AsByte()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.Narrow(low.AsUInt64() >> 32, high.AsUInt64() >> 32).AsByte()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.Narrow(low.AsUInt32() >> 16, high.AsUInt32() >> 16).AsByte()
        : Vector128.Narrow(low.AsUInt16() >> 8, high.AsUInt16() >> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> EvenThenOdd<T>(Vector128<byte> low, Vector128<byte> high)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 4 && Sse.IsSupported
            ? Sse.Shuffle(low.AsSingle(), high.AsSingle(), 0b11_01_10_00).AsByte()
            : Vector128.Create(Even<T>(low, low).GetLower(), Odd<T>(high, high).GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InOrder(Vector256<double> shuffled) => Avx2.Permute4x64(shuffled, 0b11_01_10_00).AsByte();
}
