// Written from TapBytes.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Tap numbers between registers, where they are as wide as an element, and the mask, where they are bytes.</summary>
internal static partial class TapBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Widen128<T>(ref readonly byte source)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.LoadUnsafe(in source)
        : Widen<T>(Unsafe.SizeOf<T>() switch
        {
            2 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in source)).AsByte(),
            4 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in source)).AsByte(),
            _ => Vector128.CreateScalarUnsafe((uint)Unsafe.ReadUnaligned<ushort>(in source)).AsByte(),
        });

    /// <summary>Widens the first bytes of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Widen<T>(Vector128<byte> bytes)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? bytes
        : Unsafe.SizeOf<T>() == 2 ? Vector128.WidenLower(bytes).AsByte()
        : Unsafe.SizeOf<T>() == 4 ? Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(bytes).AsByte()
            : Vector128.WidenLower(Vector128.WidenLower(bytes)).AsByte()
        : Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(bytes).AsByte()
            : Vector128.WidenLower(Vector128.WidenLower(Vector128.WidenLower(bytes))).AsByte();

    /// <summary>Loads and widens the bytes that lie on a row; the others are the filler.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<byte> WidenWithin128<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged => Widen<T>(MaskedMemory.Load<byte>(source, column, width, Vector128.Create(filler)));

    /// <summary>Stores the low byte of each tap number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow<T>(Vector128<byte> taps, ref byte target)
        where T : unmanaged
    {
        Vector128<byte> bytes = First<T>(taps).AsByte();
        if (Unsafe.SizeOf<T>() == 1)
        {
            bytes.StoreUnsafe(ref target);
        }
        else if (Unsafe.SizeOf<T>() == 2)
        {
            Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().ToScalar());
        }
        else if (Unsafe.SizeOf<T>() == 4)
        {
            Unsafe.WriteUnaligned(ref target, bytes.AsUInt32().ToScalar());
        }
        else
        {
            Unsafe.WriteUnaligned(ref target, bytes.AsUInt16().ToScalar());
        }
    }

    /// <summary>The low byte of each tap number, at the start of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> First<T>(Vector128<byte> taps)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8)
        {
            Vector128<uint> doubles = Vector128.Narrow(taps.AsUInt64(), taps.AsUInt64());
            return First<uint>(doubles.AsByte());
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            Vector128<ushort> words = Vector128.Narrow(taps.AsUInt32(), taps.AsUInt32());
            return Vector128.Narrow(words, words).AsUInt32();
        }

        return Unsafe.SizeOf<T>() == 2
            ? Vector128.Narrow(taps.AsUInt16(), taps.AsUInt16()).AsUInt32()
            : taps.AsUInt32();
    }

    /// <summary>Stores tap numbers as four bytes each. Elements of fewer bytes cannot hold them and have no such lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWide<T>(Vector128<byte> taps, ref byte target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
        {
            taps.StoreUnsafe(ref target);
        }
        else
        {
            Vector128.Narrow(taps.AsUInt64(), taps.AsUInt64()).AsByte().GetLower().StoreUnsafe(ref target);
        }
    }
}
