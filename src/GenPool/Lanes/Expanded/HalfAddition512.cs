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
    public static Vector512<short> AddWhere(Vector512<short> sum, Vector512<short> value, Vector512<short> condition)
    {
        Vector512<float> low = HalfConversion.ToSingle(Vector512.WidenLower(sum.AsUInt16())) + HalfConversion.ToSingle(Vector512.WidenLower(value.AsUInt16()));
        Vector512<float> high = HalfConversion.ToSingle(Vector512.WidenUpper(sum.AsUInt16())) + HalfConversion.ToSingle(Vector512.WidenUpper(value.AsUInt16()));
        if (!Vector512.EqualsAll(low, low) || !Vector512.EqualsAll(high, high))
        {
            return AddOneByOne(sum, value, condition);
        }

        Vector512<short> added = Vector512.Narrow(HalfConversion.ToHalf(low), HalfConversion.ToHalf(high)).AsInt16();
        return Vector512.ConditionalSelect(condition, added, sum);
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
}
