using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>One sum: the last column of a narrow row, and machines without vectors.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type of the sum: one that <see cref="SumArithmetic"/> has for the elements.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct SumLane1<T, TSum> : IArithmeticLane<SumLane1<T, TSum>, T>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
{
    private readonly TSum _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SumLane1(TSum sum) => _sum = sum;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static SumLane1<T, TSum> Zero => new(TSum.Zero);

    // The bits of the sum: a tap number, or a mask.
    private long Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<TSum>() == sizeof(int) ? Unsafe.BitCast<TSum, int>(_sum) : Unsafe.BitCast<TSum, long>(_sum);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Load(ref T source, nint offset) =>
        new(SumArithmetic.ToSum<T, TSum>(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Every(T element) => new(SumArithmetic.ToSum<T, TSum>(element));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe SumLane1<T, TSum> LoadWithin(T* source, int column, int width, SumLane1<T, TSum> filler) =>
        (uint)column < (uint)width ? Load(ref *source, 0) : filler;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> LoadEvery(ref T source, nint offset, int stride) => Load(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out SumLane1<T, TSum> even, out SumLane1<T, TSum> odd) =>
        (even, odd) = (Load(ref source, offset), Load(ref source, offset + 1));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(SumLane1<T, TSum> low, SumLane1<T, TSum> high, out SumLane1<T, TSum> even, out SumLane1<T, TSum> odd) => (even, odd) = (low, high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SumLane1<T, TSum> values, ref T target, nint offset) =>
        Unsafe.Add(ref target, offset) = SumArithmetic.ToElement<T, TSum>(values._sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWithin(SumLane1<T, TSum> values, T* target, int column, int width)
    {
        if ((uint)column < (uint)width)
        {
            Store(values, ref *target, 0);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(SumLane1<T, TSum> even, SumLane1<T, TSum> odd, ref T target, nint offset)
    {
        Store(even, ref target, offset);
        Store(odd, ref target, offset + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(SumLane1<T, TSum> even, SumLane1<T, TSum> odd, out SumLane1<T, TSum> low, out SumLane1<T, TSum> high) => (low, high) = (even, odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(SumLane1<T, TSum> values, ref T target, nint offset, int stride) => Store(values, ref target, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Add(SumLane1<T, TSum> sum, SumLane1<T, TSum> value) => new(sum._sum + value._sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> AddWhereSame(SumLane1<T, TSum> sum, SumLane1<T, TSum> value, SumLane1<T, TSum> taps, SumLane1<T, TSum> tap) => taps.Bits == tap.Bits ? Add(sum, value) : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> AddWhereHas(SumLane1<T, TSum> sum, SumLane1<T, TSum> value, SumLane1<T, TSum> taps, SumLane1<T, TSum> bit) => (taps.Bits & bit.Bits) != 0 ? Add(sum, value) : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Number(long number) => new(SumArithmetic.Number<TSum>(number));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Quotient(SumLane1<T, TSum> sum, SumLane1<T, TSum> count) => new(SumArithmetic.Quotient<T, TSum>(sum._sum, count._sum));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Multiply(SumLane1<T, TSum> left, SumLane1<T, TSum> right) => new(left._sum * right._sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Divide(SumLane1<T, TSum> left, SumLane1<T, TSum> right) => new(left._sum / right._sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Absolute(SumLane1<T, TSum> values) => new(TSum.Abs(values._sum));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Sign(SumLane1<T, TSum> values) => new(SumArithmetic.Sign(values._sum));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> SquareRoot(SumLane1<T, TSum> values) => new(SumArithmetic.SquareRoot(values._sum));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Power(SumLane1<T, TSum> values, double exponent) => new(SumArithmetic.Power(values._sum, exponent));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> WhereZero(SumLane1<T, TSum> values, SumLane1<T, TSum> first, SumLane1<T, TSum> second) => TSum.IsZero(values._sum) ? first : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Where(SumLane1<T, TSum> mask, SumLane1<T, TSum> values, SumLane1<T, TSum> others) => mask.Bits != 0 ? values : others;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Inside(int column, int width) => Tap((uint)column < (uint)width ? -1 : 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> Tap(int tap) => FromBits(tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> AddTaps(SumLane1<T, TSum> left, SumLane1<T, TSum> right) => FromBits(left.Bits + right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> OrTaps(SumLane1<T, TSum> left, SumLane1<T, TSum> right) => FromBits(left.Bits | right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane1<T, TSum> LoadTaps(ref byte source, nint offset) => FromBits(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe SumLane1<T, TSum> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        FromBits((uint)column < (uint)width ? *source : filler);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(SumLane1<T, TSum> taps, ref byte target, nint offset) => Unsafe.Add(ref target, offset) = unchecked((byte)taps.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(SumLane1<T, TSum> taps, ref byte target, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, offset * sizeof(int)), unchecked((int)taps.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SumLane1<T, TSum> FromBits(long bits) =>
        new(Unsafe.SizeOf<TSum>() == sizeof(int) ? Unsafe.BitCast<int, TSum>(unchecked((int)bits)) : Unsafe.BitCast<long, TSum>(bits));
}
