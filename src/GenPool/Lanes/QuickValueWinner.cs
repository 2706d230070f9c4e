using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value alone: inference, as long as no tap is NaN.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct QuickValueWinner<TLane, T> : IWinner<QuickValueWinner<TLane, T>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _value;
    private readonly TLane _seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private QuickValueWinner(TLane value, TLane seen)
    {
        _value = value;
        _seen = seen;
    }

    /// <inheritdoc/>
    public static QuickValueWinner<TLane, T> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Lowest, TLane.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static QuickValueWinner<TLane, T> First(TLane value, int tap) => new(value, TLane.Observe(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public QuickValueWinner<TLane, T> Or(TLane value, int tap) => new(
        TLane.Max(value, _value),
        TLane.Both(_seen, TLane.Observe(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public QuickValueWinner<TLane, T> OrRow(QuickValueWinner<TLane, T> row, int firstTap) => new(
        TLane.Max(row._value, _value),
        TLane.Both(_seen, row._seen));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T output, ref byte mask, nint offset) => TLane.Store(_value, ref output, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Observe(TLane seen) => TLane.Both(seen, _seen);
}
