// Written from SumLane.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Lanes;

/// <summary>The sums of one 256-bit register.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSum">The type of the sums: one that <see cref="SumArithmetic"/> has for the elements.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly unsafe struct SumLane256<T, TSum> : IArithmeticLane<SumLane256<T, TSum>, T>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, INumber<TSum>
{
    private readonly Vector256<TSum> _sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SumLane256(Vector256<TSum> sums) => _sums = sums;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<TSum>.Count;
    }

    /// <inheritdoc/>
    public static SumLane256<T, TSum> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<TSum>.Zero);
    }

    // What the elements take in memory.
    private static int Bytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<TSum>.Count * sizeof(T);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Load(ref T source, nint offset)
    {
        ref T first = ref Unsafe.Add(ref Unsafe.AsRef(in source), offset);
        return typeof(TSum) == typeof(T)
            ? new(Vector256.LoadUnsafe(in Unsafe.As<T, TSum>(ref first)))
            : new(ElementConversion.ToSums<T, TSum>(RegisterStart.Load256(in Unsafe.As<T, byte>(ref first), Bytes)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Every(T element) => new(Vector256.Create(SumArithmetic.ToSum<T, TSum>(element)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> LoadBlocks(T* source, nint apart) => new(ElementConversion.ToSums<T, TSum>(
        RowBlocks.Load256((byte*)source, apart * sizeof(T), Vector128<TSum>.Count * sizeof(T))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> LoadEvery(ref T source, nint offset, int stride)
    {
        if (stride == 1)
        {
            return Load(ref source, offset);
        }

        if (stride == 2)
        {
            // The second load ends on the last element wanted, so its wanted elements are the odd ones.
            Vector256<TSum> low = Load(ref source, offset)._sums;
            Vector256<TSum> high = Load(ref source, offset + Count - 1)._sums;
            return new(Deinterleave.EvenThenOdd<TSum>(low.AsByte(), high.AsByte()).As<byte, TSum>());
        }

        if (typeof(TSum) == typeof(T) && sizeof(T) == 4 && stride <= StridedLoad.MaxStride && Avx512F.VL.IsSupported)
        {
            return new(StridedLoad.Load256(ref Unsafe.As<T, int>(ref Unsafe.Add(ref source, offset)), stride).As<int, TSum>());
        }

        Unsafe.SkipInit(out Vector256<byte> gathered);
        ref T element = ref Unsafe.As<Vector256<byte>, T>(ref gathered);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref element, i) = Unsafe.Add(ref Unsafe.AsRef(in source), offset + ((nint)i * stride));
        }

        return new(ElementConversion.ToSums<T, TSum>(gathered));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> LoadWithin(T* source, int column, int width, SumLane256<T, TSum> filler)
    {
        if (typeof(TSum) == typeof(T))
        {
            return new(MaskedMemory.Load<TSum>((byte*)source, column, width, filler._sums.AsByte()).As<byte, TSum>());
        }

        Vector256<byte> elements = RegisterStart.LoadWithin256<T>((byte*)source, column, width, Bytes);
        return Where(Inside(column, width), new(ElementConversion.ToSums<T, TSum>(elements)), filler);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs(ref T source, nint offset, out SumLane256<T, TSum> even, out SumLane256<T, TSum> odd) =>
        Split(Load(ref source, offset), Load(ref source, offset + Count), out even, out odd);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(SumLane256<T, TSum> low, SumLane256<T, TSum> high, out SumLane256<T, TSum> even, out SumLane256<T, TSum> odd)
    {
        even = new(Deinterleave.Even<TSum>(low._sums.AsByte(), high._sums.AsByte()).As<byte, TSum>());
        odd = new(Deinterleave.Odd<TSum>(low._sums.AsByte(), high._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SumLane256<T, TSum> values, ref T target, nint offset) =>
        RegisterStart.Store(ElementConversion.ToElements<T, TSum>(values._sums), ref Unsafe.As<T, byte>(ref Unsafe.Add(ref target, offset)), Bytes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWithin(SumLane256<T, TSum> values, T* target, int column, int width) =>
        RegisterStart.StoreWithin<T>(ElementConversion.ToElements<T, TSum>(values._sums), (byte*)target, column, width, Bytes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(SumLane256<T, TSum> even, SumLane256<T, TSum> odd, ref T target, nint offset)
    {
        Join(even, odd, out SumLane256<T, TSum> low, out SumLane256<T, TSum> high);
        Store(low, ref target, offset);
        Store(high, ref target, offset + Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(SumLane256<T, TSum> even, SumLane256<T, TSum> odd, out SumLane256<T, TSum> low, out SumLane256<T, TSum> high)
    {
        low = new(Interleave.Low<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
        high = new(Interleave.High<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Zip(SumLane256<T, TSum> even, SumLane256<T, TSum> odd, out SumLane256<T, TSum> low, out SumLane256<T, TSum> high)
    {
        low = new(Interleave.ZipLow<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
        high = new(Interleave.ZipHigh<TSum>(even._sums.AsByte(), odd._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ZipBlocks(SumLane256<T, TSum> first, SumLane256<T, TSum> second, out SumLane256<T, TSum> even, out SumLane256<T, TSum> odd)
    {
        even = new(Interleave.EvenBlocks(first._sums.AsByte(), second._sums.AsByte()).As<byte, TSum>());
        odd = new(Interleave.OddBlocks(first._sums.AsByte(), second._sums.AsByte()).As<byte, TSum>());
    }

    /// <inheritdoc/>
    public static bool HasRotation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(TSum) && Rotation.Has256<T>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Rotate(SumLane256<T, TSum> values, int by) => by == 0 ? values : new(Rotation.Of(values._sums, by));

    /// <inheritdoc/>
    public static bool HasHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(TSum);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalves(SumLane256<T, TSum> values, ref T lower, ref T upper)
    {
        values._sums.GetLower().As<TSum, T>().StoreUnsafe(ref lower);
        values._sums.GetUpper().As<TSum, T>().StoreUnsafe(ref upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreThree(SumLane256<T, TSum> first, SumLane256<T, TSum> second, SumLane256<T, TSum> third, ref T target, nint offset)
    {
        (Vector256<byte> a, Vector256<byte> b, Vector256<byte> c) = (first._sums.AsByte(), second._sums.AsByte(), third._sums.AsByte());
        Store(new(InterleaveThree.Part<TSum>(0, a, b, c).As<byte, TSum>()), ref target, offset);
        Store(new(InterleaveThree.Part<TSum>(1, a, b, c).As<byte, TSum>()), ref target, offset + Count);
        Store(new(InterleaveThree.Part<TSum>(2, a, b, c).As<byte, TSum>()), ref target, offset + (2 * Count));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreEvery(SumLane256<T, TSum> values, ref T target, nint offset, int stride)
    {
        if (stride == 1)
        {
            Store(values, ref target, offset);
            return;
        }

        Vector256<byte> held = ElementConversion.ToElements<T, TSum>(values._sums);
        ref T element = ref Unsafe.As<Vector256<byte>, T>(ref held);
        for (int i = 0; i < Count; i++)
        {
            Unsafe.Add(ref target, offset + ((nint)i * stride)) = Unsafe.Add(ref element, i);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Add(SumLane256<T, TSum> sum, SumLane256<T, TSum> value) => new(sum._sums + value._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> AddWhereSame(SumLane256<T, TSum> sum, SumLane256<T, TSum> value, SumLane256<T, TSum> taps, SumLane256<T, TSum> tap) =>
        new(ConditionalAddition.AddWhereSame(sum._sums, value._sums, taps._sums, tap._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> AddWhereHas(SumLane256<T, TSum> sum, SumLane256<T, TSum> value, SumLane256<T, TSum> taps, SumLane256<T, TSum> bit) =>
        new(ConditionalAddition.AddWhereSame(sum._sums, value._sums, taps._sums & bit._sums, bit._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Number(long number) => new(Vector256.Create(SumArithmetic.Number<TSum>(number)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Quotient(SumLane256<T, TSum> sum, SumLane256<T, TSum> count) => new(SumArithmetic.Quotient<T, TSum>(sum._sums, count._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Multiply(SumLane256<T, TSum> left, SumLane256<T, TSum> right) => new(left._sums * right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Divide(SumLane256<T, TSum> left, SumLane256<T, TSum> right) => new(left._sums / right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Absolute(SumLane256<T, TSum> values) => new(Vector256.Abs(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Sign(SumLane256<T, TSum> values) => new(SumArithmetic.Sign(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> SquareRoot(SumLane256<T, TSum> values) => new(Vector256.Sqrt(values._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Power(SumLane256<T, TSum> values, double exponent) => new(SumArithmetic.Power(values._sums, exponent));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> WhereZero(SumLane256<T, TSum> values, SumLane256<T, TSum> first, SumLane256<T, TSum> second) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(values._sums, Vector256<TSum>.Zero), first._sums, second._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Where(SumLane256<T, TSum> mask, SumLane256<T, TSum> values, SumLane256<T, TSum> others) =>
        new(Vector256.ConditionalSelect(mask._sums.AsByte(), values._sums.AsByte(), others._sums.AsByte()).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Inside(int column, int width) => new(MaskedMemory.Inside256<TSum>(column, width).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> Tap(int tap) => new(Broadcast.Tap256<TSum>(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> AddTaps(SumLane256<T, TSum> left, SumLane256<T, TSum> right) => new(TapArithmetic.Add(left._sums, right._sums));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> OrTaps(SumLane256<T, TSum> left, SumLane256<T, TSum> right) => new(left._sums | right._sums);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> LoadTaps(ref byte source, nint offset) =>
        new(TapBytes.Widen256<TSum>(in Unsafe.Add(ref Unsafe.AsRef(in source), offset)).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumLane256<T, TSum> LoadTapsWithin(byte* source, int column, int width, byte filler) =>
        new(TapBytes.WidenWithin256<TSum>(source, column, width, filler).As<byte, TSum>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTaps(SumLane256<T, TSum> taps, ref byte target, nint offset) =>
        TapBytes.Narrow<TSum>(taps._sums.AsByte(), ref Unsafe.Add(ref target, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWideTaps(SumLane256<T, TSum> taps, ref byte target, nint offset) =>
        TapBytes.StoreWide<TSum>(taps._sums.AsByte(), ref Unsafe.Add(ref target, offset * sizeof(int)));
}
