using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>8 single-precision elements in one 256-bit register.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane256 : ILane<Lane256, float>
{
    private readonly Vector256<float> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane256(Vector256<float> values) => _values = values;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    /// <inheritdoc/>
    public static Lane256 Lowest => new(Vector256.Create(float.NegativeInfinity));

    /// <inheritdoc/>
    public static Lane256 Zero => new(Vector256<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Load(ref readonly float source, nint offset) =>
        new(Vector256.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 LoadEvery(ref readonly float source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(in source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector256<float> low = Vector256.LoadUnsafe(in source, (nuint)offset);
            Vector256<float> high = Vector256.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd(low, high));
        }

        Unsafe.SkipInit(out Vector256<float> gathered);
        ref float element = ref Unsafe.As<Vector256<float>, float>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly float source, nint offset, out Lane256 even, out Lane256 odd)
    {
        Vector256<float> low = Vector256.LoadUnsafe(in source, (nuint)offset);
        Vector256<float> high = Vector256.LoadUnsafe(in source, (nuint)(offset + Count));
        even = new(Deinterleave.Even(low, high));
        odd = new(Deinterleave.Odd(low, high));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane256 values, ref float target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane256 even, Lane256 odd, ref float target, nint offset)
    {
        Interleave.Low(even._values, odd._values).StoreUnsafe(ref target, (nuint)offset);
        Interleave.High(even._values, odd._values).StoreUnsafe(ref target, (nuint)(offset + Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane256 values, ref float target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector256<float> held = values._values;
        ref float element = ref Unsafe.As<Vector256<float>, float>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Replaces(Lane256 later, Lane256 best) => new(Order.Replaces(later._values, best._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Ties(Lane256 left, Lane256 right) =>
        new(Vector256.Equals(left._values, right._values)
            | (Vector256.IsNaN(left._values) & Vector256.IsNaN(right._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Select(Lane256 condition, Lane256 whenSet, Lane256 whenClear) =>
        new(Vector256.ConditionalSelect(condition._values, whenSet._values, whenClear._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Where(Lane256 condition, Lane256 value) => new(condition._values & value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Add(Lane256 left, Lane256 right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Tap(int tap) => new(Vector256.Create(tap).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 AddTaps(Lane256 left, Lane256 right) =>
        new((left._values.AsInt32() + right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 OrTaps(Lane256 left, Lane256 right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 SameTap(Lane256 left, Lane256 right) =>
        new(Vector256.Equals(left._values.AsInt32(), right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 HasTap(Lane256 taps, Lane256 bit) =>
        new(Vector256.Equals((taps._values & bit._values).AsInt32(), bit._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 LoadTaps(ref readonly byte source, nint offset) =>
        new(TapBytes.Widen256(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane256 taps, ref byte target, nint offset) =>
        TapBytes.Narrow(taps._values.AsInt32(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane256 taps, ref byte target, nint offset) =>
        taps._values.AsByte().StoreUnsafe(ref target, (nuint)(offset * sizeof(int)));
}
