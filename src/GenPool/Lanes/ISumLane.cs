using System.ComponentModel;

namespace GenPool.Lanes;

/// <summary>A lane whose values are summed: backward passes.</summary>
/// <typeparam name="TSelf">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISumLane<TSelf, T> : ILane<TSelf, T>
    where TSelf : struct, ISumLane<TSelf, T>
    where T : unmanaged
{
    /// <summary>A sum, grown by the value.</summary>
    static abstract TSelf Add(TSelf sum, TSelf value);

    /// <summary>A sum, grown by the value where the tap numbers are the same.</summary>
    static abstract TSelf AddWhereSame(TSelf sum, TSelf value, TSelf taps, TSelf tap);

    /// <summary>A sum, grown by the value where the taps have the bit.</summary>
    static abstract TSelf AddWhereHas(TSelf sum, TSelf value, TSelf taps, TSelf bit);

    /// <summary>A count, in every element, exact or rounded once.</summary>
    static virtual TSelf Number(long count) => throw new NotSupportedException();

    /// <summary>Products.</summary>
    static virtual TSelf Multiply(TSelf left, TSelf right) => throw new NotSupportedException();

    /// <summary>Sums, divided; of integers rounded to nearest, ties to even.</summary>
    static virtual TSelf Quotient(TSelf sum, TSelf divisor) => throw new NotSupportedException();

    /// <summary>What a gradient sends to an input x of an output y: see rule 13 of the semantics.</summary>
    static virtual TSelf NormShare(TSelf gradient, TSelf input, TSelf output, double norm) => throw new NotSupportedException();

    /// <summary>Absolute values.</summary>
    static virtual TSelf Absolute(TSelf values) => throw new NotSupportedException();

    /// <summary>Square roots.</summary>
    static virtual TSelf SquareRoot(TSelf values) => throw new NotSupportedException();

    /// <summary>Powers.</summary>
    static virtual TSelf Power(TSelf values, double exponent) => throw new NotSupportedException();
}
