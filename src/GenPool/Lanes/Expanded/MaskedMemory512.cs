// Written from MaskedMemory.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static unsafe partial class MaskedMemory
{
    /// <summary>Loads the elements that lie on a row, which begins at minus column; the others are the filler's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load<T>(byte* source, int column, int width, Vector512<byte> filler)
        where T : unmanaged => LoadWhere<T>(source, Inside512<T>(column, width), column, width, filler);

    /// <summary>The same where it is known already which of them lie on the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LoadWhere<T>(byte* source, Vector512<byte> mask, int column, int width, Vector512<byte> filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            return Avx512F.MaskLoad((ulong*)source, mask.AsUInt64(), filler.AsUInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            return Avx512F.MaskLoad((uint*)source, mask.AsUInt32(), filler.AsUInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.MaskLoad((ushort*)source, mask.AsUInt16(), filler.AsUInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.IsSupported)
        {
            return Avx512BW.MaskLoad(source, mask, filler);
        }

        return IsInside<T>(column, width, Vector512<byte>.Count)
            ? Vector512.Load(source)
            : LoadOneByOne<T>(source, column, width, filler);
    }

    /// <summary>Stores the elements that lie on a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<byte> values, byte* target, int column, int width)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            Avx512F.MaskStore((ulong*)target, Mask512<ulong>(column, width), values.AsUInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            Avx512F.MaskStore((uint*)target, Words512(column, width), values.AsUInt32());
        }
        else if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            Avx512BW.MaskStore((ushort*)target, Mask512<ushort>(column, width), values.AsUInt16());
        }
        else if (Unsafe.SizeOf<T>() == 1 && Avx512BW.IsSupported)
        {
            Avx512BW.MaskStore(target, Mask512<byte>(column, width), values);
        }
        else if (IsInside<T>(column, width, Vector512<byte>.Count))
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
    public static Vector512<byte> Inside512<T>(int column, int width)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 4 ? Words512(column, width).AsByte() : InsideOfOtherSize512<T>(column, width);

    // Apart from four bytes, as in Broadcast.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> InsideOfOtherSize512<T>(int column, int width)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Mask512<byte>(column, width)
        : Unsafe.SizeOf<T>() == 2 ? Mask512<ushort>(column, width).AsByte()
        : Mask512<ulong>(column, width).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Words512(int column, int width) =>
        Vector512.LessThan((Vector512<int>.Indices + Vector512.Create(column)).AsUInt32(), Vector512.Create((uint)width));

    // Columns are numbers of 32 bits; in fewer, only how many elements lie before the row and before its end matters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TBits> Mask512<TBits>(int column, int width)
        where TBits : unmanaged
    {
        if (typeof(TBits) == typeof(ulong))
        {
            return Vector512.LessThan((Vector512<long>.Indices + Vector512.Create((long)column)).AsUInt64(), Vector512.Create((ulong)width)).As<ulong, TBits>();
        }

        int count = Vector512<TBits>.Count;
        int first = Math.Min(Math.Max(-column, 0), count);
        int length = Math.Min(Math.Max(width - column, first), count) - first;
        return typeof(TBits) == typeof(ushort)
            ? Vector512.LessThan(Vector512<ushort>.Indices - Vector512.Create((ushort)first), Vector512.Create((ushort)length)).As<ushort, TBits>()
            : Vector512.LessThan(Vector512<byte>.Indices - Vector512.Create((byte)first), Vector512.Create((byte)length)).As<byte, TBits>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<byte> LoadOneByOne<T>(byte* source, int column, int width, Vector512<byte> filler)
        where T : unmanaged
    {
        T* elements = (T*)&filler;
        for (int i = 0; i < sizeof(Vector512<byte>) / sizeof(T); i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                elements[i] = ((T*)source)[i];
            }
        }

        return filler;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreOneByOne<T>(Vector512<byte> values, byte* target, int column, int width)
        where T : unmanaged
    {
        T* elements = (T*)&values;
        for (int i = 0; i < sizeof(Vector512<byte>) / sizeof(T); i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                ((T*)target)[i] = elements[i];
            }
        }
    }
}
