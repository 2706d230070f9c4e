using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>16 single-precision elements in one 512-bit register.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane512 : ILane<Lane512, float>
{
    private readonly Vector512<float> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane512(Vector512<float> values) => _values = values;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static bool IsSupported => Vector512.IsHardwareAccelerated;

    /// <inheritdoc/>
    public static Lane512 Lowest => new(Vector512.Create(float.NegativeInfinity));

    /// <inheritdoc/>
    public static Lane512 Zero => new(Vector512<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Load(ref readonly float source, nint offset) =>
        new(Vector512.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 LoadEvery(ref readonly float source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(in source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector512<float> low = Vector512.LoadUnsafe(in source, (nuint)offset);
            Vector512<float> high = Vector512.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd(low, high));
        }

        Unsafe.SkipInit(out Vector512<float> gathered);
        ref float element = ref Unsafe.As<Vector512<float>, float>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly float source, nint offset, out Lane512 even, out Lane512 odd)
    {
        Vector512<float> low = Vector512.LoadUnsafe(in source, (nuint)offset);
        Vector512<float> high = Vector512.LoadUnsafe(in source, (nuint)(offset + Count));
        even = new(Deinterleave.Even(low, high));
        odd = new(Deinterleave.Odd(low, high));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane512 values, ref float target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane512 even, Lane512 odd, ref float target, nint offset)
    {
        Interleave.Low(even._values, odd._values).StoreUnsafe(ref target, (nuint)offset);
        Interleave.High(even._values, odd._values).StoreUnsafe(ref target, (nuint)(offset + Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane512 values, ref float target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector512<float> held = values._values;
        ref float element = ref Unsafe.As<Vector512<float>, float>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Replaces(Lane512 later, Lane512 best) => new(Order.Replaces(later._values, best._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Ties(Lane512 left, Lane512 right) =>
        new(Vector512.Equals(left._values, right._values)
            | (Vector512.IsNaN(left._values) & Vector512.IsNaN(right._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Select(Lane512 condition, Lane512 whenSet, Lane512 whenClear) =>
        new(Vector512.ConditionalSelect(condition._values, whenSet._values, whenClear._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Where(Lane512 condition, Lane512 value) => new(condition._values & value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Add(Lane512 left, Lane512 right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Tap(int tap) => new(Vector512.Create(tap).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 AddTaps(Lane512 left, Lane512 right) =>
        new((left._values.AsInt32() + right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 OrTaps(Lane512 left, Lane512 right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 SameTap(Lane512 left, Lane512 right) =>
        new(Vector512.Equals(left._values.AsInt32(), right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 HasTap(Lane512 taps, Lane512 bit) =>
        new(Vector512.Equals((taps._values & bit._values).AsInt32(), bit._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 LoadTaps(ref readonly byte source, nint offset) =>
        new(TapBytes.Widen512(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane512 taps, ref byte target, nint offset) =>
        TapBytes.Narrow(taps._values.AsInt32(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane512 taps, ref byte target, nint offset) =>
        taps._values.AsByte().StoreUnsafe(ref target, (nuint)(offset * sizeof(int)));
}
