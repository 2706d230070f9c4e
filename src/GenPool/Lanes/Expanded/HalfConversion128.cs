// Written from HalfConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Between half and single precision, by arithmetic on bits: the same bits as the conversions of <see cref="Half"/>.</summary>
internal static partial class HalfConversion
{
    /// <summary>Halves, each in an integer of four bytes, as single-precision numbers. A NaN becomes quiet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<uint> halves)
    {
        Vector128<int> magnitude = halves.AsInt32() & Vector128.Create(0x7FFF);
        Vector128<int> sign = (halves.AsInt32() ^ magnitude) << 16;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal. Infinity and NaN have
        // the largest exponent, which it leaves alone.
        Vector128<int> special = Vector128.GreaterThan(magnitude, Vector128.Create(0x7BFF)) & Vector128.Create(0x7F800000);
        Vector128<float> moved = ((magnitude << 13) | special).AsSingle() * Vector128.Create(5.192296858534828e33f);
        return (moved.AsInt32() | sign).AsSingle();
    }

    /// <summary>Single-precision numbers as halves, each in an integer of four bytes: rounded to nearest, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToHalf(Vector128<float> singles)
    {
        Vector128<int> magnitude = singles.AsInt32() & Vector128.Create(0x7FFFFFFF);
        Vector128<int> sign = (singles.AsInt32() ^ magnitude) >>> 16;

        // A carry of the rounding runs into the exponent and on to infinity.
        Vector128<int> odd = (magnitude >> 13) & Vector128<int>.One;
        Vector128<int> normal = (magnitude - Vector128.Create((112 << 23) - 0xFFF) + odd) >> 13;

        // Added to one half, whose last place is the smallest denormal, the hardware rounds.
        Vector128<int> denormal = (magnitude.AsSingle() + Vector128.Create(0.5f)).AsInt32() - Vector128.Create(0x3F000000);
        Vector128<int> half = Vector128.ConditionalSelect(Vector128.LessThan(magnitude, Vector128.Create(0x38800000)), denormal, normal);
        half = Vector128.Min(half, Vector128.Create(0x7C00));

        // A NaN keeps the high bits of its payload, and becomes quiet.
        Vector128<int> nan = ((magnitude >> 13) & Vector128.Create(0x3FF)) | Vector128.Create(0x7E00);
        half = Vector128.ConditionalSelect(Vector128.GreaterThan(magnitude, Vector128.Create(0x7F800000)), nan, half);
        return (half | sign).AsUInt32();
    }
}
