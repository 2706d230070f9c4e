// Written from HalfConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Between half and single precision, by arithmetic on bits: exact about ties, denormals and overflow.</summary>
internal static partial class HalfConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToSingle(Vector512<uint> halves)
    {
        Vector512<uint> magnitude = halves & Vector512.Create(0x7FFFu);
        Vector512<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector512<uint> finite = (shifted.AsSingle() * Vector512.Create(5.192296858534828e33f)).AsUInt32();
        Vector512<uint> infinite = shifted | Vector512.Create(0x7F800000u);
        Vector512<uint> isFinite = Vector512.LessThan(magnitude, Vector512.Create(0x7C00u));
        return (Vector512.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector512.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToHalf(Vector512<float> singles)
    {
        Vector512<uint> bits = singles.AsUInt32();
        Vector512<uint> magnitude = bits & Vector512.Create(0x7FFFFFFFu);

        // Round to nearest, ties to even; a carry runs into the exponent and on to infinity.
        Vector512<uint> odd = (magnitude >> 13) & Vector512.Create(1u);
        Vector512<uint> normal = (magnitude - Vector512.Create(112u << 23) + Vector512.Create(0xFFFu) + odd) >> 13;

        // Added to one half, whose last place is the smallest denormal, the hardware rounds.
        Vector512<uint> denormal = (magnitude.AsSingle() + Vector512.Create(0.5f)).AsUInt32() - Vector512.Create(0x3F000000u);
        Vector512<uint> half = Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0x38800000u)), denormal, normal);
        half = Vector512.Min(half, Vector512.Create(0x7C00u));
        return half | ((bits >> 16) & Vector512.Create(0x8000u));
    }
}
