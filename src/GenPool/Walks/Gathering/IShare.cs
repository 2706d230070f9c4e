using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.Gathering;

/// <summary>What an output sends to a cell.</summary>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal interface IShare<TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    /// <summary>Whether it depends on the input and the output.</summary>
    static abstract bool DependsOnValues { get; }

    /// <summary>The share.</summary>
    static abstract TLane Of(TLane gradient, TLane tap, TLane value);
}

/// <summary>What is stored already: the gradient of an average, divided.</summary>
internal readonly struct StoredShare<TLane, T> : IShare<TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    public static bool DependsOnValues => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of(TLane gradient, TLane tap, TLane value) => gradient;
}

/// <summary>What a norm sends: nothing from an output of 0.</summary>
internal readonly struct NormShare<TNorm, TLane, T> : IShare<TLane, T>
    where TNorm : struct, INorm
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    public static bool DependsOnValues => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of(TLane gradient, TLane tap, TLane value) =>
        TLane.WhereZero(value, TLane.Zero, TNorm.Share<TLane, T>(gradient, tap, value));
}
