// Written from HalfConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Between half and single precision, by arithmetic on bits: exact about ties, denormals and overflow.</summary>
internal static partial class HalfConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector256<uint> halves)
    {
        Vector256<uint> magnitude = halves & Vector256.Create(0x7FFFu);
        Vector256<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector256<uint> finite = (shifted.AsSingle() * Vector256.Create(5.192296858534828e33f)).AsUInt32();
        Vector256<uint> infinite = shifted | Vector256.Create(0x7F800000u);
        Vector256<uint> isFinite = Vector256.LessThan(magnitude, Vector256.Create(0x7C00u));
        return (Vector256.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector256.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToHalf(Vector256<float> singles)
    {
        Vector256<uint> bits = singles.AsUInt32();
        Vector256<uint> magnitude = bits & Vector256.Create(0x7FFFFFFFu);

        // Round to nearest, ties to even; a carry runs into the exponent and on to infinity.
        Vector256<uint> odd = (magnitude >> 13) & Vector256.Create(1u);
        Vector256<uint> normal = (magnitude - Vector256.Create(112u << 23) + Vector256.Create(0xFFFu) + odd) >> 13;

        // Added to one half, whose last place is the smallest denormal, the hardware rounds.
        Vector256<uint> denormal = (magnitude.AsSingle() + Vector256.Create(0.5f)).AsUInt32() - Vector256.Create(0x3F000000u);
        Vector256<uint> half = Vector256.ConditionalSelect(Vector256.LessThan(magnitude, Vector256.Create(0x38800000u)), denormal, normal);
        half = Vector256.Min(half, Vector256.Create(0x7C00u));
        return half | ((bits >> 16) & Vector256.Create(0x8000u));
    }
}
