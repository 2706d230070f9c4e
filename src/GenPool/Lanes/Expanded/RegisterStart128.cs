// Written from RegisterStart.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Loads and stores the first bytes of a register, a power of two of them.</summary>
internal static unsafe partial class RegisterStart
{
    /// <summary>Loads the first bytes; the others are anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load128(ref readonly byte source, int bytes) => bytes switch
    {
        16 => Vector128.LoadUnsafe(in source),
        8 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in source)).AsByte(),
        4 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in source)).AsByte(),
        _ => Vector128.CreateScalarUnsafe((uint)Unsafe.ReadUnaligned<ushort>(in source)).AsByte(),
    };

    /// <summary>Stores the first bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<byte> register, ref byte target, int bytes)
    {
        switch (bytes)
        {
            case 128 / 8:
                register.StoreUnsafe(ref target);
                break;
            case 8:
                Unsafe.WriteUnaligned(ref target, register.AsUInt64().ToScalar());
                break;
            case 4:
                Unsafe.WriteUnaligned(ref target, register.AsUInt32().ToScalar());
                break;
            default:
                Unsafe.WriteUnaligned(ref target, register.AsUInt16().ToScalar());
                break;
        }
    }

    /// <summary>Loads those of the first bytes whose elements lie on a row, and touches no others; those are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LoadWithin128<T>(byte* source, int column, int width, int bytes)
        where T : unmanaged
    {
        if (bytes == 128 / 8)
        {
            return MaskedMemory.Load<T>(source, column, width, Vector128<byte>.Zero);
        }

        int count = bytes / sizeof(T);
        return Avx512BW.VL.IsSupported || column < 0 || column > width - count
            ? MaskedMemory.Load<T>(source, column, MaskedMemory.EndOf(column, count, width), Vector128<byte>.Zero)
            : Load128(in *source, bytes);
    }

    /// <summary>Stores those of the first bytes whose elements lie on a row, and touches no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin<T>(Vector128<byte> register, byte* target, int column, int width, int bytes)
        where T : unmanaged
    {
        if (bytes == 128 / 8)
        {
            MaskedMemory.Store<T>(register, target, column, width);
            return;
        }

        int count = bytes / sizeof(T);
        if (Avx512BW.VL.IsSupported || column < 0 || column > width - count)
        {
            MaskedMemory.Store<T>(register, target, column, MaskedMemory.EndOf(column, count, width));
        }
        else
        {
            Store(register, ref *target, bytes);
        }
    }
}
