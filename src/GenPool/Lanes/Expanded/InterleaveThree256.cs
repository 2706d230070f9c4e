// Written from InterleaveThree.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static unsafe partial class InterleaveThree
{
    /// <summary>One of three registers that hold the elements of three in turn.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="part">Which: 0, 1 or 2.</param>
    /// <param name="first">The first elements.</param>
    /// <param name="second">The second ones.</param>
    /// <param name="third">The third ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Part<T>(int part, Vector256<byte> first, Vector256<byte> second, Vector256<byte> third)
        where T : unmanaged =>
        Avx512Vbmi.VL.IsSupported ? Permute256<T>(part, first, second, third) : Vector256.Create(
            Block<T>(2 * part, first, second, third), Block<T>((2 * part) + 1, first, second, third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Permute256<T>(int part, Vector256<byte> first, Vector256<byte> second, Vector256<byte> third)
        where T : unmanaged =>
        Avx512Vbmi.VL.PermuteVar32x8x2(Avx512Vbmi.VL.PermuteVar32x8x2(first, FirstTwo256<T>(part), second), WithThird256<T>(part), third);

    // Every three blocks of the result are made of one block of each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Block<T>(int block, Vector256<byte> first, Vector256<byte> second, Vector256<byte> third)
        where T : unmanaged => Part<T>(block % 3, Of(first, block / 3), Of(second, block / 3), Of(third, block / 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Of(Vector256<byte> register, int block) => block == 0 ? register.GetLower() : register.GetUpper();

    // Of the first and the second register. 255 is no index: there the third has its elements.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> FirstTwo256<T>(int part)
        where T : unmanaged =>
        sizeof(T) == 8 ? part == 0 ? Vector256.Create(0x0706050403020100,0x2726252423222120,0xFFFFFFFFFFFFFFFF,0x0F0E0D0C0B0A0908).AsByte() : part == 1 ? Vector256.Create(0x2F2E2D2C2B2A2928,0xFFFFFFFFFFFFFFFF,0x1716151413121110,0x3736353433323130).AsByte() : Vector256.Create(0xFFFFFFFFFFFFFFFF,0x1F1E1D1C1B1A1918,0x3F3E3D3C3B3A3938,0xFFFFFFFFFFFFFFFF).AsByte()
        : sizeof(T) == 4 ? part == 0 ? Vector256.Create(0x2322212003020100,0x07060504FFFFFFFF,0xFFFFFFFF27262524,0x2B2A29280B0A0908).AsByte() : part == 1 ? Vector256.Create(0x0F0E0D0CFFFFFFFF,0xFFFFFFFF2F2E2D2C,0x3332313013121110,0x17161514FFFFFFFF).AsByte() : Vector256.Create(0xFFFFFFFF37363534,0x3B3A39381B1A1918,0x1F1E1D1CFFFFFFFF,0xFFFFFFFF3F3E3D3C).AsByte()
        : sizeof(T) == 2 ? part == 0 ? Vector256.Create(0x0302FFFF21200100,0x25240504FFFF2322,0xFFFF27260706FFFF,0x0B0AFFFF29280908).AsByte() : part == 1 ? Vector256.Create(0x2D2C0D0CFFFF2B2A,0xFFFF2F2E0F0EFFFF,0x1312FFFF31301110,0x35341514FFFF3332).AsByte() : Vector256.Create(0xFFFF37361716FFFF,0x1B1AFFFF39381918,0x3D3C1D1CFFFF3B3A,0xFFFF3F3E1F1EFFFF).AsByte()
        : part == 0 ? Vector256.Create(0x2202FF2101FF2000,0x05FF2404FF2303FF,0xFF2707FF2606FF25,0x2A0AFF2909FF2808).AsByte() : part == 1 ? Vector256.Create(0x0DFF2C0CFF2B0BFF,0xFF2F0FFF2E0EFF2D,0x3212FF3111FF3010,0x15FF3414FF3313FF).AsByte() : Vector256.Create(0xFF3717FF3616FF35,0x3A1AFF3919FF3818,0x1DFF3C1CFF3B1BFF,0xFF3F1FFF3E1EFF3D).AsByte();

    // Of that and the third one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> WithThird256<T>(int part)
        where T : unmanaged =>
        sizeof(T) == 8 ? part == 0 ? Vector256.Create(0x0706050403020100,0x0F0E0D0C0B0A0908,0x2726252423222120,0x1F1E1D1C1B1A1918).AsByte() : part == 1 ? Vector256.Create(0x0706050403020100,0x2F2E2D2C2B2A2928,0x1716151413121110,0x1F1E1D1C1B1A1918).AsByte() : Vector256.Create(0x3736353433323130,0x0F0E0D0C0B0A0908,0x1716151413121110,0x3F3E3D3C3B3A3938).AsByte()
        : sizeof(T) == 4 ? part == 0 ? Vector256.Create(0x0706050403020100,0x0F0E0D0C23222120,0x2726252413121110,0x1F1E1D1C1B1A1918).AsByte() : part == 1 ? Vector256.Create(0x070605042B2A2928,0x2F2E2D2C0B0A0908,0x1716151413121110,0x1F1E1D1C33323130).AsByte() : Vector256.Create(0x3736353403020100,0x0F0E0D0C0B0A0908,0x171615143B3A3938,0x3F3E3D3C1B1A1918).AsByte()
        : sizeof(T) == 2 ? part == 0 ? Vector256.Create(0x0706212003020100,0x0F0E0D0C23220908,0x2726151413122524,0x1F1E29281B1A1918).AsByte() : part == 1 ? Vector256.Create(0x070605042B2A0100,0x2F2E0D0C0B0A2D2C,0x1716313013121110,0x1F1E1D1C33321918).AsByte() : Vector256.Create(0x3736050403023534,0x0F0E39380B0A0908,0x171615143B3A1110,0x3F3E1D1C1B1A3D3C).AsByte()
        : part == 0 ? Vector256.Create(0x0706210403200100,0x0F240D0C230A0922,0x2716152613122510,0x1F1E291C1B281918).AsByte() : part == 1 ? Vector256.Create(0x072C05042B02012A,0x2F0E0D2E0B0A2D08,0x1716311413301110,0x1F341D1C331A1932).AsByte() : Vector256.Create(0x3706053603023500,0x0F0E390C0B380908,0x173C15143B12113A,0x3F1E1D3E1B1A3D18).AsByte();
}
