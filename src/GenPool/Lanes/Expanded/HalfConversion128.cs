// Written from HalfConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Between half and single precision, by arithmetic on bits: the same bits as the conversions of <see cref="Half"/>, but for those of a NaN.</summary>
internal static partial class HalfConversion
{
    /// <summary>Halves, each sign-extended to an integer of four bytes, as single-precision numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<int> halves)
    {
        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal. Infinity and NaN, which had
        // the largest exponent, are now those of 65536 and more.
        Vector128<float> moved = ((halves << 13) & Vector128.Create(unchecked((int)0x8FFFE000))).AsSingle() * Vector128.Create(5.192296858534828e33f);
        Vector128<int> special = Vector128.GreaterThanOrEqual(Vector128.Abs(moved), Vector128.Create(65536f)).AsInt32() & Vector128.Create(0x7F800000);
        return (moved.AsInt32() | special).AsSingle();
    }

    /// <summary>Single-precision numbers as halves, each in an integer of four bytes: rounded to nearest, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToHalf(Vector128<float> singles)
    {
        // 65536 is infinity, and the least exponent that of the least normal half.
        Vector128<float> magnitude = Vector128.MinNative(Vector128.Abs(singles), Vector128.Create(65536f));
        Vector128<int> exponent = Vector128.Max(magnitude.AsInt32() & Vector128.Create(0x7F800000), Vector128.Create(0x38800000));

        // Added to a power of two 2^13 times as great, whose last place is that of the half, the hardware rounds. What the bits
        // have grown by are places of the half; of a normal one the first 1024 are the bit that it does not store.
        Vector128<int> rounded = (magnitude + (exponent + Vector128.Create(13 << 23)).AsSingle()).AsInt32();
        Vector128<int> half = rounded - exponent + (exponent >> 13) - Vector128.Create((13 << 23) + (112 << 10) + 1024);
        half = Vector128.ConditionalSelect(Vector128.Equals(singles, singles).AsInt32(), half, Vector128.Create(0x7E00));
        return (half | ((singles.AsInt32() >> 16) & Vector128.Create(0x8000))).AsUInt32();
    }
}
