using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value alone: inference of taps among which there is no NaN.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct CleanValueWinner<TLane, T> : IWinner<CleanValueWinner<TLane, T>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CleanValueWinner(TLane value) => _value = value;

    /// <inheritdoc/>
    public static CleanValueWinner<TLane, T> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Lowest);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CleanValueWinner<TLane, T> First(TLane value, int tap) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CleanValueWinner<TLane, T> Or(TLane value, int tap) => new(TLane.Max(value, _value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CleanValueWinner<TLane, T> OrRow(CleanValueWinner<TLane, T> row, int firstTap) => new(TLane.Max(row._value, _value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T output, ref byte mask, nint offset) => TLane.Store(_value, ref output, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Observe(TLane seen) => seen;
}
