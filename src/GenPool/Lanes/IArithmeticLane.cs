using System.ComponentModel;

namespace GenPool.Lanes;

/// <summary>A lane that sums in a type of its own, and divides and raises to powers in it: average and Lp pools.</summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type: what is loaded and stored.</typeparam>
/// <remarks>
/// <para>Support for generated kernels. A load converts exactly, a store rounds once; between the two every operation is one
/// of the type of the sums. Floating-point elements of two bytes are summed in one of four, and integers exactly.</para>
/// <para>Tap numbers are integers of that type's size.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArithmeticLane<TSelf, T> : ISumLane<TSelf, T>
    where TSelf : struct, IArithmeticLane<TSelf, T>
    where T : unmanaged
{
    /// <summary>One element of the tensor in every element of the lane.</summary>
    internal static abstract TSelf Every(T element);

    /// <summary>
    /// Loads the first neighbours of several rows: those that fill a 128-bit block of the register, and into each block those of
    /// the next row. A lane of less than a block loads neighbours.
    /// </summary>
    /// <param name="source">The first row.</param>
    /// <param name="apart">How far apart the rows lie.</param>
    internal static virtual unsafe TSelf LoadBlocks(T* source, nint apart) => TSelf.Load(ref *source, 0);

    /// <summary>A number in every element, rounded if the type of the sums does not have it.</summary>
    static abstract TSelf Number(long number);

    /// <summary>
    /// A sum divided by a count of 1 and more: in one division for floating-point elements, rounded to the nearest integer,
    /// ties to even, for others.
    /// </summary>
    static abstract TSelf Quotient(TSelf sum, TSelf count);

    /// <summary>The product.</summary>
    static abstract TSelf Multiply(TSelf left, TSelf right);

    /// <summary>The quotient, not rounded to an integer. Of floating-point sums only, as all that follows.</summary>
    static abstract TSelf Divide(TSelf left, TSelf right);

    /// <summary>The values without their signs.</summary>
    static abstract TSelf Absolute(TSelf values);

    /// <summary>-1 or 1 with the sign of the value, +0 for zeros; NaN for NaN.</summary>
    static abstract TSelf Sign(TSelf values);

    /// <summary>The square root, correctly rounded.</summary>
    internal static abstract TSelf SquareRoot(TSelf values);

    /// <summary>The power that <see cref="Math.Pow"/> gives in double precision, rounded once more if the sums are narrower.</summary>
    static abstract TSelf Power(TSelf values, double exponent);

    /// <summary>The first choice where the value is a zero of either sign, the second elsewhere.</summary>
    static abstract TSelf WhereZero(TSelf values, TSelf first, TSelf second);
}
