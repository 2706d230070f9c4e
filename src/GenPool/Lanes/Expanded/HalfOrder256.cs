// Written from HalfOrder.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 256 bits.</content>
internal static partial class HalfOrder
{
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

    // The sum of +0 and a value: the value, but +0 for -0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Replace(Vector256<short> zero, Vector256<short> value, Vector256<short> condition) =>
        Vector256.ConditionalSelect(Vector256.AndNot(condition, Vector256.Equals(Magnitude(value), Vector256<short>.Zero)), value, zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> Magnitude(Vector256<short> halves) => halves & Vector256.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector256<short> magnitudes) => Vector256.GreaterThanAny(magnitudes, Vector256.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> IsNaN(Vector256<short> halves) =>
        Vector256.GreaterThan(Magnitude(halves), Vector256.Create(Infinity));
}
