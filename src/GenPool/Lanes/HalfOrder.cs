using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>The order of half-precision values, read off their bits: 16-bit integers that compare as the values do.</summary>
/// <remarks>
/// A half is a sign and a magnitude. Its key is the magnitude, negated where the sign is set: -0 and +0 share the key 0,
/// as the rule of ties wants, and no conversion to single precision is needed.
/// </remarks>
internal static class HalfOrder
{
    private const short MagnitudeBits = 0x7FFF;
    private const short Infinity = 0x7C00;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Key(Vector512<short> halves)
    {
        Vector512<short> sign = halves >> 15;
        return (Magnitude(halves) ^ sign) - sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Replaces(Vector512<short> later, Vector512<short> best) =>
        Vector512.AndNot(Vector512.GreaterThan(Key(later), Key(best)), IsNaN(best)) | IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Ties(Vector512<short> left, Vector512<short> right) =>
        Vector512.AndNot(Vector512.Equals(Key(left), Key(right)), IsNaN(left)) | (IsNaN(left) & IsNaN(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Magnitude(Vector512<short> halves) => halves & Vector512.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector512<short> magnitudes) => Vector512.GreaterThanAny(magnitudes, Vector512.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> IsNaN(Vector512<short> halves) =>
        Vector512.GreaterThan(Magnitude(halves), Vector512.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Key(Vector256<short> halves)
    {
        Vector256<short> sign = halves >> 15;
        return (Magnitude(halves) ^ sign) - sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Replaces(Vector256<short> later, Vector256<short> best) =>
        Vector256.AndNot(Vector256.GreaterThan(Key(later), Key(best)), IsNaN(best)) | IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Ties(Vector256<short> left, Vector256<short> right) =>
        Vector256.AndNot(Vector256.Equals(Key(left), Key(right)), IsNaN(left)) | (IsNaN(left) & IsNaN(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Magnitude(Vector256<short> halves) => halves & Vector256.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector256<short> magnitudes) => Vector256.GreaterThanAny(magnitudes, Vector256.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> IsNaN(Vector256<short> halves) =>
        Vector256.GreaterThan(Magnitude(halves), Vector256.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Key(Vector128<short> halves)
    {
        Vector128<short> sign = halves >> 15;
        return (Magnitude(halves) ^ sign) - sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Replaces(Vector128<short> later, Vector128<short> best) =>
        Vector128.AndNot(Vector128.GreaterThan(Key(later), Key(best)), IsNaN(best)) | IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Ties(Vector128<short> left, Vector128<short> right) =>
        Vector128.AndNot(Vector128.Equals(Key(left), Key(right)), IsNaN(left)) | (IsNaN(left) & IsNaN(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Magnitude(Vector128<short> halves) => halves & Vector128.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector128<short> magnitudes) => Vector128.GreaterThanAny(magnitudes, Vector128.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> IsNaN(Vector128<short> halves) =>
        Vector128.GreaterThan(Magnitude(halves), Vector128.Create(Infinity));
}
