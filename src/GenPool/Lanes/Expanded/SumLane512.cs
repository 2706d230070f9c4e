// Written from SumLane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The sums of one 512-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type of the sums: one that <see cref="SumArithmetic"/> has for the elements.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly unsafe struct SumLane512<T, TSum> : IArithmeticLane<SumLane512<T, TSum>, T>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
{
    private readonly Vector512<TSum> _sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SumLane512(Vector512<TSum> sums) => _sums = sums;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<TSum>.Count;
    }

    /// <inheritdoc/>
    public static SumLane512<T, TSum> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<TSum>.Zero);
    }

    // What the elements take in memory.
    private static int Bytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<TSum>.Count * sizeof(T);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Load(ref T source, nint offset)
    {
        ref T first = ref Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        return typeof(TSum) == typeof(T)
            ? new(Vector512.LoadUnsafe(in Unsafe.As<T, TSum>(ref first)))
            : new(ElementConversion.ToSums<T, TSum>(RegisterStart.Load512(in Unsafe.As<T, byte>(ref first), Bytes)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Every(T element) => new(Vector512.Create(SumArithmetic.ToSum<T, TSum>(element)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> LoadBlocks(T* source, nint apart) => new(ElementConversion.ToSums<T, TSum>(
        RowBlocks.Load512((byte*)source, apart * sizeof(T), Vector128<TSum>.Count * sizeof(T))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector512<TSum> low = Load(ref source, offset)._sums;
            Vector512<TSum> high = Load(ref source, offset + Count - 1)._sums;
            return new(Deinterleave.EvenThenOdd<TSum>(low.AsByte(), high.AsByte()).As<byte, TSum>());
        }

        if (typeof(TSum) == typeof(T) && sizeof(T) == 4 && stride <= StridedLoad.MaxStride && Avx512F.IsSupported)
        {
            return new(StridedLoad.Load512(ref Unsafe.As<T, int>(ref Unsafe.Add(ref source, offset)), stride).As<int, TSum>());
        }

        Unsafe.SkipInit(out Vector512<byte> gathered);
        ref T element = ref Unsafe.As<Vector512<byte>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(ElementConversion.ToSums<T, TSum>(gathered));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> LoadWithin(T* source, int column, int width, SumLane512<T, TSum> filler)
    {
        if (typeof(TSum) == typeof(T))
        {
            return new(MaskedMemory.Load<TSum>((byte*)source, column, width, filler._sums.AsByte()).As<byte, TSum>());
        }

        Vector512<byte> elements = RegisterStart.LoadWithin512<T>((byte*)source, column, width, Bytes);
        return Where(Inside(column, width), new(ElementConversion.ToSums<T, TSum>(elements)), filler);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out SumLane512<T, TSum> even, out SumLane512<T, TSum> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(SumLane512<T, TSum> low, SumLane512<T, TSum> high, out SumLane512<T, TSum> even, out SumLane512<T, TSum> odd)
    {
        even = new(Deinterleave.Even<TSum>(low._sums.AsByte(), high._sums.AsByte()).As<byte, TSum>());
        odd = new(Deinterleave.Odd<TSum>(low._sums.AsByte(), high._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SumLane512<T, TSum> values, ref T target, nint offset) =>
        RegisterStart.Store(ElementConversion.ToElements<T, TSum>(values._sums), ref Unsafe.As<T, byte>(ref Unsafe.Add(ref target, offset)), Bytes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(SumLane512<T, TSum> values, T* target, int column, int width) =>
        RegisterStart.StoreWithin<T>(ElementConversion.ToElements<T, TSum>(values._sums), (byte*)target, column, width, Bytes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(SumLane512<T, TSum> even, SumLane512<T, TSum> odd, ref T target, nint offset)
    {
        Join(even, odd, out SumLane512<T, TSum> low, out SumLane512<T, TSum> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(SumLane512<T, TSum> even, SumLane512<T, TSum> odd, out SumLane512<T, TSum> low, out SumLane512<T, TSum> high)
    {
        low = new(Interleave.Low<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
        high = new(Interleave.High<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(SumLane512<T, TSum> even, SumLane512<T, TSum> odd, out SumLane512<T, TSum> low, out SumLane512<T, TSum> high)
    {
        low = new(Interleave.ZipLow<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
        high = new(Interleave.ZipHigh<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(SumLane512<T, TSum> first, SumLane512<T, TSum> second, out SumLane512<T, TSum> even, out SumLane512<T, TSum> odd)
    {
        even = new(Interleave.EvenBlocks(first._sums.AsByte(), second._sums.AsByte()).As<byte, TSum>());
        odd = new(Interleave.OddBlocks(first._sums.AsByte(), second._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    public static bool HasRotation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(TSum) && Rotation.Has512<T>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Rotate(SumLane512<T, TSum> values, int by) => by == 0 ? values : new(Rotation.Of(values._sums, by));

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(TSum);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(SumLane512<T, TSum> values, ref T lower, ref T upper)
    {
        values._sums.GetLower().As<TSum, T>().StoreUnsafe(ref lower);
        values._sums.GetUpper().As<TSum, T>().StoreUnsafe(ref upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(SumLane512<T, TSum> first, SumLane512<T, TSum> second, SumLane512<T, TSum> third, ref T target, nint offset)
    {
        (Vector512<byte> a, Vector512<byte> b, Vector512<byte> c) = (first._sums.AsByte(), second._sums.AsByte(), third._sums.AsByte());
        Store(new(InterleaveThree.Part<TSum>(0, a, b, c).As<byte, TSum>()), ref target, offset);
        Store(new(InterleaveThree.Part<TSum>(1, a, b, c).As<byte, TSum>()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<TSum>(2, a, b, c).As<byte, TSum>()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(SumLane512<T, TSum> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector512<byte> held = ElementConversion.ToElements<T, TSum>(values._sums);
        ref T element = ref Unsafe.As<Vector512<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Add(SumLane512<T, TSum> sum, SumLane512<T, TSum> value) => new(sum._sums + value._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> AddWhereSame(SumLane512<T, TSum> sum, SumLane512<T, TSum> value, SumLane512<T, TSum> taps, SumLane512<T, TSum> tap) =>
        new(ConditionalAddition.AddWhereSame(sum._sums, value._sums, taps._sums, tap._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> AddWhereHas(SumLane512<T, TSum> sum, SumLane512<T, TSum> value, SumLane512<T, TSum> taps, SumLane512<T, TSum> bit) =>
        new(ConditionalAddition.AddWhereSame(sum._sums, value._sums, taps._sums & bit._sums, bit._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Number(long number) => new(Vector512.Create(SumArithmetic.Number<TSum>(number)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Quotient(SumLane512<T, TSum> sum, SumLane512<T, TSum> count) => new(SumArithmetic.Quotient<T, TSum>(sum._sums, count._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Multiply(SumLane512<T, TSum> left, SumLane512<T, TSum> right) => new(left._sums * right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Divide(SumLane512<T, TSum> left, SumLane512<T, TSum> right) => new(left._sums / right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Absolute(SumLane512<T, TSum> values) => new(Vector512.Abs(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Sign(SumLane512<T, TSum> values) => new(SumArithmetic.Sign(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> SquareRoot(SumLane512<T, TSum> values) => new(Vector512.Sqrt(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Power(SumLane512<T, TSum> values, double exponent) => new(SumArithmetic.Power(values._sums, exponent));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> WhereZero(SumLane512<T, TSum> values, SumLane512<T, TSum> first, SumLane512<T, TSum> second) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(values._sums, Vector512<TSum>.Zero), first._sums, second._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Where(SumLane512<T, TSum> mask, SumLane512<T, TSum> values, SumLane512<T, TSum> others) =>
        new(Vector512.ConditionalSelect(mask._sums.AsByte(), values._sums.AsByte(), others._sums.AsByte()).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Inside(int column, int width) => new(MaskedMemory.Inside512<TSum>(column, width).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> Tap(int tap) => new(Broadcast.Tap512<TSum>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> AddTaps(SumLane512<T, TSum> left, SumLane512<T, TSum> right) => new(TapArithmetic.Add(left._sums, right._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> OrTaps(SumLane512<T, TSum> left, SumLane512<T, TSum> right) => new(left._sums | right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen512<TSum>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane512<T, TSum> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin512<TSum>(source, column, width, filler).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(SumLane512<T, TSum> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<TSum>(taps._sums.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(SumLane512<T, TSum> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<TSum>(taps._sums.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));
}
