using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>4 single-precision elements in one 128-bit register.</summary>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane128 : ILane<Lane128, float>
{
    private readonly Vector128<float> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane128(Vector128<float> values) => _values = values;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <inheritdoc/>
    public static Lane128 Lowest => new(Vector128.Create(float.NegativeInfinity));

    /// <inheritdoc/>
    public static Lane128 Zero => new(Vector128<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Load(ref readonly float source, nint offset) =>
        new(Vector128.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 LoadEvery(ref readonly float source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(in source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector128<float> low = Vector128.LoadUnsafe(in source, (nuint)offset);
            Vector128<float> high = Vector128.LoadUnsafe(in source, (nuint)(offset + Count - 1));
            return new(Deinterleave.EvenThenOdd(low, high));
        }

        Unsafe.SkipInit(out Vector128<float> gathered);
        ref float element = ref Unsafe.As<Vector128<float>, float>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(gathered);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly float source, nint offset, out Lane128 even, out Lane128 odd)
    {
        Vector128<float> low = Vector128.LoadUnsafe(in source, (nuint)offset);
        Vector128<float> high = Vector128.LoadUnsafe(in source, (nuint)(offset + Count));
        even = new(Deinterleave.Even(low, high));
        odd = new(Deinterleave.Odd(low, high));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane128 values, ref float target, nint offset) =>
        values._values.StoreUnsafe(ref target, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane128 even, Lane128 odd, ref float target, nint offset)
    {
        Interleave.Low(even._values, odd._values).StoreUnsafe(ref target, (nuint)offset);
        Interleave.High(even._values, odd._values).StoreUnsafe(ref target, (nuint)(offset + Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane128 values, ref float target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector128<float> held = values._values;
        ref float element = ref Unsafe.As<Vector128<float>, float>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Replaces(Lane128 later, Lane128 best) => new(Order.Replaces(later._values, best._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Ties(Lane128 left, Lane128 right) =>
        new(Vector128.Equals(left._values, right._values)
            | (Vector128.IsNaN(left._values) & Vector128.IsNaN(right._values)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Select(Lane128 condition, Lane128 whenSet, Lane128 whenClear) =>
        new(Vector128.ConditionalSelect(condition._values, whenSet._values, whenClear._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Where(Lane128 condition, Lane128 value) => new(condition._values & value._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Add(Lane128 left, Lane128 right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Tap(int tap) => new(Vector128.Create(tap).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 AddTaps(Lane128 left, Lane128 right) =>
        new((left._values.AsInt32() + right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 OrTaps(Lane128 left, Lane128 right) => new(left._values | right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 SameTap(Lane128 left, Lane128 right) =>
        new(Vector128.Equals(left._values.AsInt32(), right._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 HasTap(Lane128 taps, Lane128 bit) =>
        new(Vector128.Equals((taps._values & bit._values).AsInt32(), bit._values.AsInt32()).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 LoadTaps(ref readonly byte source, nint offset) =>
        new(TapBytes.Widen128(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane128 taps, ref byte target, nint offset) =>
        TapBytes.Narrow(taps._values.AsInt32(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane128 taps, ref byte target, nint offset) =>
        taps._values.AsByte().StoreUnsafe(ref target, (nuint)(offset * sizeof(int)));
}
