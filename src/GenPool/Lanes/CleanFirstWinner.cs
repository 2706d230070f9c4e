using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value and the number of the first tap that has it: training on taps among which there is no NaN.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TNumbers">How tap numbers lie in the mask.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
internal readonly struct CleanFirstWinner<TLane, T, TNumbers> : IWinner<CleanFirstWinner<TLane, T, TNumbers>, TLane, T>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TNumbers : struct, ITapNumbers
{
    private readonly TLane _value;
    private readonly TLane _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CleanFirstWinner(TLane value, TLane tap)
    {
        _value = value;
        _tap = tap;
    }

    /// <inheritdoc/>
    public static CleanFirstWinner<TLane, T, TNumbers> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Lowest, TLane.Tap(-1));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CleanFirstWinner<TLane, T, TNumbers> First(TLane value, int tap) => new(value, TLane.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CleanFirstWinner<TLane, T, TNumbers> Or(TLane value, int tap) => new(
        TLane.Max(value, _value),
        TLane.WhereGreater(value, _value, TLane.Tap(tap), _tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CleanFirstWinner<TLane, T, TNumbers> OrRow(CleanFirstWinner<TLane, T, TNumbers> row, int firstTap) => new(
        TLane.Max(row._value, _value),
        TLane.WhereGreater(row._value, _value, row._tap, TLane.Tap(firstTap), _tap));

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
