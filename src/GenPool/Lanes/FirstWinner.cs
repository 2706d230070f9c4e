using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value and the number of the first tap that has it: training, by the whole rule.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TNumbers">How tap numbers lie in the mask.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct FirstWinner<TLane, T, TNumbers> : IWinner<FirstWinner<TLane, T, TNumbers>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TNumbers : struct, ITapNumbers
{
    private readonly TLane _value;
    private readonly TLane _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FirstWinner(TLane value, TLane tap)
    {
        _value = value;
        _tap = tap;
    }

    /// <inheritdoc/>
    public static FirstWinner<TLane, T, TNumbers> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Lowest, TLane.Tap(-1));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FirstWinner<TLane, T, TNumbers> First(TLane value, int tap) => new(value, TLane.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FirstWinner<TLane, T, TNumbers> Or(TLane value, int tap) => new(
        TLane.WhereReplaces(value, _value, value, _value),
        TLane.WhereReplaces(value, _value, TLane.Tap(tap), _tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FirstWinner<TLane, T, TNumbers> OrRow(FirstWinner<TLane, T, TNumbers> row, int firstTap) => new(
        TLane.WhereReplaces(row._value, _value, row._value, _value),
        TLane.WhereReplaces(row._value, _value, row._tap, TLane.Tap(firstTap), _tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T output, ref byte mask, nint offset)
    {
        TLane.Store(_value, ref output, offset);
        TNumbers.Store<TLane, T>(_tap, ref mask, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Observe(TLane seen) => seen;
}
