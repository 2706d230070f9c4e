using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>
/// One single-precision element: borders, planes narrower than any register, and machines without vectors.
/// </summary>
/// <remarks>
/// Support for generated kernels. Held as bits, so that a choice is arithmetic and not a branch no predictor can learn.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lane1 : ILane<Lane1, float>
{
    private readonly int _bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane1(int bits) => _bits = bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lane1(float value) => _bits = BitConverter.SingleToInt32Bits(value);

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    public static Lane1 Lowest => new(float.NegativeInfinity);

    /// <inheritdoc/>
    public static Lane1 Zero => new(0);

    private float Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int32BitsToSingle(_bits);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Load(ref readonly float source, nint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 LoadEvery(ref readonly float source, nint offset, int stride) => Load(in source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref readonly float source, nint offset, out Lane1 even, out Lane1 odd)
    {
        even = Load(in source, offset);
        odd = Load(in source, offset + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane1 values, ref float target, nint offset) => Unsafe.Add(ref target, offset) = values.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(Lane1 even, Lane1 odd, ref float target, nint offset)
    {
        Store(even, ref target, offset);
        Store(odd, ref target, offset + 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(Lane1 values, ref float target, nint offset, int stride) => Store(values, ref target, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Replaces(Lane1 later, Lane1 best) =>
        Condition((later.Value > best.Value) | float.IsNaN(later.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Ties(Lane1 left, Lane1 right) =>
        Condition((left.Value == right.Value) | (float.IsNaN(left.Value) & float.IsNaN(right.Value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Select(Lane1 condition, Lane1 whenSet, Lane1 whenClear) =>
        new((condition._bits & whenSet._bits) | (~condition._bits & whenClear._bits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Where(Lane1 condition, Lane1 value) => new(condition._bits & value._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Add(Lane1 left, Lane1 right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Tap(int tap) => new(tap);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 AddTaps(Lane1 left, Lane1 right) => new(left._bits + right._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 OrTaps(Lane1 left, Lane1 right) => new(left._bits | right._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 SameTap(Lane1 left, Lane1 right) => Condition(left._bits == right._bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 HasTap(Lane1 taps, Lane1 bit) => Condition((taps._bits & bit._bits) != 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 LoadTaps(ref readonly byte source, nint offset) => new((int)Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(Lane1 taps, ref byte target, nint offset) => Unsafe.Add(ref target, offset) = (byte)taps._bits;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(Lane1 taps, ref byte target, nint offset) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, offset * sizeof(int)), taps._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane1 Condition(bool holds) => new(holds ? -1 : 0);
}
