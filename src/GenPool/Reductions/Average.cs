using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>The taps themselves, their sum divided at the end: rules 10 to 12 of the semantics.</summary>
internal readonly struct Average : ISumRule
{
    static bool ISumRule.SumsInDouble => false;

    static bool ISumRule.Divides => true;

    static bool ISumRule.SharesEqually => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => TLane.Quotient(sum, divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) => TLane.Quotient(gradient, divisor);
}
