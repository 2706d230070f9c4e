using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>The sum of what a norm makes of the taps, and its root: rule 13 of the semantics.</summary>
internal readonly struct NormSum<TLane, T, TNorm> : ISum<NormSum<TLane, T, TNorm>, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
    where TNorm : struct, INorm
{
    private readonly TLane _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private NormSum(TLane sum) => _sum = sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NormSum<TLane, T, TNorm> First(TLane value) => new(TLane.Add(TLane.Zero, TNorm.Term<TLane, T>(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NormSum<TLane, T, TNorm> Then(TLane value) => new(TLane.Add(_sum, TNorm.Term<TLane, T>(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Finish(TLane divisor) => TNorm.Root<TLane, T>(_sum);
}
