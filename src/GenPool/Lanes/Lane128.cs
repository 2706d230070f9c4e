using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>The elements of one 128-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated kernels. Held as bytes, for <see cref="Half"/> is no element type of a vector: its bits go as
/// <see cref="short"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane128<T> : ILane<Lane128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<byte> _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lane128(Vector128<byte> bits) => _bits = bits;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<byte>.Count / Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static Lane128<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Splat.Lowest128<T>());
    }

    /// <inheritdoc/>
    public static Lane128<T> Zero => new(Vector128<byte>.Zero);

    internal Vector128<byte> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits;
    }

    private Vector128<T> Values
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits.As<byte, T>();
    }

    private Vector128<short> Halves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits.AsInt16();
    }

    private static bool IsHalf
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(Half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Load(ref readonly T source, nint offset) =>
        new(Unsafe.ReadUnaligned<Vector128<byte>>(in At(in source, offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadEvery(ref readonly T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(in source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            return new(Deinterleave.EvenThenOdd<T>(Load(in source, offset)._bits, Load(in source, offset + Count - 1)._bits));
        }

        Unsafe.SkipInit(out Vector128<byte> gathered);
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane128<T> LoadWithin(ref readonly T source, int first, int end, Lane128<T> filler) =>
        new(Within.Load<T>(Pointer(in source), first, end, filler._bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly T source, nint offset, out Lane128<T> even, out Lane128<T> odd) =>
        Split(Load(in source, offset), Load(in source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane128<T> low, Lane128<T> high, out Lane128<T> even, out Lane128<T> odd)
    {
        even = new(Deinterleave.Even<T>(low._bits, high._bits));
        odd = new(Deinterleave.Odd<T>(low._bits, high._bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane128<T> values, ref T target, nint offset) =>
        Unsafe.WriteUnaligned(ref At(in target, offset), values._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWithin(Lane128<T> values, ref T target, int first, int end) =>
        Within.Store<T>(values._bits, Pointer(in target), first, end);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane128<T> even, Lane128<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out Lane128<T> low, out Lane128<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(Lane128<T> even, Lane128<T> odd, out Lane128<T> low, out Lane128<T> high)
    {
        low = new(Interleave.Low<T>(even._bits, odd._bits));
        high = new(Interleave.High<T>(even._bits, odd._bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane128<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector128<byte> held = values._bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Max(Lane128<T> later, Lane128<T> best) => IsHalf
        ? WhereGreater(later, best, later, best)
        : new(Order.Max(later.Values, best.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereGreater(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> second) => IsHalf
        ? new(Vector128.ConditionalSelect(Vector128.GreaterThan(HalfOrder.Key(later.Halves), HalfOrder.Key(best.Halves)), first.Halves, second.Halves).AsByte())
        : new(Vector128.ConditionalSelect(Vector128.GreaterThan(later.Values, best.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereReplaces(Lane128<T> later, Lane128<T> best, Lane128<T> first, Lane128<T> second) => IsHalf
        ? new(Vector128.ConditionalSelect(HalfOrder.Replaces(later.Halves, best.Halves), first.Halves, second.Halves).AsByte())
        : new(Vector128.ConditionalSelect(Order.Replaces(later.Values, best.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Observe(Lane128<T> values) =>
        !Order.HasNaN<T>() ? Zero : IsHalf ? new(HalfOrder.Magnitude(values.Halves).AsByte()) : values;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Both(Lane128<T> left, Lane128<T> right) =>
        !Order.HasNaN<T>() ? Zero
        : IsHalf ? new(Vector128.Max(left.Halves, right.Halves).AsByte())
        : new((left.Values + right.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane128<T> seen) =>
        Order.HasNaN<T>() && (IsHalf ? HalfOrder.HasNaN(seen.Halves) : !Vector128.EqualsAll(seen.Values, seen.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereTies(Lane128<T> left, Lane128<T> right, Lane128<T> bits) => IsHalf
        ? new((HalfOrder.Ties(left.Halves, right.Halves) & bits.Halves).AsByte())
        : new((Order.Ties(left.Values, right.Values) & bits.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> WhereTies(Lane128<T> left, Lane128<T> right, Lane128<T> first, Lane128<T> second) => IsHalf
        ? new(Vector128.ConditionalSelect(HalfOrder.Ties(left.Halves, right.Halves), first.Halves, second.Halves).AsByte())
        : new(Vector128.ConditionalSelect(Order.Ties(left.Values, right.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddWhereSame(Lane128<T> sum, Lane128<T> value, Lane128<T> taps, Lane128<T> tap) => IsHalf
        ? new(HalfSum.AddWhere(sum.Halves, value.Halves, Vector128.Equals(taps.Halves, tap.Halves)).AsByte())
        : new(Sum.AddWhere(sum.Values, value.Values, Taps.Same<T>(taps._bits, tap._bits)).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddWhereHas(Lane128<T> sum, Lane128<T> value, Lane128<T> taps, Lane128<T> bit) =>
        AddWhereSame(sum, value, new(taps._bits & bit._bits), bit);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Tap(int tap) => new(Splat.Tap128<T>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddTaps(Lane128<T> left, Lane128<T> right) => new(Taps.Add<T>(left._bits, right._bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> OrTaps(Lane128<T> left, Lane128<T> right) => new(left._bits | right._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadTaps(ref readonly byte source, nint offset) =>
        new(TapBytes.Widen128<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane128<T> LoadTapsWithin(ref readonly byte source, int first, int end, byte filler) =>
        new(TapBytes.WidenWithin128<T>((byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in source)), first, end, filler));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane128<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._bits, ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane128<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._bits, ref Unsafe.Add(ref target, offset * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* Pointer(ref readonly T start) => (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in start));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(ref readonly T start, nint offset) =>
        ref Unsafe.As<T, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in start), offset));
}
