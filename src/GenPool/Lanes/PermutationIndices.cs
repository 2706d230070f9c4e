using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Which elements of two registers the permutations of bytes and words take; those of the second follow those of the first.</summary>
/// <remarks>Written as the machine has them, since constants that the JIT computes would be so many more operations to inline.</remarks>
internal static class PermutationIndices
{
    /// <summary>Every second element, from the first on.</summary>
    public static Vector256<byte> EvenBytes256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0E0C0A0806040200, 0x1E1C1A1816141210, 0x2E2C2A2826242220, 0x3E3C3A3836343230).AsByte();
    }

    /// <summary>Every second element, from the first on.</summary>
    public static Vector512<byte> EvenBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0E0C0A0806040200, 0x1E1C1A1816141210, 0x2E2C2A2826242220, 0x3E3C3A3836343230,
            0x4E4C4A4846444240, 0x5E5C5A5856545250, 0x6E6C6A6866646260, 0x7E7C7A7876747270).AsByte();
    }

    /// <summary>Every second element, from the first on.</summary>
    public static Vector256<short> EvenWords256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0006000400020000, 0x000E000C000A0008, 0x0016001400120010, 0x001E001C001A0018).AsInt16();
    }

    /// <summary>Every second element, from the first on.</summary>
    public static Vector512<short> EvenWords512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0006000400020000, 0x000E000C000A0008, 0x0016001400120010, 0x001E001C001A0018,
            0x0026002400220020, 0x002E002C002A0028, 0x0036003400320030, 0x003E003C003A0038).AsInt16();
    }

    /// <summary>Every second element, from the second on.</summary>
    public static Vector256<byte> OddBytes256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0F0D0B0907050301, 0x1F1D1B1917151311, 0x2F2D2B2927252321, 0x3F3D3B3937353331).AsByte();
    }

    /// <summary>Every second element, from the second on.</summary>
    public static Vector512<byte> OddBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0F0D0B0907050301, 0x1F1D1B1917151311, 0x2F2D2B2927252321, 0x3F3D3B3937353331,
            0x4F4D4B4947454341, 0x5F5D5B5957555351, 0x6F6D6B6967656361, 0x7F7D7B7977757371).AsByte();
    }

    /// <summary>Every second element, from the second on.</summary>
    public static Vector256<short> OddWords256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0007000500030001, 0x000F000D000B0009, 0x0017001500130011, 0x001F001D001B0019).AsInt16();
    }

    /// <summary>Every second element, from the second on.</summary>
    public static Vector512<short> OddWords512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0007000500030001, 0x000F000D000B0009, 0x0017001500130011, 0x001F001D001B0019,
            0x0027002500230021, 0x002F002D002B0029, 0x0037003500330031, 0x003F003D003B0039).AsInt16();
    }

    /// <summary>Every second element: of the first register from the first on, of the second from the second on.</summary>
    public static Vector256<byte> EvenThenOddBytes256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0E0C0A0806040200, 0x1E1C1A1816141210, 0x2F2D2B2927252321, 0x3F3D3B3937353331).AsByte();
    }

    /// <summary>Every second element: of the first register from the first on, of the second from the second on.</summary>
    public static Vector512<byte> EvenThenOddBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0E0C0A0806040200, 0x1E1C1A1816141210, 0x2E2C2A2826242220, 0x3E3C3A3836343230,
            0x4F4D4B4947454341, 0x5F5D5B5957555351, 0x6F6D6B6967656361, 0x7F7D7B7977757371).AsByte();
    }

    /// <summary>Every second element: of the first register from the first on, of the second from the second on.</summary>
    public static Vector256<short> EvenThenOddWords256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0006000400020000, 0x000E000C000A0008, 0x0017001500130011, 0x001F001D001B0019).AsInt16();
    }

    /// <summary>Every second element: of the first register from the first on, of the second from the second on.</summary>
    public static Vector512<short> EvenThenOddWords512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0006000400020000, 0x000E000C000A0008, 0x0016001400120010, 0x001E001C001A0018,
            0x0027002500230021, 0x002F002D002B0029, 0x0037003500330031, 0x003F003D003B0039).AsInt16();
    }

    /// <summary>The first halves, in turn.</summary>
    public static Vector256<byte> LowBytes256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x2303220221012000, 0x2707260625052404, 0x2B0B2A0A29092808, 0x2F0F2E0E2D0D2C0C).AsByte();
    }

    /// <summary>The first halves, in turn.</summary>
    public static Vector512<byte> LowBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x4303420241014000, 0x4707460645054404, 0x4B0B4A0A49094808, 0x4F0F4E0E4D0D4C0C,
            0x5313521251115010, 0x5717561655155414, 0x5B1B5A1A59195818, 0x5F1F5E1E5D1D5C1C).AsByte();
    }

    /// <summary>The first halves, in turn.</summary>
    public static Vector256<short> LowWords256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0011000100100000, 0x0013000300120002, 0x0015000500140004, 0x0017000700160006).AsInt16();
    }

    /// <summary>The first halves, in turn.</summary>
    public static Vector512<short> LowWords512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0021000100200000, 0x0023000300220002, 0x0025000500240004, 0x0027000700260006,
            0x0029000900280008, 0x002B000B002A000A, 0x002D000D002C000C, 0x002F000F002E000E).AsInt16();
    }

    /// <summary>The last halves, in turn.</summary>
    public static Vector256<byte> HighBytes256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x3313321231113010, 0x3717361635153414, 0x3B1B3A1A39193818, 0x3F1F3E1E3D1D3C1C).AsByte();
    }

    /// <summary>The last halves, in turn.</summary>
    public static Vector512<byte> HighBytes512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x6323622261216020, 0x6727662665256424, 0x6B2B6A2A69296828, 0x6F2F6E2E6D2D6C2C,
            0x7333723271317030, 0x7737763675357434, 0x7B3B7A3A79397838, 0x7F3F7E3E7D3D7C3C).AsByte();
    }

    /// <summary>The last halves, in turn.</summary>
    public static Vector256<short> HighWords256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(0x0019000900180008, 0x001B000B001A000A, 0x001D000D001C000C, 0x001F000F001E000E).AsInt16();
    }

    /// <summary>The last halves, in turn.</summary>
    public static Vector512<short> HighWords512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0031001100300010, 0x0033001300320012, 0x0035001500340014, 0x0037001700360016,
            0x0039001900380018, 0x003B001B003A001A, 0x003D001D003C001C, 0x003F001F003E001E).AsInt16();
    }
}
