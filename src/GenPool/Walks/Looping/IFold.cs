using GenPool.Lanes;

namespace GenPool.Walks.Looping;

/// <summary>What taps are reduced to, one after another: a maximum, or a sum.</summary>
/// <typeparam name="TSelf">The reduction.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface IFold<TSelf, TLane, T>
    where TSelf : struct, IFold<TSelf, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    /// <summary>Whether the numbers of taps matter.</summary>
    static abstract bool CountsTaps { get; }

    /// <summary>Whether the result is divided.</summary>
    static abstract bool Divides { get; }

    /// <summary>That of no tap, before the first.</summary>
    /// <param name="firstTap">The first one's number.</param>
    static abstract TSelf Start(TLane firstTap);

    /// <summary>That of these taps and the next.</summary>
    TSelf Then(TLane value, TLane tap);

    /// <summary>Notes what has to be known of a tap to tell at the end whether the result stands.</summary>
    static abstract TLane Watch(TLane seen, TLane value);

    /// <summary>Notes it of two taps; together first, so that one note does not wait for another.</summary>
    static abstract TLane Watch(TLane seen, TLane first, TLane second);

    /// <summary>Whether the result stands; if not, another reduction must do the work again.</summary>
    static abstract bool Stands(TLane seen);

    /// <summary>Stores the value of the window, and its marks.</summary>
    /// <param name="output">Receives the value.</param>
    /// <param name="mask">Receives the marks.</param>
    /// <param name="divisor">What it is divided by.</param>
    void Store(T* output, byte* mask, long divisor);
}
