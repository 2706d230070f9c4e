// Written from TapBytes.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Tap numbers between registers, where they are as wide as an element, and the mask, where they are bytes.</summary>
internal static partial class TapBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Widen512<T>(ref readonly byte source)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.LoadUnsafe(in source)
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported ? Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported ? Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported ? Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in source)).AsByte()).AsByte()
        : Vector512.Create(Widen256<T>(in source), Widen256<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), Vector256<byte>.Count / Unsafe.SizeOf<T>())));

    /// <summary>Loads and widens the bytes that lie on a row; the others are the filler.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<byte> WidenWithin512<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return MaskedMemory.Load<byte>(source, column, width, Vector512.Create(filler));
        }

        if (Unsafe.SizeOf<T>() == 2)
        {
            Vector256<byte> words = MaskedMemory.Load<byte>(source, column, width, Vector256.Create(filler));
            return Widen512<T>(in *(byte*)&words);
        }

        Vector128<byte> bytes = MaskedMemory.Load<byte>(source, column, width, Vector128.Create(filler));
        return Widen512<T>(in *(byte*)&bytes);
    }

    /// <summary>Stores the low byte of each tap number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow<T>(Vector512<byte> taps, ref byte target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            taps.StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 2)
        {
            Vector256<byte> bytes = Avx512BW.IsSupported
                ? Avx512BW.ConvertToVector256Byte(taps.AsUInt16())
                : Vector256.Narrow(taps.GetLower().AsUInt16(), taps.GetUpper().AsUInt16());
            bytes.StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(taps.AsUInt32()).StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(taps.AsUInt64()).GetLower().StoreUnsafe(ref target);
        }
        else
        {
            Narrow<T>(taps.GetLower(), ref target);
            Narrow<T>(taps.GetUpper(), ref Unsafe.Add(ref target, Vector256<byte>.Count / Unsafe.SizeOf<T>()));
        }
    }

    /// <summary>Stores tap numbers as four bytes each. Elements of fewer bytes cannot hold them and have no such lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWide<T>(Vector512<byte> taps, ref byte target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
        {
            taps.StoreUnsafe(ref target);
        }
        else
        {
            Vector256.Narrow(taps.GetLower().AsUInt64(), taps.GetUpper().AsUInt64()).AsByte().StoreUnsafe(ref target);
        }
    }
}
