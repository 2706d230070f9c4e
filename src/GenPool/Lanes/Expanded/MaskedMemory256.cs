// Written from MaskedMemory.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static unsafe partial class MaskedMemory
{
    /// <summary>Loads the elements that lie on a row, which begins at minus column; the others are the filler's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load<T>(byte* source, int column, int width, Vector256<byte> filler)
        where T : unmanaged => LoadWhere<T>(source, Inside256<T>(column, width), column, width, filler);

    /// <summary>The same where it is known already which of them lie on the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LoadWhere<T>(byte* source, Vector256<byte> mask, int column, int width, Vector256<byte> filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((ulong*)source, mask.AsUInt64(), filler.AsUInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((uint*)source, mask.AsUInt32(), filler.AsUInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad((ushort*)source, mask.AsUInt16(), filler.AsUInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad(source, mask, filler);
        }

        if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            return Vector256.ConditionalSelect(mask, Avx2.MaskLoad((long*)source, mask.AsInt64()).AsByte(), filler);
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            return Vector256.ConditionalSelect(mask, Avx2.MaskLoad((int*)source, mask.AsInt32()).AsByte(), filler);
        }

        return IsInside<T>(column, width, Vector256<byte>.Count)
            ? Vector256.Load(source)
            : LoadOneByOne<T>(source, column, width, filler);
    }

    /// <summary>Stores the elements that lie on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<byte> values, byte* target, int column, int width)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((ulong*)target, Mask256<ulong>(column, width), values.AsUInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((uint*)target, Words256(column, width), values.AsUInt32());
        }
        else if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore((ushort*)target, Mask256<ushort>(column, width), values.AsUInt16());
        }
        else if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore(target, Mask256<byte>(column, width), values);
        }
        else if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            Avx2.MaskStore((long*)target, Mask256<ulong>(column, width).AsInt64(), values.AsInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            Avx2.MaskStore((int*)target, Words256(column, width).AsInt32(), values.AsInt32());
        }
        else if (IsInside<T>(column, width, Vector256<byte>.Count))
        {
            values.Store(target);
        }
        else
        {
            StoreOneByOne<T>(values, target, column, width);
        }
    }

    /// <summary>All ones in the elements that lie on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Inside256<T>(int column, int width)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 4 ? Words256(column, width).AsByte() : InsideOfOtherSize256<T>(column, width);

    // Apart from four bytes, as in Broadcast.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InsideOfOtherSize256<T>(int column, int width)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Mask256<byte>(column, width)
        : Unsafe.SizeOf<T>() == 2 ? Mask256<ushort>(column, width).AsByte()
        : Mask256<ulong>(column, width).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Words256(int column, int width) =>
        Vector256.LessThan((Vector256<int>.Indices + Vector256.Create(column)).AsUInt32(), Vector256.Create((uint)width));

    // Columns are numbers of 32 bits; in fewer, only how many elements lie before the row and before its end matters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<TBits> Mask256<TBits>(int column, int width)
        where TBits : unmanaged
    {
        if (typeof(TBits) == typeof(ulong))
        {
            return Vector256.LessThan((Vector256<long>.Indices + Vector256.Create((long)column)).AsUInt64(), Vector256.Create((ulong)width)).As<ulong, TBits>();
        }

        int count = Vector256<TBits>.Count;
        int first = Math.Min(Math.Max(-column, 0), count);
        int length = Math.Min(Math.Max(width - column, first), count) - first;
        return typeof(TBits) == typeof(ushort)
            ? Vector256.LessThan(Vector256<ushort>.Indices - Vector256.Create((ushort)first), Vector256.Create((ushort)length)).As<ushort, TBits>()
            : Vector256.LessThan(Vector256<byte>.Indices - Vector256.Create((byte)first), Vector256.Create((byte)length)).As<byte, TBits>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<byte> LoadOneByOne<T>(byte* source, int column, int width, Vector256<byte> filler)
        where T : unmanaged
    {
        T* elements = (T*)&filler;
        for (int i = 0; i < sizeof(Vector256<byte>) / sizeof(T); i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                elements[i] = ((T*)source)[i];
            }
        }

        return filler;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreOneByOne<T>(Vector256<byte> values, byte* target, int column, int width)
        where T : unmanaged
    {
        T* elements = (T*)&values;
        for (int i = 0; i < sizeof(Vector256<byte>) / sizeof(T); i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                ((T*)target)[i] = elements[i];
            }
        }
    }
}
