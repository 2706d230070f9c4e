// Written from Lane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The elements of one 512-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels. Any element type of a vector; <see cref="Half"/> is none and has lanes of its own.</remarks>
internal readonly unsafe partial struct Lane512<T> : IOrderedLane<Lane512<T>, T>, ISumLane<Lane512<T>, T>
    where T : unmanaged
{
    private readonly Vector512<T> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane512(Vector512<T> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static Lane512<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest512<T>().As<byte, T>());
    }

    /// <inheritdoc/>
    public static Lane512<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<T>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Load(ref T source, nint offset) =>
        new(Vector512.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector512<T> low = Vector512.LoadUnsafe(in source, (nuint)offset);
            Vector512<T> high = Vector512.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).As<byte, T>());
        }

        if (sizeof(T) == 4 && stride <= StridedLoad.MaxStride && Avx512F.IsSupported)
        {
            return new(StridedLoad.Load512(ref Unsafe.As<T, int>(ref Unsafe.Add(ref source, offset)), stride).As<int, T>());
        }

        Unsafe.SkipInit(out Vector512<T> gathered);
        ref T element = ref Unsafe.As<Vector512<T>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadBehind(Lane512<T> before, ref T source, nint offset) => sizeof(T) >= 4 && Avx512F.IsSupported
        ? new(Deinterleave.ShiftIn<T>(before._values.AsByte(), Vector512.Create(Unsafe.Add(ref source, offset + (2 * (Count - 1)))).AsByte()).As<byte, T>())
        : LoadEvery(ref source, offset, 2);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadWithin(T* source, int column, int width, Lane512<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadWhere(T* source, Lane512<T> inside, int column, int width, Lane512<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out Lane512<T> even, out Lane512<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane512<T> low, Lane512<T> high, out Lane512<T> even, out Lane512<T> odd)
    {
        (Vector512<byte> lowBytes, Vector512<byte> highBytes) = (low._values.AsByte(), high._values.AsByte());
        even = new(Deinterleave.Even<T>(lowBytes, highBytes).As<byte, T>());
        odd = new(Deinterleave.Odd<T>(lowBytes, highBytes).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane512<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(Lane512<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane512<T> even, Lane512<T> odd, ref T target, nint offset)
    {
        Join(even, odd, out Lane512<T> low, out Lane512<T> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(Lane512<T> even, Lane512<T> odd, out Lane512<T> low, out Lane512<T> high)
    {
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(Lane512<T> even, Lane512<T> odd, out Lane512<T> low, out Lane512<T> high)
    {
        low = new(Interleave.ZipLow<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
        high = new(Interleave.ZipHigh<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(Lane512<T> first, Lane512<T> second, out Lane512<T> even, out Lane512<T> odd)
    {
        even = new(Interleave.EvenBlocks(first._values.AsByte(), second._values.AsByte()).As<byte, T>());
        odd = new(Interleave.OddBlocks(first._values.AsByte(), second._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    public static bool HasRotation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Rotation.Has512<T>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Rotate(Lane512<T> values, int by) => by == 0 ? values : new(Rotation.Of(values._values, by));

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> UpperHalf(Lane512<T> values) => new(values._values.GetUpper().ToVector512Unsafe());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(Lane512<T> values, ref T lower, ref T upper)
    {
        values._values.GetLower().StoreUnsafe(ref lower);
        values._values.GetUpper().StoreUnsafe(ref upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(Lane512<T> first, Lane512<T> second, Lane512<T> third, ref T target, nint offset)
    {
        (Vector512<byte> a, Vector512<byte> b, Vector512<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).As<byte, T>()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).As<byte, T>()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).As<byte, T>()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane512<T> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector512<T> held = values._values;
        ref T element = ref Unsafe.As<Vector512<T>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Every(T value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Add(Lane512<T> sum, Lane512<T> value) => new(sum._values + value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> AddWhereSame(Lane512<T> sum, Lane512<T> value, Lane512<T> taps, Lane512<T> tap) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values, tap._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> AddWhereHas(Lane512<T> sum, Lane512<T> value, Lane512<T> taps, Lane512<T> bit) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values & bit._values, bit._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Where(Lane512<T> mask, Lane512<T> values, Lane512<T> others) =>
        new(Vector512.ConditionalSelect(mask._values, values._values, others._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Inside(int column, int width) => new(MaskedMemory.Inside512<T>(column, width).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Tap(int tap) => new(Broadcast.Tap512<T>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> AddTaps(Lane512<T> left, Lane512<T> right) => new(TapArithmetic.Add(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> OrTaps(Lane512<T> left, Lane512<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen512<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin512<T>(source, column, width, filler).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane512<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane512<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));
}
