// Written from HalfLane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>The half-precision elements of one 512-bit register, as their bits.</summary>
/// <typeparam name="T"><see cref="Half"/>, and no other: code that is generic over the element type names it.</typeparam>
/// <remarks>
/// Support for generated kernels. See <see cref="HalfOrder"/>. A sum is +0 and one value at most, and so exact; where windows
/// overlap, gradients are summed in another lane, in single precision.
/// </remarks>
internal readonly unsafe struct HalfLane512<T> : IOrderedLane<HalfLane512<T>, T>, ISumLane<HalfLane512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<short> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HalfLane512(Vector512<short> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static HalfLane512<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest512<T>().AsInt16());
    }

    /// <inheritdoc/>
    public static HalfLane512<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<short>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Load(ref T source, nint offset) =>
        new(Vector512.LoadUnsafe(in BitsOf(in source), (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector512<short> low = Vector512.LoadUnsafe(in BitsOf(in source), (nuint)offset);
            Vector512<short> high = Vector512.LoadUnsafe(in BitsOf(in source), (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).AsInt16());
        }

        Unsafe.SkipInit(out Vector512<short> gathered);
        ref T element = ref Unsafe.As<Vector512<short>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> LoadWithin(T* source, int column, int width, HalfLane512<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> LoadWhere(T* source, HalfLane512<T> inside, int column, int width, HalfLane512<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out HalfLane512<T> even, out HalfLane512<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(HalfLane512<T> low, HalfLane512<T> high, out HalfLane512<T> even, out HalfLane512<T> odd)
    {
        even = new(Deinterleave.Even<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
        odd = new(Deinterleave.Odd<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(HalfLane512<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref BitsOf(in target), (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(HalfLane512<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(HalfLane512<T> even, HalfLane512<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out HalfLane512<T> low, out HalfLane512<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(HalfLane512<T> even, HalfLane512<T> odd, out HalfLane512<T> low, out HalfLane512<T> high)
    {
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(HalfLane512<T> even, HalfLane512<T> odd, out HalfLane512<T> low, out HalfLane512<T> high)
    {
        low = new(Interleave.ZipLow<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
        high = new(Interleave.ZipHigh<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(HalfLane512<T> first, HalfLane512<T> second, out HalfLane512<T> even, out HalfLane512<T> odd)
    {
        even = new(Interleave.EvenBlocks(first._values.AsByte(), second._values.AsByte()).AsInt16());
        odd = new(Interleave.OddBlocks(first._values.AsByte(), second._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> UpperHalf(HalfLane512<T> values) => new(values._values.GetUpper().ToVector512Unsafe());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(HalfLane512<T> values, ref T lower, ref T upper)
    {
        values._values.GetLower().StoreUnsafe(ref Unsafe.As<T, short>(ref lower));
        values._values.GetUpper().StoreUnsafe(ref Unsafe.As<T, short>(ref upper));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(HalfLane512<T> first, HalfLane512<T> second, HalfLane512<T> third, ref T target, nint offset)
    {
        (Vector512<byte> a, Vector512<byte> b, Vector512<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).AsInt16()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).AsInt16()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).AsInt16()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(HalfLane512<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector512<short> held = values._values;
        ref T element = ref Unsafe.As<Vector512<short>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Max(HalfLane512<T> later, HalfLane512<T> best) => WhereGreater(later, best, later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereGreater(HalfLane512<T> later, HalfLane512<T> best, HalfLane512<T> first, HalfLane512<T> second) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereGreater(HalfLane512<T> later, HalfLane512<T> best, HalfLane512<T> first, HalfLane512<T> offset, HalfLane512<T> second) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereReplaces(HalfLane512<T> later, HalfLane512<T> best, HalfLane512<T> first, HalfLane512<T> second) =>
        new(Vector512.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereReplaces(HalfLane512<T> later, HalfLane512<T> best, HalfLane512<T> first, HalfLane512<T> offset, HalfLane512<T> second) =>
        new(Vector512.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Observe(HalfLane512<T> values) => new(HalfOrder.Magnitude(values._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Both(HalfLane512<T> left, HalfLane512<T> right) => new(Vector512.Max(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(HalfLane512<T> seen) => HalfOrder.HasNaN(seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Every(T value) => new(Vector512.Create(Unsafe.BitCast<T, short>(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(HalfLane512<T> left, HalfLane512<T> right) =>
        Vector512.Equals(HalfOrder.Key(left._values), HalfOrder.Key(right._values)).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereTies(HalfLane512<T> left, HalfLane512<T> right, HalfLane512<T> bits) =>
        new(HalfOrder.Ties(left._values, right._values) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> WhereTies(HalfLane512<T> left, HalfLane512<T> right, HalfLane512<T> first, HalfLane512<T> second) =>
        new(Vector512.ConditionalSelect(HalfOrder.Ties(left._values, right._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Add(HalfLane512<T> sum, HalfLane512<T> value) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector512<short>.AllBitsSet));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> AddWhereSame(HalfLane512<T> sum, HalfLane512<T> value, HalfLane512<T> taps, HalfLane512<T> tap) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector512.Equals(taps._values, tap._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> AddWhereHas(HalfLane512<T> sum, HalfLane512<T> value, HalfLane512<T> taps, HalfLane512<T> bit) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector512.Equals(taps._values & bit._values, bit._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Where(HalfLane512<T> mask, HalfLane512<T> values, HalfLane512<T> others) =>
        new(Vector512.ConditionalSelect(mask._values.AsByte(), values._values.AsByte(), others._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Inside(int column, int width) => new(MaskedMemory.Inside512<T>(column, width).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> Tap(int tap) => new(Vector512.Create((short)tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> AddTaps(HalfLane512<T> left, HalfLane512<T> right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> OrTaps(HalfLane512<T> left, HalfLane512<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen512<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane512<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin512<T>(source, column, width, filler).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(HalfLane512<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(HalfLane512<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref short BitsOf(ref readonly T start) => ref Unsafe.As<T, short>(ref Unsafe.AsRef(in start));
}
