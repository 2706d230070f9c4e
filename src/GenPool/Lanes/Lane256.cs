using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>The elements of one 256-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated kernels. Held as bytes, for <see cref="Half"/> is no element type of a vector: its bits go as
/// <see cref="short"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane256<T> : ILane<Lane256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<byte> _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lane256(Vector256<byte> bits) => _bits = bits;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<byte>.Count / Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static Lane256<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Splat.Lowest256<T>());
    }

    /// <inheritdoc/>
    public static Lane256<T> Zero => new(Vector256<byte>.Zero);

    internal Vector256<byte> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits;
    }

    private Vector256<T> Values
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _bits.As<byte, T>();
    }

    private Vector256<short> Halves
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
    public static Lane256<T> Load(ref readonly T source, nint offset) =>
        new(Unsafe.ReadUnaligned<Vector256<byte>>(in At(in source, offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadEvery(ref readonly T source, nint offset, int stride)
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

        Unsafe.SkipInit(out Vector256<byte> gathered);
        ref T element = ref Unsafe.As<Vector256<byte>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane256<T> LoadWithin(ref readonly T source, int first, int end, Lane256<T> filler) =>
        new(Within.Load<T>(Pointer(in source), first, end, filler._bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly T source, nint offset, out Lane256<T> even, out Lane256<T> odd) =>
        Split(Load(in source, offset), Load(in source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane256<T> low, Lane256<T> high, out Lane256<T> even, out Lane256<T> odd)
    {
        even = new(Deinterleave.Even<T>(low._bits, high._bits));
        odd = new(Deinterleave.Odd<T>(low._bits, high._bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane256<T> values, ref T target, nint offset) =>
        Unsafe.WriteUnaligned(ref At(in target, offset), values._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWithin(Lane256<T> values, ref T target, int first, int end) =>
        Within.Store<T>(values._bits, Pointer(in target), first, end);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane256<T> even, Lane256<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out Lane256<T> low, out Lane256<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(Lane256<T> even, Lane256<T> odd, out Lane256<T> low, out Lane256<T> high)
    {
        low = new(Interleave.Low<T>(even._bits, odd._bits));
        high = new(Interleave.High<T>(even._bits, odd._bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane256<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector256<byte> held = values._bits;
        ref T element = ref Unsafe.As<Vector256<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Max(Lane256<T> later, Lane256<T> best) => IsHalf
        ? WhereGreater(later, best, later, best)
        : new(Order.Max(later.Values, best.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereGreater(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> second) => IsHalf
        ? new(Vector256.ConditionalSelect(Vector256.GreaterThan(HalfOrder.Key(later.Halves), HalfOrder.Key(best.Halves)), first.Halves, second.Halves).AsByte())
        : new(Vector256.ConditionalSelect(Vector256.GreaterThan(later.Values, best.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereReplaces(Lane256<T> later, Lane256<T> best, Lane256<T> first, Lane256<T> second) => IsHalf
        ? new(Vector256.ConditionalSelect(HalfOrder.Replaces(later.Halves, best.Halves), first.Halves, second.Halves).AsByte())
        : new(Vector256.ConditionalSelect(Order.Replaces(later.Values, best.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Observe(Lane256<T> values) =>
        !Order.HasNaN<T>() ? Zero : IsHalf ? new(HalfOrder.Magnitude(values.Halves).AsByte()) : values;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Both(Lane256<T> left, Lane256<T> right) =>
        !Order.HasNaN<T>() ? Zero
        : IsHalf ? new(Vector256.Max(left.Halves, right.Halves).AsByte())
        : new((left.Values + right.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(Lane256<T> seen) =>
        Order.HasNaN<T>() && (IsHalf ? HalfOrder.HasNaN(seen.Halves) : !Vector256.EqualsAll(seen.Values, seen.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereTies(Lane256<T> left, Lane256<T> right, Lane256<T> bits) => IsHalf
        ? new((HalfOrder.Ties(left.Halves, right.Halves) & bits.Halves).AsByte())
        : new((Order.Ties(left.Values, right.Values) & bits.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> WhereTies(Lane256<T> left, Lane256<T> right, Lane256<T> first, Lane256<T> second) => IsHalf
        ? new(Vector256.ConditionalSelect(HalfOrder.Ties(left.Halves, right.Halves), first.Halves, second.Halves).AsByte())
        : new(Vector256.ConditionalSelect(Order.Ties(left.Values, right.Values), first.Values, second.Values).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddWhereSame(Lane256<T> sum, Lane256<T> value, Lane256<T> taps, Lane256<T> tap) => IsHalf
        ? new(HalfSum.AddWhere(sum.Halves, value.Halves, Vector256.Equals(taps.Halves, tap.Halves)).AsByte())
        : new(Sum.AddWhere(sum.Values, value.Values, Taps.Same<T>(taps._bits, tap._bits)).AsByte());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddWhereHas(Lane256<T> sum, Lane256<T> value, Lane256<T> taps, Lane256<T> bit) =>
        AddWhereSame(sum, value, new(taps._bits & bit._bits), bit);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Tap(int tap) => new(Splat.Tap256<T>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddTaps(Lane256<T> left, Lane256<T> right) => new(Taps.Add<T>(left._bits, right._bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> OrTaps(Lane256<T> left, Lane256<T> right) => new(left._bits | right._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadTaps(ref readonly byte source, nint offset) =>
        new(TapBytes.Widen256<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lane256<T> LoadTapsWithin(ref readonly byte source, int first, int end, byte filler) =>
        new(TapBytes.WidenWithin256<T>((byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in source)), first, end, filler));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane256<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._bits, ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane256<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._bits, ref Unsafe.Add(ref target, offset * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe byte* Pointer(ref readonly T start) => (byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in start));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(ref readonly T start, nint offset) =>
        ref Unsafe.As<T, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in start), offset));
}
