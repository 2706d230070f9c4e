// Written from InterleaveThree.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 128 bits.</content>
internal static unsafe partial class InterleaveThree
{
    /// <summary>One of three registers that hold the elements of three in turn.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="part">Which: 0, 1 or 2.</param>
    /// <param name="first">The first elements.</param>
    /// <param name="second">The second ones.</param>
    /// <param name="third">The third ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Part<T>(int part, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third)
        where T : unmanaged =>
        Avx512Vbmi.VL.IsSupported ? Permute128<T>(part, first, second, third) : Shuffle<T>(part, first, second, third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Permute128<T>(int part, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third)
        where T : unmanaged =>
        Avx512Vbmi.VL.PermuteVar16x8x2(Avx512Vbmi.VL.PermuteVar16x8x2(first, FirstTwo128<T>(part), second), WithThird128<T>(part), third);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shuffle<T>(int part, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third)
        where T : unmanaged
    {
        // What an index is beyond the register of, is 0.
        Vector128<byte> others = Vector128.Create((byte)Vector128<byte>.Count);
        return Vector128.Shuffle(first, FirstTwo128<T>(part)) | Vector128.Shuffle(second, FirstTwo128<T>(part) - others)
            | Vector128.Shuffle(third, WithThird128<T>(part) - others);
    }

    // Of the first and the second register. 255 is no index: there the third has its elements.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> FirstTwo128<T>(int part)
        where T : unmanaged =>
        sizeof(T) == 8 ? part == 0 ? Vector128.Create(0x0706050403020100,0x1716151413121110).AsByte() : part == 1 ? Vector128.Create(0xFFFFFFFFFFFFFFFF,0x0F0E0D0C0B0A0908).AsByte() : Vector128.Create(0x1F1E1D1C1B1A1918,0xFFFFFFFFFFFFFFFF).AsByte()
        : sizeof(T) == 4 ? part == 0 ? Vector128.Create(0x1312111003020100,0x07060504FFFFFFFF).AsByte() : part == 1 ? Vector128.Create(0xFFFFFFFF17161514,0x1B1A19180B0A0908).AsByte() : Vector128.Create(0x0F0E0D0CFFFFFFFF,0xFFFFFFFF1F1E1D1C).AsByte()
        : sizeof(T) == 2 ? part == 0 ? Vector128.Create(0x0302FFFF11100100,0x15140504FFFF1312).AsByte() : part == 1 ? Vector128.Create(0xFFFF17160706FFFF,0x0B0AFFFF19180908).AsByte() : Vector128.Create(0x1D1C0D0CFFFF1B1A,0xFFFF1F1E0F0EFFFF).AsByte()
        : part == 0 ? Vector128.Create(0x1202FF1101FF1000,0x05FF1404FF1303FF).AsByte() : part == 1 ? Vector128.Create(0xFF1707FF1606FF15,0x1A0AFF1909FF1808).AsByte() : Vector128.Create(0x0DFF1C0CFF1B0BFF,0xFF1F0FFF1E0EFF1D).AsByte();

    // Of that and the third one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> WithThird128<T>(int part)
        where T : unmanaged =>
        sizeof(T) == 8 ? part == 0 ? Vector128.Create(0x0706050403020100,0x0F0E0D0C0B0A0908).AsByte() : part == 1 ? Vector128.Create(0x1716151413121110,0x0F0E0D0C0B0A0908).AsByte() : Vector128.Create(0x0706050403020100,0x1F1E1D1C1B1A1918).AsByte()
        : sizeof(T) == 4 ? part == 0 ? Vector128.Create(0x0706050403020100,0x0F0E0D0C13121110).AsByte() : part == 1 ? Vector128.Create(0x1716151403020100,0x0F0E0D0C0B0A0908).AsByte() : Vector128.Create(0x070605041B1A1918,0x1F1E1D1C0B0A0908).AsByte()
        : sizeof(T) == 2 ? part == 0 ? Vector128.Create(0x0706111003020100,0x0F0E0D0C13120908).AsByte() : part == 1 ? Vector128.Create(0x1716050403021514,0x0F0E19180B0A0908).AsByte() : Vector128.Create(0x070605041B1A0100,0x1F1E0D0C0B0A1D1C).AsByte()
        : part == 0 ? Vector128.Create(0x0706110403100100,0x0F140D0C130A0912).AsByte() : part == 1 ? Vector128.Create(0x1706051603021500,0x0F0E190C0B180908).AsByte() : Vector128.Create(0x071C05041B02011A,0x1F0E0D1E0B0A1D08).AsByte();
}
