using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>A few elements at the start of a 128-bit register: rows and pixels too narrow to fill one.</summary>
/// <typeparam name="TWhole">The lane of the whole register.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBits">An unsigned integer as wide as the lane: 8, 4 or 2 bytes.</typeparam>
/// <remarks>Support for generated kernels. What lies in the rest of the register is never stored.</remarks>
internal readonly struct PartLane<TWhole, T, TBits> : IOrderedLane<PartLane<TWhole, T, TBits>, T>, ISumLane<PartLane<TWhole, T, TBits>, T>
    where TWhole : struct, IRegisterLane<TWhole, T>
    where T : unmanaged
    where TBits : unmanaged
{
    private readonly TWhole _lane;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PartLane(TWhole lane) => _lane = lane;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<TBits>() / Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static PartLane<TWhole, T, TBits> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TWhole.Lowest);
    }

    /// <inheritdoc/>
    public static PartLane<TWhole, T, TBits> Zero => new(TWhole.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Load(ref T source, nint offset) =>
        new(TWhole.From(RegisterStart.Load128(in At(in source, offset), Unsafe.SizeOf<TBits>())));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        Unsafe.SkipInit(out TBits gathered);
        ref T element = ref Unsafe.As<TBits, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(TWhole.From(RegisterStart.Load128(in Unsafe.As<TBits, byte>(ref gathered), Unsafe.SizeOf<TBits>())));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe PartLane<TWhole, T, TBits> LoadWithin(T* source, int column, int width, PartLane<TWhole, T, TBits> filler)
    {
        if (column >= 0 && column <= width - Count)
        {
            return Load(ref *source, 0);
        }

        Vector128<byte> bits = filler._lane.Bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref bits);
        for (int i = 0; i < Count; i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                Unsafe.Add(ref element, i) = source[i];
            }
        }

        return new(TWhole.From(bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out PartLane<TWhole, T, TBits> even, out PartLane<TWhole, T, TBits> odd)
    {
        Vector128<byte> both = RegisterStart.Load128(in At(in source, offset), 2 * Unsafe.SizeOf<TBits>());
        even = new(TWhole.From(Deinterleave.Even<T>(both, both)));
        odd = new(TWhole.From(Deinterleave.Odd<T>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(PartLane<TWhole, T, TBits> low, PartLane<TWhole, T, TBits> high, out PartLane<TWhole, T, TBits> even, out PartLane<TWhole, T, TBits> odd)
    {
        Vector128<byte> both = Interleave.Low<TBits>(low._lane.Bits, high._lane.Bits);
        even = new(TWhole.From(Deinterleave.Even<T>(both, both)));
        odd = new(TWhole.From(Deinterleave.Odd<T>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PartLane<TWhole, T, TBits> values, ref T target, nint offset) =>
        RegisterStart.Store(values._lane.Bits, ref At(in target, offset), Unsafe.SizeOf<TBits>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreWithin(PartLane<TWhole, T, TBits> values, T* target, int column, int width)
    {
        if (column >= 0 && column <= width - Count)
        {
            Store(values, ref *target, 0);
            return;
        }

        Vector128<byte> held = values._lane.Bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                target[i] = Unsafe.Add(ref element, i);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(PartLane<TWhole, T, TBits> even, PartLane<TWhole, T, TBits> odd, out PartLane<TWhole, T, TBits> low, out PartLane<TWhole, T, TBits> high)
    {
        Vector128<byte> both = Interleave.Low<T>(even._lane.Bits, odd._lane.Bits);
        low = new(TWhole.From(both));
        high = new(TWhole.From(Deinterleave.Odd<TBits>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(PartLane<TWhole, T, TBits> even, PartLane<TWhole, T, TBits> odd, ref T target, nint offset) =>
        RegisterStart.Store(Interleave.Low<T>(even._lane.Bits, odd._lane.Bits), ref At(in target, offset), 2 * Unsafe.SizeOf<TBits>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(PartLane<TWhole, T, TBits> values, ref T target, nint offset, int stride)
    {
        Vector128<byte> held = values._lane.Bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Max(PartLane<TWhole, T, TBits> later, PartLane<TWhole, T, TBits> best) => new(TWhole.Max(later._lane, best._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereGreater(PartLane<TWhole, T, TBits> later, PartLane<TWhole, T, TBits> best, PartLane<TWhole, T, TBits> first, PartLane<TWhole, T, TBits> second) =>
        new(TWhole.WhereGreater(later._lane, best._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereGreater(PartLane<TWhole, T, TBits> later, PartLane<TWhole, T, TBits> best, PartLane<TWhole, T, TBits> first, PartLane<TWhole, T, TBits> offset, PartLane<TWhole, T, TBits> second) =>
        new(TWhole.WhereGreater(later._lane, best._lane, first._lane, offset._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereReplaces(PartLane<TWhole, T, TBits> later, PartLane<TWhole, T, TBits> best, PartLane<TWhole, T, TBits> first, PartLane<TWhole, T, TBits> second) =>
        new(TWhole.WhereReplaces(later._lane, best._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereReplaces(PartLane<TWhole, T, TBits> later, PartLane<TWhole, T, TBits> best, PartLane<TWhole, T, TBits> first, PartLane<TWhole, T, TBits> offset, PartLane<TWhole, T, TBits> second) =>
        new(TWhole.WhereReplaces(later._lane, best._lane, first._lane, offset._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Observe(PartLane<TWhole, T, TBits> values) => new(TWhole.Observe(values._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Both(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right) => new(TWhole.Both(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(PartLane<TWhole, T, TBits> seen) => TWhole.HasNaN(seen._lane);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Every(T value) => new(TWhole.Every(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right) =>
        TWhole.EqualBits(left._lane, right._lane) & ((1UL << Count) - 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereTies(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right, PartLane<TWhole, T, TBits> bits) =>
        new(TWhole.WhereTies(left._lane, right._lane, bits._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> WhereTies(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right, PartLane<TWhole, T, TBits> first, PartLane<TWhole, T, TBits> second) =>
        new(TWhole.WhereTies(left._lane, right._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Add(PartLane<TWhole, T, TBits> sum, PartLane<TWhole, T, TBits> value) => new(TWhole.Add(sum._lane, value._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> AddWhereSame(PartLane<TWhole, T, TBits> sum, PartLane<TWhole, T, TBits> value, PartLane<TWhole, T, TBits> taps, PartLane<TWhole, T, TBits> tap) =>
        new(TWhole.AddWhereSame(sum._lane, value._lane, taps._lane, tap._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> AddWhereHas(PartLane<TWhole, T, TBits> sum, PartLane<TWhole, T, TBits> value, PartLane<TWhole, T, TBits> taps, PartLane<TWhole, T, TBits> bit) =>
        new(TWhole.AddWhereHas(sum._lane, value._lane, taps._lane, bit._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Where(PartLane<TWhole, T, TBits> mask, PartLane<TWhole, T, TBits> values, PartLane<TWhole, T, TBits> others) => new(TWhole.Where(mask._lane, values._lane, others._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Inside(int column, int width) => new(TWhole.Inside(column, width));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> Tap(int tap) => new(TWhole.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> AddTaps(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right) => new(TWhole.AddTaps(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> OrTaps(PartLane<TWhole, T, TBits> left, PartLane<TWhole, T, TBits> right) => new(TWhole.OrTaps(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<TWhole, T, TBits> LoadTaps(ref byte source, nint offset) =>
        new(TWhole.From(TapBytes.Widen<T>(RegisterStart.Load128(in Unsafe.Add(ref Unsafe.AsRef(in source), offset), Count))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe PartLane<TWhole, T, TBits> LoadTapsWithin(byte* source, int column, int width, byte filler)
    {
        Vector128<byte> bytes = Vector128.Create(filler);
        for (int i = 0; i < Count; i++)
        {
            if ((uint)(column + i) < (uint)width)
            {
                bytes = bytes.WithElement(i, source[i]);
            }
        }

        return new(TWhole.From(TapBytes.Widen<T>(bytes)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(PartLane<TWhole, T, TBits> taps, ref byte target, nint offset) =>
        RegisterStart.Store(TapBytes.First<T>(taps._lane.Bits).AsByte(), ref Unsafe.Add(ref target, offset), Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(PartLane<TWhole, T, TBits> taps, ref byte target, nint offset) =>
        RegisterStart.Store(taps._lane.Bits, ref Unsafe.Add(ref target, offset * sizeof(int)), Count * sizeof(int));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(ref readonly T start, nint offset) =>
        ref Unsafe.As<T, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in start), offset));
}
