using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GenPool.Runtime;

/// <summary>Keeps the value and the number of the first tap that has it, four mask bytes per output: training with windows of more than 255 taps.</summary>
/// <typeparam name="TLane">The lane its taps are loaded in.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Support for generated kernels.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WideFirstWinner<TLane, T> : IWinner<WideFirstWinner<TLane, T>, TLane, T>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _value;
    private readonly TLane _tap;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private WideFirstWinner(TLane value, TLane tap)
    {
        _value = value;
        _tap = tap;
    }

    /// <inheritdoc/>
    public static WideFirstWinner<TLane, T> None => new(TLane.Lowest, TLane.Tap(-1));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideFirstWinner<TLane, T> First(TLane value, int tap) => new(value, TLane.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideFirstWinner<TLane, T> Or(TLane value, int tap) => Or(value, TLane.Tap(tap));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideFirstWinner<TLane, T> OrRow(WideFirstWinner<TLane, T> row, int firstTap) =>
        Or(row._value, TLane.AddTaps(row._tap, TLane.Tap(firstTap)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideFirstWinner<TLane, T> From(int firstTap) => new(_value, TLane.AddTaps(_tap, TLane.Tap(firstTap)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T output, ref byte mask, nint offset)
    {
        TLane.Store(_value, ref output, offset);
        TLane.StoreWideTaps(_tap, ref mask, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private WideFirstWinner<TLane, T> Or(TLane value, TLane tap)
    {
        TLane replaces = TLane.Replaces(value, _value);
        return new(TLane.Select(replaces, value, _value), TLane.Select(replaces, tap, _tap));
    }
}
