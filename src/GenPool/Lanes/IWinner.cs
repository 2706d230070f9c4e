using System.ComponentModel;

namespace GenPool.Runtime;

/// <summary>The best of the taps seen so far: what it keeps is what a pass has to store.</summary>
/// <typeparam name="TSelf">The winner.</typeparam>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// <para>Support for generated kernels. Taps must arrive in row-major order, for the tie rule depends on it.</para>
/// <para>A quick winner takes it that no tap is NaN, and keeps what tells whether that was so; where it was not, the work
/// is done again with a winner that knows the whole rule. Half the instructions for all data but the worst.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWinner<TSelf, TLane, T>
    where TSelf : struct, IWinner<TSelf, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    /// <summary>No tap yet: the lowest value, and no tap number.</summary>
    static abstract TSelf None { get; }

    /// <summary>The first tap, taken whatever its value.</summary>
    static abstract TSelf First(TLane value, int tap);

    /// <summary>The better of this and a later tap.</summary>
    TSelf Or(TLane value, int tap);

    /// <summary>The better of this and a later row of taps, whose numbers count from <paramref name="firstTap"/>.</summary>
    TSelf OrRow(TSelf row, int firstTap);

    /// <summary>Stores what a pass keeps.</summary>
    void Store(ref T output, ref byte mask, nint offset);

    /// <summary>Adds the taps of this winner to what <c>TLane.HasNaN</c> looks at; a winner that knows NaN adds nothing.</summary>
    TLane Observe(TLane seen);
}
