using System.ComponentModel;
using GenPool.Lanes;
using GenPool.Views;

namespace GenPool.Reductions;

/// <summary>The best of the taps seen so far, and its number where that is wanted.</summary>
/// <typeparam name="TSelf">The reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// Support for generated kernels. Taps must arrive in row-major order, for the tie rule depends on it: of equal values the first
/// stays, and of several NaN the last.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBest<TSelf, TLane, T>
    where TSelf : struct, IBest<TSelf, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>The first tap, taken whatever its value.</summary>
    static abstract TSelf First(TLane value, TLane tap);

    /// <summary>The better of this and a later tap.</summary>
    TSelf Or(TLane value, TLane tap);

    /// <summary>The better of this and a later row or slice of taps.</summary>
    /// <param name="row">The best of the row.</param>
    /// <param name="firstTap">The number its taps count from.</param>
    TSelf OrRow(TSelf row, TLane firstTap);

    /// <summary>What stands for taps off the input: the lowest value, which nothing replaces that is not greater.</summary>
    /// <param name="tap">The number of the first tap on the input: what a window of nothing but the lowest value names.</param>
    static abstract TSelf Absent(TLane tap);

    /// <summary>Notes values among which a NaN would have to be found by the whole rule; <c>TLane.HasNaN</c> says at the end whether one was.</summary>
    static abstract TLane Watch(TLane seen, TLane values);

    /// <summary>Notes two at a time.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second);

    /// <summary>Notes three at a time.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second, TLane third);

    /// <summary>Notes four at a time.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second, TLane third, TLane fourth);

    /// <summary>Stores the value, and the number where there is a mask.</summary>
    void Store<TOutputs>(TOutputs outputs)
        where TOutputs : struct, IOutputs<TOutputs, TLane, T>;
}
