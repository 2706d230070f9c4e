// Written from HalfOrder.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <content>Registers of 128 bits.</content>
internal static partial class HalfOrder
{
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

    // The sum of +0 and a value: the value, but +0 for -0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Replace(Vector128<short> zero, Vector128<short> value, Vector128<short> condition) =>
        Vector128.ConditionalSelect(Vector128.AndNot(condition, Vector128.Equals(Magnitude(value), Vector128<short>.Zero)), value, zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Magnitude(Vector128<short> halves) => halves & Vector128.Create(MagnitudeBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Vector128<short> magnitudes) => Vector128.GreaterThanAny(magnitudes, Vector128.Create(Infinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> IsNaN(Vector128<short> halves) =>
        Vector128.GreaterThan(Magnitude(halves), Vector128.Create(Infinity));
}
