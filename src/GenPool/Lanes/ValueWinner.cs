using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value alone: inference, by the whole rule.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct ValueWinner<TLane, T> : IWinner<ValueWinner<TLane, T>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ValueWinner(TLane value)
    {
        _value = value;
    }

    /// <inheritdoc/>
    public static ValueWinner<TLane, T> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Lowest);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueWinner<TLane, T> First(TLane value, int tap) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueWinner<TLane, T> Or(TLane value, int tap) => new(
        TLane.WhereReplaces(value, _value, value, _value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueWinner<TLane, T> OrRow(ValueWinner<TLane, T> row, int firstTap) => new(
        TLane.WhereReplaces(row._value, _value, row._value, _value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T output, ref byte mask, nint offset) => TLane.Store(_value, ref output, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Observe(TLane seen) => seen;
}
