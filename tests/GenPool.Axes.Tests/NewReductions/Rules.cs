using GenPool.Reductions;

namespace GenPool.Axes.Tests;

/// <summary>A reduction that the library does not have: the taps added up, and not divided.</summary>
internal readonly struct Total : ISumRule
{
    static bool ISumRule.SumsInDouble => false;

    static bool ISumRule.Divides => false;

    static bool ISumRule.SharesEqually => true;

    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, value);

    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => sum;

    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) => gradient;
}

/// <summary>Another one, of which a share depends on the tap and on the divisor.</summary>
internal readonly struct MeanSquare : ISumRule
{
    static bool ISumRule.SumsInDouble => false;

    static bool ISumRule.Divides => true;

    static bool ISumRule.SharesEqually => false;

    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, TLane.Multiply(value, value));

    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => TLane.Quotient(sum, divisor);

    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) =>
        TLane.Quotient(TLane.Multiply(gradient, TLane.Add(tap, tap)), divisor);
}
