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
    public static Vector128<short> AddWhere(Vector128<short> sum, Vector128<short> value, Vector128<short> condition)
    {
        Vector128<float> low = HalfConversion.ToSingle(Vector128.WidenLower(sum.AsUInt16())) + HalfConversion.ToSingle(Vector128.WidenLower(value.AsUInt16()));
        Vector128<float> high = HalfConversion.ToSingle(Vector128.WidenUpper(sum.AsUInt16())) + HalfConversion.ToSingle(Vector128.WidenUpper(value.AsUInt16()));
        if (!Vector128.EqualsAll(low, low) || !Vector128.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector128<short> added = Vector128.Narrow(HalfConversion.ToHalf(low), HalfConversion.ToHalf(high)).AsInt16();
        return Vector128.ConditionalSelect(condition, added, sum);
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
