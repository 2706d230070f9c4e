// Written from Lane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The elements of one 128-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels. Any element type of a vector; <see cref="Half"/> is none and has lanes of its own.</remarks>
internal readonly unsafe partial struct Lane128<T> : IRegisterLane<Lane128<T>, T>
    where T : unmanaged
{
    private readonly Vector128<T> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane128(Vector128<T> values) => _values = values;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<byte>.Count / sizeof(T);
    }

    /// <inheritdoc/>
    public static Lane128<T> Lowest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Broadcast.Lowest128<T>().As<byte, T>());
    }

    /// <inheritdoc/>
    public static Lane128<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<T>.Zero);
    }

    /// <inheritdoc/>
    public Vector128<byte> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values.AsByte();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> From(Vector128<byte> bits) => new(bits.As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Load(ref T source, nint offset) =>
        new(Vector128.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector128<T> low = Vector128.LoadUnsafe(in source, (nuint)offset);
            Vector128<T> high = Vector128.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd<T>(low.AsByte(), high.AsByte()).As<byte, T>());
        }

        if (sizeof(T) == 4)
        {
            return new(StridedLoad.Load128(ref Unsafe.As<T, int>(ref Unsafe.Add(ref source, offset)), stride).As<int, T>());
        }

        Unsafe.SkipInit(out Vector128<T> gathered);
        ref T element = ref Unsafe.As<Vector128<T>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadWithin(T* source, int column, int width, Lane128<T> filler) =>
        new(MaskedMemory.Load<T>((byte*)source, column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadWhere(T* source, Lane128<T> inside, int column, int width, Lane128<T> filler) =>
        new(MaskedMemory.LoadWhere<T>((byte*)source, inside._values.AsByte(), column, width, filler._values.AsByte()).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out Lane128<T> even, out Lane128<T> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(Lane128<T> low, Lane128<T> high, out Lane128<T> even, out Lane128<T> odd)
    {
        (Vector128<byte> lowBytes, Vector128<byte> highBytes) = (low._values.AsByte(), high._values.AsByte());
        even = new(Deinterleave.Even<T>(lowBytes, highBytes).As<byte, T>());
        odd = new(Deinterleave.Odd<T>(lowBytes, highBytes).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane128<T> values, ref T target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(Lane128<T> values, T* target, int column, int width) =>
        MaskedMemory.Store<T>(values._values.AsByte(), (byte*)target, column, width);

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
        low = new(Interleave.Low<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
        high = new(Interleave.High<T>(even._values.AsByte(), odd._values.AsByte()).As<byte, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(Lane128<T> first, Lane128<T> second, Lane128<T> third, ref T target, nint offset)
    {
        (Vector128<byte> a, Vector128<byte> b, Vector128<byte> c) = (first._values.AsByte(), second._values.AsByte(), third._values.AsByte());
        Store(new(InterleaveThree.Part<T>(0, a, b, c).As<byte, T>()), ref target, offset);
        Store(new(InterleaveThree.Part<T>(1, a, b, c).As<byte, T>()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<T>(2, a, b, c).As<byte, T>()), ref target, offset + (2 * Count));
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

        Vector128<T> held = values._values;
        ref T element = ref Unsafe.As<Vector128<T>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Every(T value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Add(Lane128<T> sum, Lane128<T> value) => new(sum._values + value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddWhereSame(Lane128<T> sum, Lane128<T> value, Lane128<T> taps, Lane128<T> tap) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values, tap._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddWhereHas(Lane128<T> sum, Lane128<T> value, Lane128<T> taps, Lane128<T> bit) =>
        new(ConditionalAddition.AddWhereSame(sum._values, value._values, taps._values & bit._values, bit._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Where(Lane128<T> mask, Lane128<T> values, Lane128<T> others) =>
        new(Vector128.ConditionalSelect(mask._values, values._values, others._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Inside(int column, int width) => new(MaskedMemory.Inside128<T>(column, width).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Tap(int tap) => new(Broadcast.Tap128<T>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> AddTaps(Lane128<T> left, Lane128<T> right) => new(TapArithmetic.Add(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> OrTaps(Lane128<T> left, Lane128<T> right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen128<T>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin128<T>(source, column, width, filler).As<byte, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane128<T> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane128<T> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<T>(taps._values.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));
}
