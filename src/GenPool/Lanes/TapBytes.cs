using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Tap numbers between registers, where they are as wide as an element, and the mask, where they are bytes.</summary>
internal static class TapBytes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Widen512<T>(ref readonly byte source)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.LoadUnsafe(in source)
        : Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported ? Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported ? Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported ? Avx512F.ConvertToVector512UInt64(Vector64.LoadUnsafe(in source).ToVector128Unsafe()).AsByte()
        : Vector512.Create(Widen256<T>(in source), Widen256<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), Vector256<byte>.Count / Unsafe.SizeOf<T>())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Widen256<T>(ref readonly byte source)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.LoadUnsafe(in source)
        : Unsafe.SizeOf<T>() == 2 && Avx2.IsSupported ? Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in source)).AsByte()
        : Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported ? Avx2.ConvertToVector256Int32(Vector64.LoadUnsafe(in source).ToVector128Unsafe()).AsByte()
        : Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in source)).AsByte()).AsByte()
        : Vector256.Create(Widen128<T>(in source), Widen128<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), Vector128<byte>.Count / Unsafe.SizeOf<T>())));

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
    public static unsafe Vector512<byte> WidenWithin512<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return Within.Load<byte>(source, column, width, Vector512.Create(filler));
        }

        if (Unsafe.SizeOf<T>() == 2)
        {
            Vector256<byte> words = Within.Load<byte>(source, column, width, Vector256.Create(filler));
            return Widen512<T>(in *(byte*)&words);
        }

        Vector128<byte> bytes = Within.Load<byte>(source, column, width, Vector128.Create(filler));
        return Widen512<T>(in *(byte*)&bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<byte> WidenWithin256<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return Within.Load<byte>(source, column, width, Vector256.Create(filler));
        }

        Vector128<byte> bytes = Within.Load<byte>(source, column, width, Vector128.Create(filler));
        return Widen256<T>(in *(byte*)&bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<byte> WidenWithin128<T>(byte* source, int column, int width, byte filler)
        where T : unmanaged => Widen<T>(Within.Load<byte>(source, column, width, Vector128.Create(filler)));

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

    /// <summary>Stores the low byte of each tap number that lies on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void NarrowWithin<T>(Vector512<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        int count = Vector512<byte>.Count / Unsafe.SizeOf<T>();
        if (column >= 0 && column <= width - count)
        {
            Narrow<T>(taps, ref *target);
            return;
        }

        Vector512<byte> bytes = taps;
        Narrow<T>(taps, ref *(byte*)&bytes);
        Within.Store<byte>(bytes, target, column, Math.Min(width, column + count));
    }

    /// <summary>Stores the tap numbers that lie on a row as four bytes each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWideWithin<T>(Vector512<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        Vector512<byte> wide = taps;
        StoreWide<T>(taps, ref *(byte*)&wide);
        Within.Store<uint>(wide, target, column, Math.Min(width, column + (Vector512<byte>.Count / Unsafe.SizeOf<T>())));
    }

    /// <summary>Stores the low byte of each tap number that lies on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void NarrowWithin<T>(Vector256<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        int count = Vector256<byte>.Count / Unsafe.SizeOf<T>();
        if (column >= 0 && column <= width - count)
        {
            Narrow<T>(taps, ref *target);
            return;
        }

        Vector256<byte> bytes = taps;
        Narrow<T>(taps, ref *(byte*)&bytes);
        Within.Store<byte>(bytes, target, column, Math.Min(width, column + count));
    }

    /// <summary>Stores the tap numbers that lie on a row as four bytes each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWideWithin<T>(Vector256<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        Vector256<byte> wide = taps;
        StoreWide<T>(taps, ref *(byte*)&wide);
        Within.Store<uint>(wide, target, column, Math.Min(width, column + (Vector256<byte>.Count / Unsafe.SizeOf<T>())));
    }

    /// <summary>Stores the low byte of each tap number that lies on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void NarrowWithin<T>(Vector128<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        int count = Vector128<byte>.Count / Unsafe.SizeOf<T>();
        if (column >= 0 && column <= width - count)
        {
            Narrow<T>(taps, ref *target);
            return;
        }

        Vector128<byte> bytes = taps;
        Narrow<T>(taps, ref *(byte*)&bytes);
        Within.Store<byte>(bytes, target, column, Math.Min(width, column + count));
    }

    /// <summary>Stores the tap numbers that lie on a row as four bytes each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWideWithin<T>(Vector128<byte> taps, byte* target, int column, int width)
        where T : unmanaged
    {
        Vector128<byte> wide = taps;
        StoreWide<T>(taps, ref *(byte*)&wide);
        Within.Store<uint>(wide, target, column, Math.Min(width, column + (Vector128<byte>.Count / Unsafe.SizeOf<T>())));
    }
}
