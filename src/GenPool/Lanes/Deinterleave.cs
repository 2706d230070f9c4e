using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Runtime;

/// <summary>Takes every second element of two registers: the even ones, the odd ones, or even of the first and odd of the second.</summary>
internal static class Deinterleave
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Even(Vector512<float> low, Vector512<float> high) =>
        Pick(low, high, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Odd(Vector512<float> low, Vector512<float> high) =>
        Pick(low, high, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> EvenThenOdd(Vector512<float> low, Vector512<float> high) =>
        Pick(low, high, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 17, 19, 21, 23, 25, 27, 29, 31));

    // A 256-bit shuffle works on halves: its four parts come out as low 0, high 0, low 1, high 1, and are put in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Even(Vector256<float> low, Vector256<float> high) =>
        Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.Shuffle(low, high, 0b10_00_10_00).AsDouble(), 0b11_01_10_00).AsSingle()
            : Vector256.Create(Even(low.GetLower(), low.GetUpper()), Even(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Odd(Vector256<float> low, Vector256<float> high) =>
        Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.Shuffle(low, high, 0b11_01_11_01).AsDouble(), 0b11_01_10_00).AsSingle()
            : Vector256.Create(Odd(low.GetLower(), low.GetUpper()), Odd(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> EvenThenOdd(Vector256<float> low, Vector256<float> high) =>
        Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.Shuffle(low, high, 0b11_01_10_00).AsDouble(), 0b11_01_10_00).AsSingle()
            : Vector256.Create(Even(low.GetLower(), low.GetUpper()), Odd(high.GetLower(), high.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Even(Vector128<float> low, Vector128<float> high) =>
        Sse.IsSupported ? Sse.Shuffle(low, high, 0b10_00_10_00)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(low, high)
        : Vector128.Create(low[0], low[2], high[0], high[2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Odd(Vector128<float> low, Vector128<float> high) =>
        Sse.IsSupported ? Sse.Shuffle(low, high, 0b11_01_11_01)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipOdd(low, high)
        : Vector128.Create(low[1], low[3], high[1], high[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> EvenThenOdd(Vector128<float> low, Vector128<float> high) =>
        Sse.IsSupported
            ? Sse.Shuffle(low, high, 0b11_01_10_00)
            : Vector128.Create(Even(low, low).GetLower(), Odd(high, high).GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pick(Vector512<float> low, Vector512<float> high, Vector512<int> positions)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32x2(low, positions, high);
        }

        Unsafe.SkipInit(out Vector512<float> picked);
        for (int i = 0; i < Vector512<float>.Count; i++)
        {
            int at = positions[i];
            picked = picked.WithElement(i, at < Vector512<float>.Count ? low[at] : high[at - Vector512<float>.Count]);
        }

        return picked;
    }
}
