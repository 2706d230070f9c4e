// Written from HalfAddition.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Sums of half-precision gradients, each addition rounded to half precision as <see cref="Half"/> does it.</summary>
/// <remarks>
/// Halves are added as single-precision numbers. A NaN is left to <see cref="Half"/> itself, whose payload bits are its own
/// affair.
/// </remarks>
internal static partial class HalfAddition
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> AddWhere(Vector256<short> sum, Vector256<short> value, Vector256<short> condition)
    {
        Vector256<float> low = HalfConversion.ToSingle(Vector256.WidenLower(sum.AsUInt16())) + HalfConversion.ToSingle(Vector256.WidenLower(value.AsUInt16()));
        Vector256<float> high = HalfConversion.ToSingle(Vector256.WidenUpper(sum.AsUInt16())) + HalfConversion.ToSingle(Vector256.WidenUpper(value.AsUInt16()));
        if (!Vector256.EqualsAll(low, low) || !Vector256.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector256<short> added = Vector256.Narrow(HalfConversion.ToHalf(low), HalfConversion.ToHalf(high)).AsInt16();
        return Vector256.ConditionalSelect(condition, added, sum);
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
}
