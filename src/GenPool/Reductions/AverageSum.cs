using System.ComponentModel;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>The sum of the taps, divided at the end: rules 10 and 11 of the semantics.</summary>
internal readonly struct AverageSum<TLane, T> : ISum<AverageSum<TLane, T>, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    private readonly TLane _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AverageSum(TLane sum) => _sum = sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AverageSum<TLane, T> First(TLane value) => new(TLane.Add(TLane.Zero, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AverageSum<TLane, T> Then(TLane value) => new(TLane.Add(_sum, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Finish(TLane divisor) => TLane.Quotient(_sum, divisor);
}
