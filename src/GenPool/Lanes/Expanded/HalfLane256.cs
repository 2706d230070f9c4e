// Written from HalfLane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>The half-precision elements of one 256-bit register, as their bits.</summary>
/// <typeparam name="T"><see cref="Half"/>, and no other: code that is generic over the element type names it.</typeparam>
/// <remarks>
/// Support for generated kernels. See <see cref="HalfOrder"/>. A sum is +0 and one value at most, and so exact; where windows
/// overlap, gradients are summed in another lane, in single precision.
/// </remarks>
internal readonly unsafe struct HalfLane256<T> : IOrderedLane<HalfLane256<T>, T>, ISumLane<HalfLane256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<short> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HalfLane256(Vector256<short> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static HalfLane256<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest256<T>().AsInt16());
    }

    /// <inheritdoc/>
    public static HalfLane256<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<short>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Load(ref T source, nint offset) =>
        new(Vector256.LoadUnsafe(in BitsOf(in source), (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector256<short> low = Vector256.LoadUnsafe(in BitsOf(in source), (nuint)offset);
            Vector256<short> high = Vector256.LoadUnsafe(in BitsOf(in source), (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).AsInt16());
        }

        Unsafe.SkipInit(out Vector256<short> gathered);
        ref T element = ref Unsafe.As<Vector256<short>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> LoadWithin(T* source, int column, int width, HalfLane256<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> LoadWhere(T* source, HalfLane256<T> inside, int column, int width, HalfLane256<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out HalfLane256<T> even, out HalfLane256<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(HalfLane256<T> low, HalfLane256<T> high, out HalfLane256<T> even, out HalfLane256<T> odd)
    {
        even = new(Deinterleave.Even<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
        odd = new(Deinterleave.Odd<T>(low._values.AsByte(), high._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(HalfLane256<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref BitsOf(in target), (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(HalfLane256<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(HalfLane256<T> even, HalfLane256<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out HalfLane256<T> low, out HalfLane256<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(HalfLane256<T> even, HalfLane256<T> odd, out HalfLane256<T> low, out HalfLane256<T> high)
    {
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(HalfLane256<T> even, HalfLane256<T> odd, out HalfLane256<T> low, out HalfLane256<T> high)
    {
        low = new(Interleave.ZipLow<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
        high = new(Interleave.ZipHigh<T>(even._values.AsByte(), odd._values.AsByte()).AsInt16());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(HalfLane256<T> first, HalfLane256<T> second, out HalfLane256<T> even, out HalfLane256<T> odd)
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
    public static HalfLane256<T> UpperHalf(HalfLane256<T> values) => new(values._values.GetUpper().ToVector256Unsafe());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(HalfLane256<T> values, ref T lower, ref T upper)
    {
        values._values.GetLower().StoreUnsafe(ref Unsafe.As<T, short>(ref lower));
        values._values.GetUpper().StoreUnsafe(ref Unsafe.As<T, short>(ref upper));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(HalfLane256<T> first, HalfLane256<T> second, HalfLane256<T> third, ref T target, nint offset)
    {
        (Vector256<byte> a, Vector256<byte> b, Vector256<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).AsInt16()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).AsInt16()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).AsInt16()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(HalfLane256<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector256<short> held = values._values;
        ref T element = ref Unsafe.As<Vector256<short>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Max(HalfLane256<T> later, HalfLane256<T> best) => WhereGreater(later, best, later, best);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereGreater(HalfLane256<T> later, HalfLane256<T> best, HalfLane256<T> first, HalfLane256<T> second) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereGreater(HalfLane256<T> later, HalfLane256<T> best, HalfLane256<T> first, HalfLane256<T> offset, HalfLane256<T> second) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(HalfOrder.Key(later._values), HalfOrder.Key(best._values)), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereReplaces(HalfLane256<T> later, HalfLane256<T> best, HalfLane256<T> first, HalfLane256<T> second) =>
        new(Vector256.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereReplaces(HalfLane256<T> later, HalfLane256<T> best, HalfLane256<T> first, HalfLane256<T> offset, HalfLane256<T> second) =>
        new(Vector256.ConditionalSelect(HalfOrder.Replaces(later._values, best._values), first._values + offset._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Observe(HalfLane256<T> values) => new(HalfOrder.Magnitude(values._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Both(HalfLane256<T> left, HalfLane256<T> right) => new(Vector256.Max(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN(HalfLane256<T> seen) => HalfOrder.HasNaN(seen._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Every(T value) => new(Vector256.Create(Unsafe.BitCast<T, short>(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualBits(HalfLane256<T> left, HalfLane256<T> right) =>
        Vector256.Equals(HalfOrder.Key(left._values), HalfOrder.Key(right._values)).ExtractMostSignificantBits();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereTies(HalfLane256<T> left, HalfLane256<T> right, HalfLane256<T> bits) =>
        new(HalfOrder.Ties(left._values, right._values) & bits._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> WhereTies(HalfLane256<T> left, HalfLane256<T> right, HalfLane256<T> first, HalfLane256<T> second) =>
        new(Vector256.ConditionalSelect(HalfOrder.Ties(left._values, right._values), first._values, second._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Add(HalfLane256<T> sum, HalfLane256<T> value) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector256<short>.AllBitsSet));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> AddWhereSame(HalfLane256<T> sum, HalfLane256<T> value, HalfLane256<T> taps, HalfLane256<T> tap) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector256.Equals(taps._values, tap._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> AddWhereHas(HalfLane256<T> sum, HalfLane256<T> value, HalfLane256<T> taps, HalfLane256<T> bit) =>
        new(HalfOrder.Replace(sum._values, value._values, Vector256.Equals(taps._values & bit._values, bit._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Where(HalfLane256<T> mask, HalfLane256<T> values, HalfLane256<T> others) =>
        new(Vector256.ConditionalSelect(mask._values.AsByte(), values._values.AsByte(), others._values.AsByte()).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Inside(int column, int width) => new(MaskedMemory.Inside256<T>(column, width).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> Tap(int tap) => new(Vector256.Create((short)tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> AddTaps(HalfLane256<T> left, HalfLane256<T> right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> OrTaps(HalfLane256<T> left, HalfLane256<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen256<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HalfLane256<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin256<T>(source, column, width, filler).AsInt16());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(HalfLane256<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(HalfLane256<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref short BitsOf(ref readonly T start) => ref Unsafe.As<T, short>(ref Unsafe.AsRef(in start));
}
