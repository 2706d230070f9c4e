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

    /// <summary>Whether it depends on what the window was divided by.</summary>
    static abstract bool DependsOnDivisor { get; }

    /// <summary>The share.</summary>
    static abstract TLane Of(TLane gradient, TLane tap, TLane value, TLane divisor);
}

/// <summary>What is stored already: shares that are the same for all cells of a window.</summary>
internal readonly struct StoredShare<TLane, T> : IShare<TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    public static bool DependsOnValues => false;

    public static bool DependsOnDivisor => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of(TLane gradient, TLane tap, TLane value, TLane divisor) => gradient;
}

/// <summary>What a rule makes of the values of the cell and the window.</summary>
internal readonly struct ValueShare<TRule, TLane, T> : IShare<TLane, T>
    where TRule : struct, ISumRule
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    public static bool DependsOnValues => true;

    public static bool DependsOnDivisor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRule.Divides;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of(TLane gradient, TLane tap, TLane value, TLane divisor) => TRule.Share<TLane, T>(gradient, tap, value, divisor);
}
