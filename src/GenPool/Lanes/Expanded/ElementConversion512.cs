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
    public static Vector512<TSum> ToSums<T, TSum>(Vector512<byte> elements)
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
    public static Vector512<byte> ToElements<T, TSum>(Vector512<TSum> sums)
        where T : unmanaged
        where TSum : unmanaged
    {
        if (typeof(TSum) == typeof(T))
        {
            return sums.AsByte();
        }

        if (typeof(T) == typeof(float))
        {
            return Vector512.Narrow(sums.AsDouble(), sums.AsDouble()).AsByte();
        }

        if (typeof(TSum) == typeof(double) && typeof(T) == typeof(Half))
        {
            return ToHalvesOneByOne(sums.AsDouble());
        }

        Vector512<uint> integers = typeof(TSum) == typeof(double) ? LowBits(sums.AsDouble())
            : typeof(T) == typeof(Half) ? HalfConversion.ToHalf(sums.AsSingle())
            : Vector512.ConvertToInt32Native(sums.AsSingle()).AsUInt32();
        if (sizeof(T) == 4)
        {
            return integers.AsByte();
        }

        Vector512<ushort> words = Vector512.Narrow(integers, integers);
        return sizeof(T) == 2 ? words.AsByte() : Vector512.Narrow(words, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ToSingle<T>(Vector512<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(Half)
            ? HalfConversion.ToSingle(Vector512.WidenLower(elements.AsInt16()))
            : Vector512.ConvertToSingle(ToInt32<T>(elements));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToDouble<T>(Vector512<byte> elements)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Vector512.WidenLower(elements.AsSingle());
        }

        if (typeof(T) == typeof(Half))
        {
            return Vector512.WidenLower(ToSingle<T>(elements));
        }

        if (typeof(T) == typeof(uint))
        {
            return Avx512F.IsSupported
                ? Avx512F.ConvertToVector512Double(elements.AsUInt32().GetLower())
                : Vector512.ConvertToDouble(Vector512.WidenLower(elements.AsUInt32()));
        }

        Vector512<int> integers = ToInt32<T>(elements);
        return Avx512F.IsSupported ? Avx512F.ConvertToVector512Double(integers.GetLower()) : Vector512.ConvertToDouble(Vector512.WidenLower(integers));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ToInt32<T>(Vector512<byte> elements)
        where T : unmanaged =>
        typeof(T) == typeof(sbyte) ? Vector512.WidenLower(Vector512.WidenLower(elements.AsSByte()))
        : typeof(T) == typeof(byte) ? Vector512.WidenLower(Vector512.WidenLower(elements)).AsInt32()
        : typeof(T) == typeof(short) ? Vector512.WidenLower(elements.AsInt16())
        : typeof(T) == typeof(ushort) ? Vector512.WidenLower(elements.AsUInt16()).AsInt32()
        : elements.AsInt32();

    // What is left of an integer without its multiples of 2^32 is exact. Added to 2^52, whose last place is worth 1, it is the
    // low bits of that number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> LowBits(Vector512<double> integers)
    {
        Vector512<double> high = Vector512.Floor(integers * Vector512.Create(1 / 4294967296.0)) * Vector512.Create(4294967296.0);
        Vector512<ulong> low = (integers - high + Vector512.Create(4503599627370496.0)).AsUInt64();
        return Vector512.Narrow(low, low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<byte> ToHalvesOneByOne(Vector512<double> sums)
    {
        Vector512<ushort> halves = default;
        for (int i = 0; i < Vector512<double>.Count; i++)
        {
            halves = halves.WithElement(i, BitConverter.HalfToUInt16Bits((Half)sums[i]));
        }

        return halves.AsByte();
    }
}
