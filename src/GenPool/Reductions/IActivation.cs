using System.ComponentModel;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>What is made of a maximum before it is stored.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IActivation
{
    /// <summary>The value to store.</summary>
    internal static abstract TLane Value<TLane, T>(TLane value)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged;

    /// <summary>The number to store of a value's tap.</summary>
    internal static abstract TLane Tap<TLane, T>(TLane value, TLane tap)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged;

    /// <summary>The bits to store of the taps that tie with a stored value.</summary>
    static abstract TLane Ties<TLane, T>(TLane value, TLane bits)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged;
}

/// <summary>Nothing: the maximum itself.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Identity : IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane IActivation.Value<TLane, T>(TLane value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane IActivation.Tap<TLane, T>(TLane value, TLane tap) => tap;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Ties<TLane, T>(TLane value, TLane bits)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged => bits;
}

/// <summary>The maximum where it is above 0 or NaN, +0 elsewhere, where nothing is marked (rule 15 of the semantics).</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Relu : IActivation
{
    // Zero is replaced by what is greater or NaN, by the rule of the maximum itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane IActivation.Value<TLane, T>(TLane value) => TLane.WhereReplaces(value, TLane.Zero, value, TLane.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane IActivation.Tap<TLane, T>(TLane value, TLane tap) => TLane.WhereReplaces(value, TLane.Zero, tap, TLane.Tap(-1));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Ties<TLane, T>(TLane value, TLane bits)
        where TLane : struct, IOrderedLane<TLane, T>
        where T : unmanaged => TLane.WhereReplaces(value, TLane.Zero, bits, TLane.Zero);
}
