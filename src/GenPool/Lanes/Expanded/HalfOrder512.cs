// Written from HalfOrder.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 512 bits.</content>
internal static partial class HalfOrder
{
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

    // The sum of +0 and a value: the value, but +0 for -0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Replace(Vector512<short> zero, Vector512<short> value, Vector512<short> condition) =>
        Vector512.ConditionalSelect(Vector512.AndNot(condition, Vector512.Equals(Magnitude(value), Vector512<short>.Zero)), value, zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Magnitude(Vector512<short> halves) => halves & Vector512.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector512<short> magnitudes) => Vector512.GreaterThanAny(magnitudes, Vector512.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> IsNaN(Vector512<short> halves) =>
        Vector512.GreaterThan(Magnitude(halves), Vector512.Create(Infinity));
}
