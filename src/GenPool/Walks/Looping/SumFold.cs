using System.Runtime.CompilerServices;
using GenPool.Lanes;
using GenPool.Reductions;

namespace GenPool.Walks.Looping;

/// <summary>The sum of what a reduction makes of the taps, from +0 on.</summary>
internal readonly unsafe struct SumFold<TSum, TLane, T> : IFold<SumFold<TSum, TLane, T>, TLane, T>
    where TSum : struct, ISum<TSum, TLane, T>
    where TLane : struct, IArithmeticLane<TLane, T>
    where T : unmanaged
{
    private readonly TSum _sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SumFold(TSum sum) => _sum = sum;

    public static bool CountsTaps => false;

    public static bool Divides => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SumFold<TSum, TLane, T> Start(TLane firstTap) => new(TSum.First(TLane.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SumFold<TSum, TLane, T> Then(TLane value, TLane tap) => new(_sum.Then(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane value) => seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Watch(TLane seen, TLane first, TLane second) => seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Stands(TLane seen) => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(T* output, byte* mask, long divisor) => TLane.Store(_sum.Finish(TLane.Number(divisor)), ref *output, 0);
}
