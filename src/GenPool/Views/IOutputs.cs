using System.ComponentModel;
using GenPool.Lanes;

namespace GenPool.Views;

/// <summary>Where a forward kernel stores what it computes: values, and marks beside them.</summary>
/// <typeparam name="TSelf">The view.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOutputs<TSelf, TLane, T>
    where TSelf : struct, IOutputs<TSelf, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>The output some blocks and steps on.</summary>
    TSelf Window(int block, int step);

    /// <summary>The output some lanes on.</summary>
    TSelf Strip(int lane);

    /// <summary>Moves to the output of the next step.</summary>
    void Advance();

    /// <summary>Loads values that were stored before.</summary>
    TLane Load();

    /// <summary>Stores values.</summary>
    void Store(TLane values);

    /// <summary>Stores the numbers of winning taps, in as many bytes as the mask has for one; nothing where there is no mask.</summary>
    internal void StoreWinners(TLane taps);

    /// <summary>Stores the bits of a group of eight taps.</summary>
    void StoreTies(TLane bits, int group);

    /// <summary>What the sums of these outputs are divided by, where windows differ in it.</summary>
    TNumbers Divisor<TNumbers>()
        where TNumbers : struct, IArithmeticLane<TNumbers, T>;
}
