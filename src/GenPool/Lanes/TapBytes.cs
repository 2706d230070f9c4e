using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Runtime;

/// <summary>Tap numbers between registers, where they are as wide as an element, and the mask, where they are bytes.</summary>
internal static class TapBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Widen512(ref readonly byte source)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(in source);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(bytes)
            : Vector512.Create(Widen(bytes.GetLower()), Widen(bytes.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Widen256(ref readonly byte source) => Widen(Vector64.LoadUnsafe(in source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Widen128(ref readonly byte source)
    {
        Vector128<byte> bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<int>(in source)).AsByte();
        return Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(bytes)
            : Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow(Vector512<int> taps, ref byte target)
    {
        Vector128<byte> bytes = Avx512F.IsSupported
            ? Avx512F.ConvertToVector128Byte(taps)
            : Vector128.Narrow(Narrow(taps.GetLower()), Narrow(taps.GetUpper())).AsByte();
        bytes.StoreUnsafe(ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow(Vector256<int> taps, ref byte target)
    {
        Vector128<short> words = Narrow(taps);
        Vector128.Narrow(words, words).AsByte().GetLower().StoreUnsafe(ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow(Vector128<int> taps, ref byte target)
    {
        Vector128<short> words = Vector128.Narrow(taps, taps);
        Unsafe.WriteUnaligned(ref target, Vector128.Narrow(words, words).AsInt32().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Narrow(Vector256<int> taps) => Vector128.Narrow(taps.GetLower(), taps.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector64<byte> bytes)
    {
        Vector128<byte> whole = bytes.ToVector128Unsafe();
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int32(whole);
        }

        (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(Vector128.WidenLower(whole));
        return Vector256.Create(lower, upper).AsInt32();
    }
}
