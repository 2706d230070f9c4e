using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Loads the first bytes of as many rows as a register has 128-bit blocks, one row after another.</summary>
/// <remarks>They fill the register where a row gives 16 bytes. Where it gives fewer, what is behind them is anything.</remarks>
internal static unsafe class RowBlocks
{
    /// <summary>Loads them of two rows.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="apart">Bytes from one row to the next.</param>
    /// <param name="bytes">Bytes of a row, a power of two from 2 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load256(byte* source, nint apart, int bytes) => bytes switch
    {
        16 => Vector256.Create(Vector128.Load(source), Vector128.Load(source + apart)),
        8 => Vector128.Create(Read<ulong>(source), Read<ulong>(source + apart)).AsByte().ToVector256Unsafe(),
        4 => Vector128.Create(Read<uint>(source), Read<uint>(source + apart), 0, 0).AsByte().ToVector256Unsafe(),
        _ => Vector128.CreateScalarUnsafe(Pair(source, apart)).AsByte().ToVector256Unsafe(),
    };

    /// <summary>Loads them of four rows.</summary>
    /// <inheritdoc cref="Load256"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load512(byte* source, nint apart, int bytes) => bytes switch
    {
        16 when Avx512F.IsSupported => Insert(source, apart),
        16 => Vector512.Create(Load256(source, apart, bytes), Load256(source + (2 * apart), apart, bytes)),
        8 => Vector256.Create(Read<ulong>(source), Read<ulong>(source + apart), Read<ulong>(source + (2 * apart)), Read<ulong>(source + (3 * apart)))
            .AsByte().ToVector512Unsafe(),
        4 => Vector128.Create(Read<uint>(source), Read<uint>(source + apart), Read<uint>(source + (2 * apart)), Read<uint>(source + (3 * apart)))
            .AsByte().ToVector256Unsafe().ToVector512Unsafe(),
        _ => Vector128.Create(Pair(source, apart), Pair(source + (2 * apart), apart), 0, 0).AsByte().ToVector256Unsafe().ToVector512Unsafe(),
    };

    // Each insertion loads its own row; halves that are put together would be one instruction more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Insert(byte* source, nint apart)
    {
        Vector512<int> rows = Vector128.Load((int*)source).ToVector256Unsafe().ToVector512Unsafe();
        rows = Avx512F.InsertVector128(rows, Vector128.Load((int*)(source + apart)), 1);
        rows = Avx512F.InsertVector128(rows, Vector128.Load((int*)(source + (2 * apart))), 2);
        return Avx512F.InsertVector128(rows, Vector128.Load((int*)(source + (3 * apart))), 3).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(byte* source, nint apart) => Read<ushort>(source) | ((uint)Read<ushort>(source + apart) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Read<TBits>(byte* source) where TBits : unmanaged => Unsafe.ReadUnaligned<TBits>(source);
}
