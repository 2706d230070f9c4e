// Written from RegisterStart.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Loads and stores the first bytes of a register, a power of two of them.</summary>
internal static unsafe partial class RegisterStart
{
    /// <summary>Loads the first bytes; the others are anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load256(ref readonly byte source, int bytes) => bytes switch
    {
        256 / 8 => Vector256.LoadUnsafe(in source),
        _ => Load128(in source, bytes).ToVector256Unsafe(),
    };

    /// <summary>Stores the first bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<byte> register, ref byte target, int bytes)
    {
        switch (bytes)
        {
            case 256 / 8:
                register.StoreUnsafe(ref target);
                break;
            default:
                Store(register.GetLower(), ref target, bytes);
                break;
        }
    }

    /// <summary>Loads those of the first bytes whose elements lie on a row, and touches no others; those are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LoadWithin256<T>(byte* source, int column, int width, int bytes)
        where T : unmanaged
    {
        if (bytes == 256 / 8)
        {
            return MaskedMemory.Load<T>(source, column, width, Vector256<byte>.Zero);
        }

        return LoadWithin128<T>(source, column, width, bytes).ToVector256Unsafe();
    }

    /// <summary>Stores those of the first bytes whose elements lie on a row, and touches no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin<T>(Vector256<byte> register, byte* target, int column, int width, int bytes)
        where T : unmanaged
    {
        if (bytes == 256 / 8)
        {
            MaskedMemory.Store<T>(register, target, column, width);
            return;
        }

        StoreWithin<T>(register.GetLower(), target, column, width, bytes);
    }
}
