// Written from HalfConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Between half and single precision, by arithmetic on bits: exact about ties, denormals and overflow.</summary>
internal static partial class HalfConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<uint> halves)
    {
        Vector128<uint> magnitude = halves & Vector128.Create(0x7FFFu);
        Vector128<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector128<uint> finite = (shifted.AsSingle() * Vector128.Create(5.192296858534828e33f)).AsUInt32();
        Vector128<uint> infinite = shifted | Vector128.Create(0x7F800000u);
        Vector128<uint> isFinite = Vector128.LessThan(magnitude, Vector128.Create(0x7C00u));
        return (Vector128.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector128.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToHalf(Vector128<float> singles)
    {
        Vector128<uint> bits = singles.AsUInt32();
        Vector128<uint> magnitude = bits & Vector128.Create(0x7FFFFFFFu);

        // Round to nearest, ties to even; a carry runs into the exponent and on to infinity.
        Vector128<uint> odd = (magnitude >> 13) & Vector128.Create(1u);
        Vector128<uint> normal = (magnitude - Vector128.Create(112u << 23) + Vector128.Create(0xFFFu) + odd) >> 13;

        // Added to one half, whose last place is the smallest denormal, the hardware rounds.
        Vector128<uint> denormal = (magnitude.AsSingle() + Vector128.Create(0.5f)).AsUInt32() - Vector128.Create(0x3F000000u);
        Vector128<uint> half = Vector128.ConditionalSelect(Vector128.LessThan(magnitude, Vector128.Create(0x38800000u)), denormal, normal);
        half = Vector128.Min(half, Vector128.Create(0x7C00u));
        return half | ((bits >> 16) & Vector128.Create(0x8000u));
    }
}
