using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Sums of half-precision gradients, each addition rounded to half precision as <see cref="Half"/> does it.</summary>
/// <remarks>
/// Halves are added as single-precision numbers. The conversion back is exact about ties, denormals and overflow; a NaN is
/// left to <see cref="Half"/> itself, whose payload bits are its own affair.
/// </remarks>
internal static class HalfSum
{
    private const uint SingleInfinity = 0x7F800000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> AddWhere(Vector512<short> sum, Vector512<short> value, Vector512<short> condition)
    {
        Vector512<float> low = ToSingle(Vector512.WidenLower(sum.AsUInt16())) + ToSingle(Vector512.WidenLower(value.AsUInt16()));
        Vector512<float> high = ToSingle(Vector512.WidenUpper(sum.AsUInt16())) + ToSingle(Vector512.WidenUpper(value.AsUInt16()));
        if (!Vector512.EqualsAll(low, low) || !Vector512.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector512<short> added = Vector512.Narrow(ToHalf(low), ToHalf(high)).AsInt16();
        return Vector512.ConditionalSelect(condition, added, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ToSingle(Vector512<uint> halves)
    {
        Vector512<uint> magnitude = halves & Vector512.Create(0x7FFFu);
        Vector512<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector512<uint> finite = (shifted.AsSingle() * Vector512.Create(5.192296858534828e33f)).AsUInt32();
        Vector512<uint> infinite = shifted | Vector512.Create(SingleInfinity);
        Vector512<uint> isFinite = Vector512.LessThan(magnitude, Vector512.Create(0x7C00u));
        return (Vector512.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector512.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> ToHalf(Vector512<float> singles)
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<short> AddOneByOne(Vector512<short> sum, Vector512<short> value, Vector512<short> condition)
    {
        for (int i = 0; i < Vector512<short>.Count; i++)
        {
            if (condition[i] != 0)
            {
                Half added = BitConverter.Int16BitsToHalf(sum[i]) + BitConverter.Int16BitsToHalf(value[i]);
                sum = sum.WithElement(i, BitConverter.HalfToInt16Bits(added));
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> AddWhere(Vector256<short> sum, Vector256<short> value, Vector256<short> condition)
    {
        Vector256<float> low = ToSingle(Vector256.WidenLower(sum.AsUInt16())) + ToSingle(Vector256.WidenLower(value.AsUInt16()));
        Vector256<float> high = ToSingle(Vector256.WidenUpper(sum.AsUInt16())) + ToSingle(Vector256.WidenUpper(value.AsUInt16()));
        if (!Vector256.EqualsAll(low, low) || !Vector256.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector256<short> added = Vector256.Narrow(ToHalf(low), ToHalf(high)).AsInt16();
        return Vector256.ConditionalSelect(condition, added, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ToSingle(Vector256<uint> halves)
    {
        Vector256<uint> magnitude = halves & Vector256.Create(0x7FFFu);
        Vector256<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector256<uint> finite = (shifted.AsSingle() * Vector256.Create(5.192296858534828e33f)).AsUInt32();
        Vector256<uint> infinite = shifted | Vector256.Create(SingleInfinity);
        Vector256<uint> isFinite = Vector256.LessThan(magnitude, Vector256.Create(0x7C00u));
        return (Vector256.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector256.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> ToHalf(Vector256<float> singles)
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<short> AddOneByOne(Vector256<short> sum, Vector256<short> value, Vector256<short> condition)
    {
        for (int i = 0; i < Vector256<short>.Count; i++)
        {
            if (condition[i] != 0)
            {
                Half added = BitConverter.Int16BitsToHalf(sum[i]) + BitConverter.Int16BitsToHalf(value[i]);
                sum = sum.WithElement(i, BitConverter.HalfToInt16Bits(added));
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> AddWhere(Vector128<short> sum, Vector128<short> value, Vector128<short> condition)
    {
        Vector128<float> low = ToSingle(Vector128.WidenLower(sum.AsUInt16())) + ToSingle(Vector128.WidenLower(value.AsUInt16()));
        Vector128<float> high = ToSingle(Vector128.WidenUpper(sum.AsUInt16())) + ToSingle(Vector128.WidenUpper(value.AsUInt16()));
        if (!Vector128.EqualsAll(low, low) || !Vector128.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector128<short> added = Vector128.Narrow(ToHalf(low), ToHalf(high)).AsInt16();
        return Vector128.ConditionalSelect(condition, added, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ToSingle(Vector128<uint> halves)
    {
        Vector128<uint> magnitude = halves & Vector128.Create(0x7FFFu);
        Vector128<uint> shifted = magnitude << 13;

        // The exponents differ by 112; a multiplication by 2^112 moves them and makes denormals normal.
        Vector128<uint> finite = (shifted.AsSingle() * Vector128.Create(5.192296858534828e33f)).AsUInt32();
        Vector128<uint> infinite = shifted | Vector128.Create(SingleInfinity);
        Vector128<uint> isFinite = Vector128.LessThan(magnitude, Vector128.Create(0x7C00u));
        return (Vector128.ConditionalSelect(isFinite, finite, infinite) | ((halves & Vector128.Create(0x8000u)) << 16)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> ToHalf(Vector128<float> singles)
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<short> AddOneByOne(Vector128<short> sum, Vector128<short> value, Vector128<short> condition)
    {
        for (int i = 0; i < Vector128<short>.Count; i++)
        {
            if (condition[i] != 0)
            {
                Half added = BitConverter.Int16BitsToHalf(sum[i]) + BitConverter.Int16BitsToHalf(value[i]);
                sum = sum.WithElement(i, BitConverter.HalfToInt16Bits(added));
            }
        }

        return sum;
    }
}
