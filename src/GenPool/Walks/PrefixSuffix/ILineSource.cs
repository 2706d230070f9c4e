using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Saved;

namespace GenPool.Walks.PrefixSuffix;

/// <summary>A line of elements, each the best of what it stands for, with the position of that.</summary>
internal interface ILineSource<TLane>
    where TLane : struct
{
    /// <summary>Whether the elements are seen for the first time, and so a NaN among them.</summary>
    static abstract bool IsFirst { get; }

    /// <summary>The value of an element.</summary>
    TLane Value(nint element);

    /// <summary>Its position.</summary>
    TLane Tap(nint element);
}

/// <summary>Elements of the input, of which each stands for itself.</summary>
internal readonly unsafe struct InputLine<TLane, T>(T* first, nint step, int firstPosition) : ILineSource<TLane>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    public static bool IsFirst => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Value(nint element) => TLane.Load(in *first, element * step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Tap(nint element) => TLane.Tap(firstPosition + (int)element);
}

/// <summary>What a pass along another axis left in a tile.</summary>
/// <param name="values">The values.</param>
/// <param name="taps">The positions, if they are kept.</param>
/// <param name="step">Lanes from one element to the next.</param>
internal readonly unsafe struct TileLine<TLane, T>(T* values, byte* taps, nint step) : ILineSource<TLane>
    where TLane : struct, ILane<TLane, T>
    where T : unmanaged
{
    public static bool IsFirst => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Value(nint element) => TLane.Load(in *values, element * step * TLane.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Tap(nint element) => TileTaps<TLane, T>.Load(taps + (element * step * TLane.Count * TileTaps<TLane, T>.Size));

    /// <summary>The same memory, to be written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TileTarget<TLane, T, TMarks> AsTarget<TMarks>()
        where TMarks : struct, IMarks => new(values, taps, step);
}
