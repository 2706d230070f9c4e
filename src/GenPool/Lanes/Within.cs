using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Runtime;

/// <summary>Loads and stores some elements of a register and touches no others: lanes that reach over the end of a row.</summary>
/// <remarks>
/// A masked instruction where the machine has one for the element size; one element after another where it has none, which
/// only lanes over an edge pay for.
/// </remarks>
internal static unsafe class Within
{
    /// <summary>Loads the elements from first to end; the others are the filler's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load<T>(byte* source, int first, int end, Vector512<byte> filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            return Avx512F.MaskLoad((ulong*)source, Mask512<ulong>((ulong)first, (ulong)end), filler.AsUInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            return Avx512F.MaskLoad((uint*)source, Mask512<uint>((uint)first, (uint)end), filler.AsUInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            return Avx512BW.MaskLoad((ushort*)source, Mask512<ushort>((ushort)first, (ushort)end), filler.AsUInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.IsSupported)
        {
            return Avx512BW.MaskLoad(source, Mask512<byte>((byte)first, (byte)end), filler);
        }

        return first == 0 && end == Vector512<byte>.Count / Unsafe.SizeOf<T>()
            ? Vector512.Load(source)
            : LoadOneByOne<T>(source, first, end, filler);
    }

    /// <summary>Stores the elements from first to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.IsSupported)
        {
            Avx512F.MaskStore((ulong*)target, Mask512<ulong>((ulong)first, (ulong)end), values.AsUInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.IsSupported)
        {
            Avx512F.MaskStore((uint*)target, Mask512<uint>((uint)first, (uint)end), values.AsUInt32());
        }
        else if (Unsafe.SizeOf<T>() == 2 && Avx512BW.IsSupported)
        {
            Avx512BW.MaskStore((ushort*)target, Mask512<ushort>((ushort)first, (ushort)end), values.AsUInt16());
        }
        else if (Unsafe.SizeOf<T>() == 1 && Avx512BW.IsSupported)
        {
            Avx512BW.MaskStore(target, Mask512<byte>((byte)first, (byte)end), values);
        }
        else if (first == 0 && end == Vector512<byte>.Count / Unsafe.SizeOf<T>())
        {
            values.Store(target);
        }
        else
        {
            StoreOneByOne<T>(values, target, first, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<TBits> Mask512<TBits>(TBits first, TBits end)
        where TBits : unmanaged, IBinaryInteger<TBits> =>
        Vector512.LessThan(Vector512<TBits>.Indices - Vector512.Create(first), Vector512.Create(end - first));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<byte> LoadOneByOne<T>(byte* source, int first, int end, Vector512<byte> filler)
        where T : unmanaged
    {
        T* elements = (T*)&filler;
        for (int i = first; i < end; i++)
        {
            elements[i] = ((T*)source)[i];
        }

        return filler;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreOneByOne<T>(Vector512<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        T* elements = (T*)&values;
        for (int i = first; i < end; i++)
        {
            ((T*)target)[i] = elements[i];
        }
    }

    /// <summary>Loads the elements from first to end; the others are the filler's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load<T>(byte* source, int first, int end, Vector256<byte> filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((ulong*)source, Mask256<ulong>((ulong)first, (ulong)end), filler.AsUInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((uint*)source, Mask256<uint>((uint)first, (uint)end), filler.AsUInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad((ushort*)source, Mask256<ushort>((ushort)first, (ushort)end), filler.AsUInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad(source, Mask256<byte>((byte)first, (byte)end), filler);
        }

        if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            Vector256<long> mask = Mask256<long>(first, end);
            return Vector256.ConditionalSelect(mask, Avx2.MaskLoad((long*)source, mask), filler.AsInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            Vector256<int> mask = Mask256<int>(first, end);
            return Vector256.ConditionalSelect(mask, Avx2.MaskLoad((int*)source, mask), filler.AsInt32()).AsByte();
        }

        return first == 0 && end == Vector256<byte>.Count / Unsafe.SizeOf<T>()
            ? Vector256.Load(source)
            : LoadOneByOne<T>(source, first, end, filler);
    }

    /// <summary>Stores the elements from first to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((ulong*)target, Mask256<ulong>((ulong)first, (ulong)end), values.AsUInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((uint*)target, Mask256<uint>((uint)first, (uint)end), values.AsUInt32());
        }
        else if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore((ushort*)target, Mask256<ushort>((ushort)first, (ushort)end), values.AsUInt16());
        }
        else if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore(target, Mask256<byte>((byte)first, (byte)end), values);
        }
        else if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            Avx2.MaskStore((long*)target, Mask256<long>(first, end), values.AsInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            Avx2.MaskStore((int*)target, Mask256<int>(first, end), values.AsInt32());
        }
        else if (first == 0 && end == Vector256<byte>.Count / Unsafe.SizeOf<T>())
        {
            values.Store(target);
        }
        else
        {
            StoreOneByOne<T>(values, target, first, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<TBits> Mask256<TBits>(TBits first, TBits end)
        where TBits : unmanaged, IBinaryInteger<TBits> =>
        Vector256.GreaterThanOrEqual(Vector256<TBits>.Indices, Vector256.Create(first)) & Vector256.LessThan(Vector256<TBits>.Indices, Vector256.Create(end));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<byte> LoadOneByOne<T>(byte* source, int first, int end, Vector256<byte> filler)
        where T : unmanaged
    {
        T* elements = (T*)&filler;
        for (int i = first; i < end; i++)
        {
            elements[i] = ((T*)source)[i];
        }

        return filler;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreOneByOne<T>(Vector256<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        T* elements = (T*)&values;
        for (int i = first; i < end; i++)
        {
            ((T*)target)[i] = elements[i];
        }
    }

    /// <summary>Loads the elements from first to end; the others are the filler's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load<T>(byte* source, int first, int end, Vector128<byte> filler)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((ulong*)source, Mask128<ulong>((ulong)first, (ulong)end), filler.AsUInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            return Avx512F.VL.MaskLoad((uint*)source, Mask128<uint>((uint)first, (uint)end), filler.AsUInt32()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad((ushort*)source, Mask128<ushort>((ushort)first, (ushort)end), filler.AsUInt16()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            return Avx512BW.VL.MaskLoad(source, Mask128<byte>((byte)first, (byte)end), filler);
        }

        if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            Vector128<long> mask = Mask128<long>(first, end);
            return Vector128.ConditionalSelect(mask, Avx2.MaskLoad((long*)source, mask), filler.AsInt64()).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            Vector128<int> mask = Mask128<int>(first, end);
            return Vector128.ConditionalSelect(mask, Avx2.MaskLoad((int*)source, mask), filler.AsInt32()).AsByte();
        }

        return first == 0 && end == Vector128<byte>.Count / Unsafe.SizeOf<T>()
            ? Vector128.Load(source)
            : LoadOneByOne<T>(source, first, end, filler);
    }

    /// <summary>Stores the elements from first to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 8 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((ulong*)target, Mask128<ulong>((ulong)first, (ulong)end), values.AsUInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx512F.VL.IsSupported)
        {
            Avx512F.VL.MaskStore((uint*)target, Mask128<uint>((uint)first, (uint)end), values.AsUInt32());
        }
        else if (Unsafe.SizeOf<T>() == 2 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore((ushort*)target, Mask128<ushort>((ushort)first, (ushort)end), values.AsUInt16());
        }
        else if (Unsafe.SizeOf<T>() == 1 && Avx512BW.VL.IsSupported)
        {
            Avx512BW.VL.MaskStore(target, Mask128<byte>((byte)first, (byte)end), values);
        }
        else if (Unsafe.SizeOf<T>() == 8 && Avx2.IsSupported)
        {
            Avx2.MaskStore((long*)target, Mask128<long>(first, end), values.AsInt64());
        }
        else if (Unsafe.SizeOf<T>() == 4 && Avx2.IsSupported)
        {
            Avx2.MaskStore((int*)target, Mask128<int>(first, end), values.AsInt32());
        }
        else if (first == 0 && end == Vector128<byte>.Count / Unsafe.SizeOf<T>())
        {
            values.Store(target);
        }
        else
        {
            StoreOneByOne<T>(values, target, first, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<TBits> Mask128<TBits>(TBits first, TBits end)
        where TBits : unmanaged, IBinaryInteger<TBits> =>
        Vector128.GreaterThanOrEqual(Vector128<TBits>.Indices, Vector128.Create(first)) & Vector128.LessThan(Vector128<TBits>.Indices, Vector128.Create(end));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> LoadOneByOne<T>(byte* source, int first, int end, Vector128<byte> filler)
        where T : unmanaged
    {
        T* elements = (T*)&filler;
        for (int i = first; i < end; i++)
        {
            elements[i] = ((T*)source)[i];
        }

        return filler;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreOneByOne<T>(Vector128<byte> values, byte* target, int first, int end)
        where T : unmanaged
    {
        T* elements = (T*)&values;
        for (int i = first; i < end; i++)
        {
            ((T*)target)[i] = elements[i];
        }
    }
}
