// Written from Lane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The elements of one 256-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels. Any element type of a vector; <see cref="Half"/> is none and has lanes of its own.</remarks>
internal readonly unsafe partial struct Lane256<T> : IOrderedLane<Lane256<T>, T>, ISumLane<Lane256<T>, T>
    where T : unmanaged
{
    private readonly Vector256<T> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane256(Vector256<T> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static Lane256<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest256<T>().As<byte, T>());
    }

    /// <inheritdoc/>
    public static Lane256<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Load(ref T source, nint offset) =>
        new(Vector256.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector256<T> low = Vector256.LoadUnsafe(in source, (nuint)offset);
            Vector256<T> high = Vector256.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).As<byte, T>());
        }

        if (sizeof(T) == 4 && stride <= StridedLoad.MaxStride && Avx512F.VL.IsSupported)
        {
            return new(StridedLoad.Load256(ref Unsafe.As<T, int>(ref Unsafe.Add(ref source, offset)), stride).As<int, T>());
        }

        Unsafe.SkipInit(out Vector256<T> gathered);
        ref T element = ref Unsafe.As<Vector256<T>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadBehind(Lane256<T> before, ref T source, nint offset) => sizeof(T) >= 4 && Avx512F.VL.IsSupported
        ? new(Deinterleave.ShiftIn<T>(before._values.AsByte(), Vector256.Create(Unsafe.Add(ref source, offset + (2 * (Count - 1)))).AsByte()).As<byte, T>())
        : LoadEvery(ref source, offset, 2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadWithin(T* source, int column, int width, Lane256<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadWhere(T* source, Lane256<T> inside, int column, int width, Lane256<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out Lane256<T> even, out Lane256<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane256<T> low, Lane256<T> high, out Lane256<T> even, out Lane256<T> odd)
    {
        (Vector256<byte> lowBytes, Vector256<byte> highBytes) = (low._values.AsByte(), high._values.AsByte());
        even = new(Deinterleave.Even<T>(lowBytes, highBytes).As<byte, T>());
        odd = new(Deinterleave.Odd<T>(lowBytes, highBytes).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane256<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(Lane256<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

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
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(Lane256<T> even, Lane256<T> odd, out Lane256<T> low, out Lane256<T> high)
    {
        low = new(Interleave.ZipLow<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
        high = new(Interleave.ZipHigh<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(Lane256<T> first, Lane256<T> second, out Lane256<T> even, out Lane256<T> odd)
    {
        even = new(Interleave.EvenBlocks(first._values.AsByte(), second._values.AsByte()).As<byte, T>());
        odd = new(Interleave.OddBlocks(first._values.AsByte(), second._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    public static bool HasRotation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Rotation.Has256<T>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Rotate(Lane256<T> values, int by) => by == 0 ? values : new(Rotation.Of(values._values, by));

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> UpperHalf(Lane256<T> values) => new(values._values.GetUpper().ToVector256Unsafe());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Lane256<T> values, ref T lower, ref T upper)
    {
        values._values.GetLower().StoreUnsafe(ref lower);
        values._values.GetUpper().StoreUnsafe(ref upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(Lane256<T> first, Lane256<T> second, Lane256<T> third, ref T target, nint offset)
    {
        (Vector256<byte> a, Vector256<byte> b, Vector256<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).As<byte, T>()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).As<byte, T>()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).As<byte, T>()), ref target, offset + (2 * Count));
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

        Vector256<T> held = values._values;
        ref T element = ref Unsafe.As<Vector256<T>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Every(T value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Add(Lane256<T> sum, Lane256<T> value) => new(sum._values + value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddWhereSame(Lane256<T> sum, Lane256<T> value, Lane256<T> taps, Lane256<T> tap) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values, tap._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddWhereHas(Lane256<T> sum, Lane256<T> value, Lane256<T> taps, Lane256<T> bit) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values & bit._values, bit._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Where(Lane256<T> mask, Lane256<T> values, Lane256<T> others) =>
        new(Vector256.ConditionalSelect(mask._values, values._values, others._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Inside(int column, int width) => new(MaskedMemory.Inside256<T>(column, width).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Tap(int tap) => new(Broadcast.Tap256<T>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> AddTaps(Lane256<T> left, Lane256<T> right) => new(TapArithmetic.Add(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> OrTaps(Lane256<T> left, Lane256<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen256<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin256<T>(source, column, width, filler).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane256<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane256<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));
}
