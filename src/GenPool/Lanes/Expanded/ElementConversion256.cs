// Written from ElementConversion.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>Between the elements in memory and the sums they are added to, which are as wide or wider.</summary>
/// <remarks>
/// A register of sums comes from as many elements, which lie at the start of a register. <see cref="SumArithmetic"/> says
/// which sums an element type has.
/// </remarks>
internal static unsafe partial class ElementConversion
{
    /// <summary>The first elements of a register as sums, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<TSum> ToSums<T, TSum>(Vector256<byte> elements)
        where T : unmanaged
        where TSum : unmanaged
    {
        if (typeof(TSum) == typeof(T))
        {
            return elements.As<byte, TSum>();
        }

        return typeof(TSum) == typeof(float)
            ? ToSingle<T>(elements).As<float, TSum>()
            : ToDouble<T>(elements).As<double, TSum>();
    }

    /// <summary>Sums as the first elements of a register: rounded once, or the low bits of an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ToElements<T, TSum>(Vector256<TSum> sums)
        where T : unmanaged
        where TSum : unmanaged
    {
        if (typeof(TSum) == typeof(T))
        {
            return sums.AsByte();
        }

        if (typeof(T) == typeof(float))
        {
            return Vector256.Narrow(sums.AsDouble(), sums.AsDouble()).AsByte();
        }

        if (typeof(TSum) == typeof(double) && typeof(T) == typeof(Half))
        {
            return ToHalvesOneByOne(sums.AsDouble());
        }

        Vector256<uint> integers = typeof(TSum) == typeof(double) ? LowBits(sums.AsDouble())
            : typeof(T) == typeof(Half) ? HalfConversion.ToHalf(sums.AsSingle())
            : Vector256.ConvertToInt32Native(sums.AsSingle()).AsUInt32();
        if (sizeof(T) == 4)
        {
            return integers.AsByte();
        }

        Vector256<ushort> words = Vector256.Narrow(integers, integers);
        return sizeof(T) == 2 ? words.AsByte() : Vector256.Narrow(words, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ToSingle<T>(Vector256<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(Half)
            ? HalfConversion.ToSingle(Vector256.WidenLower(elements.AsInt16()))
            : Vector256.ConvertToSingle(ToInt32<T>(elements));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToDouble<T>(Vector256<byte> elements)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Vector256.WidenLower(elements.AsSingle());
        }

        if (typeof(T) == typeof(Half))
        {
            return Vector256.WidenLower(ToSingle<T>(elements));
        }

        if (typeof(T) == typeof(uint))
        {
            return Avx512F.VL.IsSupported
                ? Avx512F.VL.ConvertToVector256Double(elements.AsUInt32().GetLower())
                : Vector256.ConvertToDouble(Vector256.WidenLower(elements.AsUInt32()));
        }

        Vector256<int> integers = ToInt32<T>(elements);
        return Avx.IsSupported ? Avx.ConvertToVector256Double(integers.GetLower()) : Vector256.ConvertToDouble(Vector256.WidenLower(integers));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> ToInt32<T>(Vector256<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(sbyte) ? Vector256.WidenLower(Vector256.WidenLower(elements.AsSByte()))
        : typeof(T) == typeof(byte) ? Vector256.WidenLower(Vector256.WidenLower(elements)).AsInt32()
        : typeof(T) == typeof(short) ? Vector256.WidenLower(elements.AsInt16())
        : typeof(T) == typeof(ushort) ? Vector256.WidenLower(elements.AsUInt16()).AsInt32()
        : elements.AsInt32();

    // What is left of an integer without its multiples of 2^32 is exact. Added to 2^52, whose last place is worth 1, it is the
    // low bits of that number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> LowBits(Vector256<double> integers)
    {
        Vector256<double> high = Vector256.Floor(integers * Vector256.Create(1 / 4294967296.0)) * Vector256.Create(4294967296.0);
        Vector256<ulong> low = (integers - high + Vector256.Create(4503599627370496.0)).AsUInt64();
        return Vector256.Narrow(low, low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<byte> ToHalvesOneByOne(Vector256<double> sums)
    {
        Vector256<ushort> halves = default;
        for (int i = 0; i < Vector256<double>.Count; i++)
        {
            halves = halves.WithElement(i, BitConverter.HalfToUInt16Bits((Half)sums[i]));
        }

        return halves.AsByte();
    }
}
