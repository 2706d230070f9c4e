using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>
/// One element: the last column of a narrow row, machines without vectors, and tap numbers too large for an element.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated kernels. Holds a value or a tap number. A number loaded from a byte, or from an element as a tile
/// keeps it, is both, as in the wider lanes: its bits are the element's. Larger numbers are too large for some elements, and
/// only a number.
/// </remarks>
internal readonly struct Lane1<T> : IOrderedLane<Lane1<T>, T>, ISumLane<Lane1<T>, T>
    where T : unmanaged, INumber<T>
{
    private readonly T _value;
    private readonly int _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane1(T value, int tap)
    {
        _value = value;
        _tap = tap;
    }

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static Lane1<T> Lowest => new(MaxRule.Lowest<T>(), 0);

    /// <inheritdoc/>
    public static Lane1<T> Zero => new(T.Zero, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Load(ref T source, nint offset)
    {
        ref T element = ref Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        return new(element, Unsafe.As<T, byte>(ref element));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane1<T> LoadWithin(T* source, int column, int width, Lane1<T> filler) =>
        (uint)column < (uint)width ? Load(ref *source, 0) : filler;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> LoadEvery(ref T source, nint offset, int stride) => Load(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out Lane1<T> even, out Lane1<T> odd)
    {
        even = Load(ref source, offset);
        odd = Load(ref source, offset + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane1<T> low, Lane1<T> high, out Lane1<T> even, out Lane1<T> odd) => (even, odd) = (low, high);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane1<T> values, ref T target, nint offset) => Unsafe.Add(ref target, offset) = values._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWithin(Lane1<T> values, T* target, int column, int width)
    {
        if ((uint)column < (uint)width)
        {
            Store(values, ref *target, 0);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(Lane1<T> even, Lane1<T> odd, out Lane1<T> low, out Lane1<T> high) => (low, high) = (even, odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane1<T> even, Lane1<T> odd, ref T target, nint offset)
    {
        Store(even, ref target, offset);
        Store(odd, ref target, offset + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane1<T> values, ref T target, nint offset, int stride) => Store(values, ref target, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Max(Lane1<T> later, Lane1<T> best) => later._value > best._value ? later : best;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereGreater(Lane1<T> later, Lane1<T> best, Lane1<T> first, Lane1<T> second) =>
        later._value > best._value ? first : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereGreater(Lane1<T> later, Lane1<T> best, Lane1<T> first, Lane1<T> offset, Lane1<T> second) =>
        later._value > best._value ? AddTaps(first, offset) : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereReplaces(Lane1<T> later, Lane1<T> best, Lane1<T> first, Lane1<T> second) =>
        later._value > best._value || T.IsNaN(later._value) ? first : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereReplaces(Lane1<T> later, Lane1<T> best, Lane1<T> first, Lane1<T> offset, Lane1<T> second) =>
        later._value > best._value || T.IsNaN(later._value) ? AddTaps(first, offset) : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Observe(Lane1<T> values) => MaxRule.HasNaN<T>() ? Tap(T.IsNaN(values._value) ? 1 : 0) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Both(Lane1<T> left, Lane1<T> right) => OrTaps(left, right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane1<T> seen) => seen._tap != 0;

    /// <inheritdoc/>
    public static Lane1<T> Every(T value) => new(value, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(Lane1<T> left, Lane1<T> right) => left._value == right._value ? 1UL : 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereTies(Lane1<T> left, Lane1<T> right, Lane1<T> bits) => WhereTies(left, right, bits, Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> WhereTies(Lane1<T> left, Lane1<T> right, Lane1<T> first, Lane1<T> second) =>
        left._value == right._value || (T.IsNaN(left._value) && T.IsNaN(right._value)) ? first : second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Add(Lane1<T> sum, Lane1<T> value) => new(ScalarSum.Add(sum._value, value._value), 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> AddWhereSame(Lane1<T> sum, Lane1<T> value, Lane1<T> taps, Lane1<T> tap) =>
        taps._tap == tap._tap ? new(ScalarSum.Add(sum._value, value._value), 0) : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> AddWhereHas(Lane1<T> sum, Lane1<T> value, Lane1<T> taps, Lane1<T> bit) =>
        (taps._tap & bit._tap) != 0 ? new(ScalarSum.Add(sum._value, value._value), 0) : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Where(Lane1<T> mask, Lane1<T> values, Lane1<T> others) => mask._tap != 0 ? values : others;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Inside(int column, int width) =>
        (uint)column < (uint)width ? new(BitsOf(-1), -1) : Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> Tap(int tap) => new(default, tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> AddTaps(Lane1<T> left, Lane1<T> right) => new(default, left._tap + right._tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> OrTaps(Lane1<T> left, Lane1<T> right) => new(default, left._tap | right._tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1<T> LoadTaps(ref byte source, nint offset)
    {
        byte tap = Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        return new(BitsOf(tap), tap);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane1<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        (uint)column < (uint)width ? LoadTaps(ref *source, 0) : new(default, filler);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane1<T> taps, ref byte target, nint offset) => Unsafe.Add(ref target, offset) = unchecked((byte)taps._tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane1<T> taps, ref byte target, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, offset * sizeof(int)), taps._tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T BitsOf(int tap) =>
        Unsafe.SizeOf<T>() == 1 ? Unsafe.BitCast<byte, T>(unchecked((byte)tap))
        : Unsafe.SizeOf<T>() == 2 ? Unsafe.BitCast<short, T>(unchecked((short)tap))
        : Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<int, T>(tap)
        : Unsafe.BitCast<long, T>(tap);
}
