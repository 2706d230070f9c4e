using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.TestPools;

/// <summary>
/// The values of an element type at which comparisons go wrong. Floating point: both zeros, both infinities, NaNs of
/// either sign with several payloads, quiet and signalling, the smallest and largest numbers. Integers: the extremes, where
/// a signed comparison of unsigned values or the reverse shows.
/// </summary>
internal static class HardValues<T>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    /// <summary>Whether the type has NaNs.</summary>
    public static bool IsFloatingPoint { get; } = T.IsNaN(T.CreateSaturating(double.NaN));

    /// <summary>The values.</summary>
    public static T[] All { get; } = IsFloatingPoint ? FloatingPoint() : Integer();

    private static T[] FloatingPoint()
    {
        long sign = 1L << ((Unsafe.SizeOf<T>() * 8) - 1);
        long infinity = ToBits(T.CreateSaturating(double.PositiveInfinity));
        long quiet = ToBits(T.CreateSaturating(double.NaN)) & ~sign;
        long[] magnitudes =
        [
            0, 1, 2, ToBits(T.One), ToBits(T.MaxValue), infinity,
            infinity + 1, infinity + 0x123, quiet, quiet + 1, quiet + 0x123, (sign - 1) & (infinity | (infinity - 1)),
        ];
        return [.. magnitudes.Select(FromBits), .. magnitudes.Select(bits => FromBits(bits | sign))];
    }

    private static T[] Integer()
    {
        T middle = unchecked(T.MinValue + (T.MaxValue / T.CreateChecked(2)) + T.One);
        return [T.MinValue, T.MinValue + T.One, T.MaxValue, T.MaxValue - T.One, T.Zero, T.One, unchecked(T.Zero - T.One), middle, middle - T.One];
    }

    private static T FromBits(long bits) => Unsafe.ReadUnaligned<T>(ref Unsafe.As<long, byte>(ref bits));

    private static long ToBits(T value)
    {
        long bits = 0;
        Unsafe.WriteUnaligned(ref Unsafe.As<long, byte>(ref bits), value);
        return bits;
    }
}
