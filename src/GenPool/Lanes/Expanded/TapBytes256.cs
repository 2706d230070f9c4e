// Written from TapBytes.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Tap numbers between registers, where they are as wide as an element, and the mask, where they are bytes.</summary>
internal static partial class TapBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Widen256<T>(ref readonly byte source)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.LoadUnsafe(in source)
        : Unsafe.SizeOf<T>() == 2 && Avx2.IsSupported ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported ? Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in source)).AsByte()).AsByte()
        : Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in source)).AsByte()).AsByte()
        : Vector256.Create(Widen128<T>(in source), Widen128<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), Vector128<byte>.Count / Unsafe.SizeOf<T>())));

    /// <summary>Loads and widens the bytes that lie on a row; the others are the filler.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<byte> WidenWithin256<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return MaskedMemory.Load<byte>(source, column, width, Vector256.Create(filler));
        }

        Vector128<byte> bytes = MaskedMemory.Load<byte>(source, column, width, Vector128.Create(filler));
        return Widen256<T>(in *(byte*)&bytes);
    }

    /// <summary>Stores the low byte of each tap number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow<T>(Vector256<byte> taps, ref byte target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            taps.StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 2)
        {
            Vector128.Narrow(taps.GetLower().AsUInt16(), taps.GetUpper().AsUInt16()).StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            Unsafe.WriteUnaligned(ref target, Avx512F.VL.ConvertToVector128Byte(taps.AsUInt32()).AsUInt64().ToScalar());
        }
        else if (Unsafe.SizeOf<T>() == 4)
        {
            Vector128<ushort> words = Vector128.Narrow(taps.GetLower().AsUInt32(), taps.GetUpper().AsUInt32());
            Vector128.Narrow(words, words).GetLower().StoreUnsafe(ref target);
        }
        else
        {
            Vector128<uint> doubles = Vector128.Narrow(taps.GetLower().AsUInt64(), taps.GetUpper().AsUInt64());
            Unsafe.WriteUnaligned(ref target, First<uint>(doubles.AsByte()).ToScalar());
        }
    }

    /// <summary>Stores tap numbers as four bytes each. Elements of fewer bytes cannot hold them and have no such lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWide<T>(Vector256<byte> taps, ref byte target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
        {
            taps.StoreUnsafe(ref target);
        }
        else
        {
            Vector128.Narrow(taps.GetLower().AsUInt64(), taps.GetUpper().AsUInt64()).AsByte().StoreUnsafe(ref target);
        }
    }
}
