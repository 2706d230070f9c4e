using System.ComponentModel;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>A running sum of what is made of the taps, and what is made of the sum.</summary>
/// <typeparam name="TSelf">The reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated kernels. Taps must arrive in row-major order, one after another: a sum is not the sum of the sums of its
/// rows, for each addition is rounded.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISum<TSelf, TLane, T>
    where TSelf : struct, ISum<TSelf, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    /// <summary>+0, and the first tap.</summary>
    static abstract TSelf First(TLane value);

    /// <summary>This, and a later tap.</summary>
    TSelf Then(TLane value);

    /// <summary>The value of the window.</summary>
    /// <param name="divisor">What an average divides by; a norm has none.</param>
    TLane Finish(TLane divisor);
}
