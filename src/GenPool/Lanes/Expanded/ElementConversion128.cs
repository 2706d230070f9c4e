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
    public static Vector128<TSum> ToSums<T, TSum>(Vector128<byte> elements)
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
    public static Vector128<byte> ToElements<T, TSum>(Vector128<TSum> sums)
        where T : unmanaged
        where TSum : unmanaged
    {
        if (typeof(TSum) == typeof(T))
        {
            return sums.AsByte();
        }

        if (typeof(T) == typeof(float))
        {
            return Vector128.Narrow(sums.AsDouble(), sums.AsDouble()).AsByte();
        }

        if (typeof(TSum) == typeof(double) && typeof(T) == typeof(Half))
        {
            return ToHalvesOneByOne(sums.AsDouble());
        }

        Vector128<uint> integers = typeof(TSum) == typeof(double) ? LowBits(sums.AsDouble())
            : typeof(T) == typeof(Half) ? HalfConversion.ToHalf(sums.AsSingle())
            : Vector128.ConvertToInt32Native(sums.AsSingle()).AsUInt32();
        if (sizeof(T) == 4)
        {
            return integers.AsByte();
        }

        Vector128<ushort> words = Vector128.Narrow(integers, integers);
        return sizeof(T) == 2 ? words.AsByte() : Vector128.Narrow(words, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ToSingle<T>(Vector128<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(Half)
            ? HalfConversion.ToSingle(Vector128.WidenLower(elements.AsInt16()))
            : Vector128.ConvertToSingle(ToInt32<T>(elements));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ToDouble<T>(Vector128<byte> elements)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Vector128.WidenLower(elements.AsSingle());
        }

        if (typeof(T) == typeof(Half))
        {
            return Vector128.WidenLower(ToSingle<T>(elements));
        }

        if (typeof(T) == typeof(uint))
        {
            return Avx512F.VL.IsSupported
                ? Avx512F.VL.ConvertToVector128Double(elements.AsUInt32())
                : Vector128.ConvertToDouble(Vector128.WidenLower(elements.AsUInt32()));
        }

        Vector128<int> integers = ToInt32<T>(elements);
        return Sse2.IsSupported ? Sse2.ConvertToVector128Double(integers) : Vector128.ConvertToDouble(Vector128.WidenLower(integers));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> ToInt32<T>(Vector128<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(sbyte) ? Vector128.WidenLower(Vector128.WidenLower(elements.AsSByte()))
        : typeof(T) == typeof(byte) ? Vector128.WidenLower(Vector128.WidenLower(elements)).AsInt32()
        : typeof(T) == typeof(short) ? Vector128.WidenLower(elements.AsInt16())
        : typeof(T) == typeof(ushort) ? Vector128.WidenLower(elements.AsUInt16()).AsInt32()
        : elements.AsInt32();

    // What is left of an integer without its multiples of 2^32 is exact. Added to 2^52, whose last place is worth 1, it is the
    // low bits of that number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> LowBits(Vector128<double> integers)
    {
        Vector128<double> high = Vector128.Floor(integers * Vector128.Create(1 / 4294967296.0)) * Vector128.Create(4294967296.0);
        Vector128<ulong> low = (integers - high + Vector128.Create(4503599627370496.0)).AsUInt64();
        return Vector128.Narrow(low, low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<byte> ToHalvesOneByOne(Vector128<double> sums)
    {
        Vector128<ushort> halves = default;
        for (int i = 0; i < Vector128<double>.Count; i++)
        {
            halves = halves.WithElement(i, BitConverter.HalfToUInt16Bits((Half)sums[i]));
        }

        return halves.AsByte();
    }
}
