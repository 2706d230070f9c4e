using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>The sum of what a rule makes of the taps, and what it makes of the sum.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TLane">The lane.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal readonly struct RunningSum<TRule, TLane, T> : ISum<RunningSum<TRule, TLane, T>, TLane, T>
    where TRule : struct, ISumRule
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RunningSum(TLane sum) => _sum = sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RunningSum<TRule, TLane, T> First(TLane value) => new(TRule.Then<TLane, T>(TLane.Zero, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RunningSum<TRule, TLane, T> Then(TLane value) => new(TRule.Then<TLane, T>(_sum, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Finish(TLane divisor) => TRule.Finish<TLane, T>(_sum, divisor);
}
