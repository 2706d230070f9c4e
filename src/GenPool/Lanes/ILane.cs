using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>
/// A few neighbouring elements handled as one: the vocabulary generated kernels are written in. A kernel body is generic
/// over its lane, and the JIT turns each instantiation into straight code for one register width.
/// </summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// <para>Support for generated kernels. A lane holds values, or tap numbers as integers of the element's size.</para>
/// <para>Nothing reads or writes an element other than the ones a member names. Offsets are in elements.</para>
/// <para>Loads take a <c>ref</c> and leave it as it is: with <c>in</c> or <c>ref readonly</c> the compiler puts a second method in
/// front of each implementation, and a kernel would inline both.</para>
/// <para>The runtime looks a static member up from the last one on, wherever the JIT meets it: what kernels ask for most comes last.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILane<TSelf, T>
    where TSelf : struct, ILane<TSelf, T>
    where T : unmanaged
{
    /// <summary>Interleaves two lanes, each 128-bit block of them on its own.</summary>
    internal static virtual void Zip(TSelf even, TSelf odd, out TSelf low, out TSelf high) => TSelf.Join(even, odd, out low, out high);

    /// <summary>The 128-bit blocks of two lanes: those at even positions of the first and then of the second, and those at odd ones.</summary>
    internal static virtual void ZipBlocks(TSelf first, TSelf second, out TSelf even, out TSelf odd) => throw new NotSupportedException();

    /// <summary>Whether <see cref="Rotate"/> is one instruction.</summary>
    internal static virtual bool HasRotation => false;

    /// <summary>Whether its halves can be stored apart.</summary>
    internal static virtual bool HasHalves => false;

    /// <summary>Stores the lower half of the elements to one place, and the upper half to another.</summary>
    internal static virtual void StoreHalves(TSelf values, ref T lower, ref T upper) => throw new NotSupportedException();

    /// <summary>The upper half of the elements, from the first on; what follows them is nonsense.</summary>
    internal static virtual TSelf UpperHalf(TSelf values) => throw new NotSupportedException();

    /// <summary>Stores three lanes in turn to three times <see cref="Count"/> neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual void StoreThree(TSelf first, TSelf second, TSelf third, ref T target, nint offset)
    {
        TSelf.StoreEvery(first, ref target, offset, 3);
        TSelf.StoreEvery(second, ref target, offset + 1, 3);
        TSelf.StoreEvery(third, ref target, offset + 2, 3);
    }

    /// <summary>The union of tap bits.</summary>
    static abstract TSelf OrTaps(TSelf left, TSelf right);

    /// <summary>Stores tap numbers to mask elements of four bytes.</summary>
    internal static abstract void StoreWideTaps(TSelf taps, ref byte target, nint offset);

    /// <summary>Stores to elements that lie <paramref name="stride"/> apart.</summary>
    internal static abstract void StoreEvery(TSelf values, ref T target, nint offset, int stride);

    /// <summary>Stores the low byte of each tap number to neighbouring mask bytes.</summary>
    internal static abstract void StoreTaps(TSelf taps, ref byte target, nint offset);

    /// <summary>The sum of tap numbers.</summary>
    static abstract TSelf AddTaps(TSelf left, TSelf right);

    /// <summary>Alternates two lanes: the inverse of <see cref="Split"/>.</summary>
    internal static abstract void Join(TSelf even, TSelf odd, out TSelf low, out TSelf high);

    /// <summary>Stores two lanes alternately to twice <see cref="Count"/> neighbours.</summary>
    internal static abstract void StorePairs(TSelf even, TSelf odd, ref T target, nint offset);

    /// <summary>Loads twice <see cref="Count"/> neighbours and splits them by the parity of their position.</summary>
    internal static abstract void LoadPairs(ref T source, nint offset, out TSelf even, out TSelf odd);

    /// <summary>Loads <see cref="Count"/> elements that lie two apart, all but the last of which are known.</summary>
    /// <param name="before">As many, from two elements before on.</param>
    /// <param name="source">What they are loaded from.</param>
    /// <param name="offset">Where the first lies.</param>
    internal static virtual TSelf LoadBehind(TSelf before, ref T source, nint offset) => TSelf.LoadEvery(ref source, offset, 2);

    /// <summary>Stores those elements that lie on a row, and touches no others; see <see cref="LoadWithin"/>.</summary>
    internal static abstract unsafe void StoreWithin(TSelf values, T* target, int column, int width);

    /// <summary>As <see cref="LoadWithin"/>, of mask bytes.</summary>
    internal static abstract unsafe TSelf LoadTapsWithin(byte* source, int column, int width, byte filler);

    /// <summary>Loads <see cref="Count"/> elements that lie <paramref name="stride"/> apart.</summary>
    internal static abstract TSelf LoadEvery(ref T source, nint offset, int stride);

    /// <summary>Splits two lanes of neighbours by the parity of their position.</summary>
    internal static abstract void Split(TSelf low, TSelf high, out TSelf even, out TSelf odd);

    /// <summary>Loads <see cref="Count"/> mask bytes as tap numbers.</summary>
    internal static abstract TSelf LoadTaps(ref byte source, nint offset);

    /// <summary>The elements from a later one on, and then those before it.</summary>
    internal static virtual TSelf Rotate(TSelf values, int by) => throw new NotSupportedException();

    /// <summary><see cref="LoadWithin"/> where it is known already which of them lie on the row: a masked load needs no more than that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static virtual unsafe TSelf LoadWhere(T* source, TSelf inside, int column, int width, TSelf filler) =>
        TSelf.LoadWithin(source, column, width, filler);

    /// <summary>Stores to neighbours.</summary>
    internal static abstract void Store(TSelf values, ref T target, nint offset);

    /// <summary>All ones in the elements that lie on a row, zeros in the others; see <see cref="LoadWithin"/>.</summary>
    /// <param name="column">The column of the first; negative before the row.</param>
    /// <param name="width">Columns of the row; 0 for one that does not exist.</param>
    internal static abstract TSelf Inside(int column, int width);

    /// <summary>
    /// The bits of the values where the mask's bits are set, those of the others elsewhere. The mask is one of
    /// <see cref="Inside"/>, or another whose elements are all ones or all zeros.
    /// </summary>
    static abstract TSelf Where(TSelf mask, TSelf values, TSelf others);

    /// <summary>
    /// Loads those of <see cref="Count"/> neighbours that lie on a row, and touches no others; they are the filler's.
    /// </summary>
    /// <param name="source">The first of them, on the row or not.</param>
    /// <param name="column">Its column; negative before the row.</param>
    /// <param name="width">Columns of the row; 0 for one that does not exist.</param>
    /// <param name="filler">What the others are.</param>
    internal static abstract unsafe TSelf LoadWithin(T* source, int column, int width, TSelf filler);

    /// <summary>+0 in every element; no tap bits.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Elements of the lane.</summary>
    static abstract int Count { get; }

    /// <summary>Loads <see cref="Count"/> neighbours.</summary>
    internal static abstract TSelf Load(ref T source, nint offset);

    /// <summary>One tap number, or set of tap bits, in every element.</summary>
    static abstract TSelf Tap(int tap);
}
