using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>
/// A few neighbouring elements handled as one: the vocabulary generated kernels are written in. A kernel body is generic
/// over its lane, and the JIT turns each instantiation into straight code for one register width.
/// </summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// <para>Support for generated kernels. A lane holds values, tap numbers (as integers of the element's size) or a
/// condition (all bits of an element set or clear).</para>
/// <para>Nothing reads or writes an element other than the ones a member names. Offsets are in elements.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILane<TSelf, T>
    where TSelf : struct, ILane<TSelf, T>
    where T : unmanaged
{
    /// <summary>Elements of the lane.</summary>
    static abstract int Count { get; }

    /// <summary>Whether this machine has registers of this width.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>The lowest value in every element: what a window with no valid tap gives.</summary>
    static abstract TSelf Lowest { get; }

    /// <summary>+0 in every element.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Loads <see cref="Count"/> neighbours.</summary>
    static abstract TSelf Load(ref readonly T source, nint offset);

    /// <summary>Loads <see cref="Count"/> elements that lie <paramref name="stride"/> apart.</summary>
    static abstract TSelf LoadEvery(ref readonly T source, nint offset, int stride);

    /// <summary>Loads twice <see cref="Count"/> neighbours and splits them by the parity of their position.</summary>
    static abstract void LoadPairs(ref readonly T source, nint offset, out TSelf even, out TSelf odd);

    /// <summary>Stores to neighbours.</summary>
    static abstract void Store(TSelf values, ref T target, nint offset);

    /// <summary>Stores two lanes alternately to twice <see cref="Count"/> neighbours.</summary>
    static abstract void StorePairs(TSelf even, TSelf odd, ref T target, nint offset);

    /// <summary>Stores to elements that lie <paramref name="stride"/> apart.</summary>
    static abstract void StoreEvery(TSelf values, ref T target, nint offset, int stride);

    /// <summary>
    /// Where a later tap replaces the best so far: it is greater, or it is NaN. So the first of equal values stays (-0
    /// and +0 are equal) and the last NaN does.
    /// </summary>
    static abstract TSelf Replaces(TSelf later, TSelf best);

    /// <summary>Where two values tie: they are equal, or both are NaN.</summary>
    static abstract TSelf Ties(TSelf left, TSelf right);

    /// <summary>Element by element, the one or the other.</summary>
    static abstract TSelf Select(TSelf condition, TSelf whenSet, TSelf whenClear);

    /// <summary>The value where the condition is set, +0 elsewhere.</summary>
    static abstract TSelf Where(TSelf condition, TSelf value);

    /// <summary>The sum of values.</summary>
    static abstract TSelf Add(TSelf left, TSelf right);

    /// <summary>One tap number, or set of tap bits, in every element.</summary>
    static abstract TSelf Tap(int tap);

    /// <summary>The sum of tap numbers.</summary>
    static abstract TSelf AddTaps(TSelf left, TSelf right);

    /// <summary>The union of tap bits.</summary>
    static abstract TSelf OrTaps(TSelf left, TSelf right);

    /// <summary>Where the tap numbers are the same.</summary>
    static abstract TSelf SameTap(TSelf left, TSelf right);

    /// <summary>Where a tap bit is set.</summary>
    static abstract TSelf HasTap(TSelf taps, TSelf bit);

    /// <summary>Loads <see cref="Count"/> mask bytes as tap numbers.</summary>
    static abstract TSelf LoadTaps(ref readonly byte source, nint offset);

    /// <summary>Stores the low byte of each tap number to neighbouring mask bytes.</summary>
    static abstract void StoreTaps(TSelf taps, ref byte target, nint offset);

    /// <summary>Stores tap numbers to mask elements of four bytes.</summary>
    static abstract void StoreWideTaps(TSelf taps, ref byte target, nint offset);
}
