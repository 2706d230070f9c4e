// Written from HalfLane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>The half-precision elements of one 128-bit register, as their bits.</summary>
/// <typeparam name="T"><see cref="Half"/>, and no other: code that is generic over the element type names it.</typeparam>
/// <remarks>
/// Support for generated kernels. See <see cref="HalfOrder"/>. A sum is +0 and one value at most, and so exact; where windows
/// overlap, gradients are summed in another lane, in single precision.
/// </remarks>
internal readonly unsafe struct HalfLane128<T> : IRegisterLane<HalfLane128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<short> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HalfLane128(Vector128<short> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static HalfLane128<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest128<T>().AsInt16());
    }

    /// <inheritdoc/>
    public static HalfLane128<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<short>.Zero);
    }

    /// <inheritdoc/>
    public Vector128<byte> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values.AsByte();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> From(Vector128<byte> bits) => new(bits.AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Load(ref T source, nint offset) =>
        new(Vector128.LoadUnsafe(in BitsOf(in source), (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector128<short> low = Vector128.LoadUnsafe(in BitsOf(in source), (nuint)offset);
            Vector128<short> high = Vector128.LoadUnsafe(in BitsOf(in source), (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).AsInt16());
        }

        Unsafe.SkipInit(out Vector128<short> gathered);
        ref T element = ref Unsafe.As<Vector128<short>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> LoadWithin(T* source, int column, int width, HalfLane128<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> LoadWhere(T* source, HalfLane128<T> inside, int column, int width, HalfLane128<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out HalfLane128<T> even, out HalfLane128<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(HalfLane128<T> low, HalfLane128<T> high, out HalfLane128<T> even, out HalfLane128<T> odd)
    {
        even = new(Deinterleave.Even<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
        odd = new(Deinterleave.Odd<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(HalfLane128<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref BitsOf(in target), (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(HalfLane128<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(HalfLane128<T> even, HalfLane128<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out HalfLane128<T> low, out HalfLane128<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(HalfLane128<T> even, HalfLane128<T> odd, out HalfLane128<T> low, out HalfLane128<T> high)
    {
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(HalfLane128<T> first, HalfLane128<T> second, HalfLane128<T> third, ref T target, nint offset)
    {
        (Vector128<byte> a, Vector128<byte> b, Vector128<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).AsInt16()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).AsInt16()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).AsInt16()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(HalfLane128<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector128<short> held = values._values;
        ref T element = ref Unsafe.As<Vector128<short>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Max(HalfLane128<T> later, HalfLane128<T> best) => WhereGreater(later, best, later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereGreater(HalfLane128<T> later, HalfLane128<T> best, HalfLane128<T> first, HalfLane128<T> second) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereGreater(HalfLane128<T> later, HalfLane128<T> best, HalfLane128<T> first, HalfLane128<T> offset, HalfLane128<T> second) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereReplaces(HalfLane128<T> later, HalfLane128<T> best, HalfLane128<T> first, HalfLane128<T> second) =>
        new(Vector128.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereReplaces(HalfLane128<T> later, HalfLane128<T> best, HalfLane128<T> first, HalfLane128<T> offset, HalfLane128<T> second) =>
        new(Vector128.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Observe(HalfLane128<T> values) => new(HalfOrder.Magnitude(values._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Both(HalfLane128<T> left, HalfLane128<T> right) => new(Vector128.Max(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(HalfLane128<T> seen) => HalfOrder.HasNaN(seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Every(T value) => new(Vector128.Create(Unsafe.BitCast<T, short>(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(HalfLane128<T> left, HalfLane128<T> right) =>
        Vector128.Equals(HalfOrder.Key(left._values), HalfOrder.Key(right._values)).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereTies(HalfLane128<T> left, HalfLane128<T> right, HalfLane128<T> bits) =>
        new(HalfOrder.Ties(left._values, right._values) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> WhereTies(HalfLane128<T> left, HalfLane128<T> right, HalfLane128<T> first, HalfLane128<T> second) =>
        new(Vector128.ConditionalSelect(HalfOrder.Ties(left._values, right._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Add(HalfLane128<T> sum, HalfLane128<T> value) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector128<short>.AllBitsSet));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> AddWhereSame(HalfLane128<T> sum, HalfLane128<T> value, HalfLane128<T> taps, HalfLane128<T> tap) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector128.Equals(taps._values, tap._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> AddWhereHas(HalfLane128<T> sum, HalfLane128<T> value, HalfLane128<T> taps, HalfLane128<T> bit) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector128.Equals(taps._values & bit._values, bit._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Where(HalfLane128<T> mask, HalfLane128<T> values, HalfLane128<T> others) =>
        new(Vector128.ConditionalSelect(mask._values.AsByte(), values._values.AsByte(), others._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Inside(int column, int width) => new(MaskedMemory.Inside128<T>(column, width).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> Tap(int tap) => new(Vector128.Create((short)tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> AddTaps(HalfLane128<T> left, HalfLane128<T> right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> OrTaps(HalfLane128<T> left, HalfLane128<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen128<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane128<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin128<T>(source, column, width, filler).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(HalfLane128<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(HalfLane128<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref short BitsOf(ref readonly T start) => ref Unsafe.As<T, short>(ref Unsafe.AsRef(in start));
}
