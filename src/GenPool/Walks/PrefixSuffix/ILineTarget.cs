using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;
using GenPool.Saved;
using GenPool.Views;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>Receives the best of each window along a line, and its position.</summary>
internal interface ILineTarget<TLane>
    where TLane : struct
{
    /// <summary>Stores that of a window.</summary>
    void Store(nint window, TLane value, TLane tap);
}

/// <summary>Keeps them in a tile, for a pass along the next axis.</summary>
/// <param name="values">Receives the values.</param>
/// <param name="taps">Receives the positions, if there is memory for them.</param>
/// <param name="step">Lanes from one window to the next.</param>
internal readonly unsafe struct TileTarget<TLane, T, TMarks>(T* values, byte* taps, nint step) : ILineTarget<TLane>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
    where TMarks : struct, IMarks
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nint window, TLane value, TLane tap)
    {
        nint at = window * step * TLane.Count;
        TLane.Store(value, ref *values, at);
        if (TMarks.Bytes > 0)
        {
            TileTaps<TLane, T>.Store(tap, taps + (at * TileTaps<TLane, T>.Size));
        }
    }
}

/// <summary>Stores outputs and their marks.</summary>
/// <param name="output">The first window's output.</param>
/// <param name="mask">Its mark.</param>
/// <param name="step">Outputs from one window to the next.</param>
/// <param name="origin">The position of the first window's first tap.</param>
/// <param name="next">Positions from there to the next window's.</param>
internal readonly unsafe struct OutputTarget<TLane, T, TMarks, TActivation>(T* output, byte* mask, nint step, int origin, int next) : ILineTarget<TLane>
    where TLane : struct, IOrderedLane<TLane, T>
    where T : unmanaged
    where TMarks : struct, IMarks
    where TActivation : struct, IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(nint window, TLane value, TLane tap)
    {
        nint at = window * step;
        Outputs<TLane, T, TMarks, Inside> outputs = new(output + at, mask + (at * TMarks.Bytes), null, 0, 0);
        outputs.Store(TActivation.Value<TLane, T>(value));
        if (TMarks.Bytes > 0)
        {
            TLane number = TLane.AddTaps(tap, TLane.Tap(-(origin + ((int)window * next))));
            outputs.StoreWinners(TActivation.Tap<TLane, T>(value, number));
        }
    }
}
