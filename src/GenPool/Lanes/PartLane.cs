using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>A few elements at the start of a 128-bit register: rows and pixels too narrow to fill one.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TBits">An unsigned integer as wide as the lane: 8, 4 or 2 bytes.</typeparam>
/// <remarks>Support for generated kernels. What lies in the rest of the register is never stored.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PartLane<T, TBits> : ILane<PartLane<T, TBits>, T>
    where T : unmanaged
    where TBits : unmanaged
{
    private readonly Lane128<T> _lane;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PartLane(Lane128<T> lane) => _lane = lane;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<TBits>() / Unsafe.SizeOf<T>();
    }

    /// <inheritdoc/>
    public static PartLane<T, TBits> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Lane128<T>.Lowest);
    }

    /// <inheritdoc/>
    public static PartLane<T, TBits> Zero => new(Lane128<T>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> Load(ref readonly T source, nint offset) =>
        new(new Lane128<T>(Read(in At(in source, offset), Unsafe.SizeOf<TBits>())));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> LoadEvery(ref readonly T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(in source, offset);
        }

        Unsafe.SkipInit(out TBits gathered);
        ref T element = ref Unsafe.As<TBits, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(new Lane128<T>(Read(in Unsafe.As<TBits, byte>(ref gathered), Unsafe.SizeOf<TBits>())));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> LoadWithin(ref readonly T source, int first, int end, PartLane<T, TBits> filler)
    {
        if (first == 0 && end == Count)
        {
            return Load(in source, 0);
        }

        Vector128<byte> bits = filler._lane.Bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref bits);
        for (int i = first; i < end; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
        }

        return new(new Lane128<T>(bits));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly T source, nint offset, out PartLane<T, TBits> even, out PartLane<T, TBits> odd)
    {
        Vector128<byte> both = Read(in At(in source, offset), 2 * Unsafe.SizeOf<TBits>());
        even = new(new Lane128<T>(Deinterleave.Even<T>(both, both)));
        odd = new(new Lane128<T>(Deinterleave.Odd<T>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(PartLane<T, TBits> low, PartLane<T, TBits> high, out PartLane<T, TBits> even, out PartLane<T, TBits> odd)
    {
        Vector128<byte> both = Interleave.Low<TBits>(low._lane.Bits, high._lane.Bits);
        even = new(new Lane128<T>(Deinterleave.Even<T>(both, both)));
        odd = new(new Lane128<T>(Deinterleave.Odd<T>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PartLane<T, TBits> values, ref T target, nint offset) =>
        Write(values._lane.Bits, ref At(in target, offset), Unsafe.SizeOf<TBits>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(PartLane<T, TBits> values, ref T target, int first, int end)
    {
        if (first == 0 && end == Count)
        {
            Store(values, ref target, 0);
            return;
        }

        Vector128<byte> held = values._lane.Bits;
        ref T element = ref Unsafe.As<Vector128<byte>, T>(ref held);
        for (int i = first; i < end; i++)
        {
            Unsafe.Add(ref target, i) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(PartLane<T, TBits> even, PartLane<T, TBits> odd, out PartLane<T, TBits> low, out PartLane<T, TBits> high)
    {
        Vector128<byte> both = Interleave.Low<T>(even._lane.Bits, odd._lane.Bits);
        low = new(new Lane128<T>(both));
        high = new(new Lane128<T>(Deinterleave.Odd<TBits>(both, both)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(PartLane<T, TBits> even, PartLane<T, TBits> odd, ref T target, nint offset) =>
        Write(Interleave.Low<T>(even._lane.Bits, odd._lane.Bits), ref At(in target, offset), 2 * Unsafe.SizeOf<TBits>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(PartLane<T, TBits> values, ref T target, nint offset, int stride)
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
    public static PartLane<T, TBits> Max(PartLane<T, TBits> later, PartLane<T, TBits> best) => new(Lane128<T>.Max(later._lane, best._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> WhereGreater(PartLane<T, TBits> later, PartLane<T, TBits> best, PartLane<T, TBits> first, PartLane<T, TBits> second) =>
        new(Lane128<T>.WhereGreater(later._lane, best._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> WhereReplaces(PartLane<T, TBits> later, PartLane<T, TBits> best, PartLane<T, TBits> first, PartLane<T, TBits> second) =>
        new(Lane128<T>.WhereReplaces(later._lane, best._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> Observe(PartLane<T, TBits> values) => new(Lane128<T>.Observe(values._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> Both(PartLane<T, TBits> left, PartLane<T, TBits> right) => new(Lane128<T>.Both(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(PartLane<T, TBits> seen) => Lane128<T>.HasNaN(seen._lane);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> WhereTies(PartLane<T, TBits> left, PartLane<T, TBits> right, PartLane<T, TBits> bits) =>
        new(Lane128<T>.WhereTies(left._lane, right._lane, bits._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> WhereTies(PartLane<T, TBits> left, PartLane<T, TBits> right, PartLane<T, TBits> first, PartLane<T, TBits> second) =>
        new(Lane128<T>.WhereTies(left._lane, right._lane, first._lane, second._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> AddWhereSame(PartLane<T, TBits> sum, PartLane<T, TBits> value, PartLane<T, TBits> taps, PartLane<T, TBits> tap) =>
        new(Lane128<T>.AddWhereSame(sum._lane, value._lane, taps._lane, tap._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> AddWhereHas(PartLane<T, TBits> sum, PartLane<T, TBits> value, PartLane<T, TBits> taps, PartLane<T, TBits> bit) =>
        new(Lane128<T>.AddWhereHas(sum._lane, value._lane, taps._lane, bit._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> Tap(int tap) => new(Lane128<T>.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> AddTaps(PartLane<T, TBits> left, PartLane<T, TBits> right) => new(Lane128<T>.AddTaps(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> OrTaps(PartLane<T, TBits> left, PartLane<T, TBits> right) => new(Lane128<T>.OrTaps(left._lane, right._lane));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> LoadTaps(ref readonly byte source, nint offset) =>
        new(new Lane128<T>(TapBytes.Widen<T>(Read(in Unsafe.Add(ref Unsafe.AsRef(in source), offset), Count))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartLane<T, TBits> LoadTapsWithin(ref readonly byte source, int first, int end, byte filler)
    {
        Vector128<byte> bytes = Vector128.Create(filler);
        for (int i = first; i < end; i++)
        {
            bytes = bytes.WithElement(i, Unsafe.Add(ref Unsafe.AsRef(in source), i));
        }

        return new(new Lane128<T>(TapBytes.Widen<T>(bytes)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(PartLane<T, TBits> taps, ref byte target, nint offset) =>
        Write(TapBytes.First<T>(taps._lane.Bits).AsByte(), ref Unsafe.Add(ref target, offset), Count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(PartLane<T, TBits> taps, ref byte target, nint offset) =>
        Write(taps._lane.Bits, ref Unsafe.Add(ref target, offset * sizeof(int)), Count * sizeof(int));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Read(ref readonly byte source, int bytes) => bytes switch
    {
        16 => Vector128.LoadUnsafe(in source),
        8 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in source)).AsByte(),
        4 => Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in source)).AsByte(),
        _ => Vector128.CreateScalarUnsafe((uint)Unsafe.ReadUnaligned<ushort>(in source)).AsByte(),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vector128<byte> bits, ref byte target, int bytes)
    {
        switch (bytes)
        {
            case 16:
                bits.StoreUnsafe(ref target);
                break;
            case 8:
                Unsafe.WriteUnaligned(ref target, bits.AsUInt64().ToScalar());
                break;
            case 4:
                Unsafe.WriteUnaligned(ref target, bits.AsUInt32().ToScalar());
                break;
            default:
                Unsafe.WriteUnaligned(ref target, bits.AsUInt16().ToScalar());
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(ref readonly T start, nint offset) =>
        ref Unsafe.As<T, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in start), offset));
}
