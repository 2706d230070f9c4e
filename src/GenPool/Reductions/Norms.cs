using System.ComponentModel;
using System.Runtime.CompilerServices;
using GenPool.Lanes;

namespace GenPool.Reductions;

/// <summary>The exponent of a norm.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExponent
{
    /// <summary>p.</summary>
    static abstract double Exponent { get; }
}

/// <summary>The norm of p = 1, the sum of absolute values: rule 13 of the semantics.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AbsoluteNorm : ISumRule
{
    static bool ISumRule.SumsInDouble => false;

    static bool ISumRule.Divides => false;

    static bool ISumRule.SharesEqually => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, TLane.Absolute(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => sum;

    // An output of 0 sends nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) =>
        TLane.WhereZero(value, TLane.Zero, TLane.WhereZero(tap, TLane.Zero, TLane.Multiply(gradient, TLane.Sign(tap))));
}

/// <summary>The norm of p = 2, the square root of the sum of squares.</summary>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SquareNorm : ISumRule
{
    static bool ISumRule.SumsInDouble => false;

    static bool ISumRule.Divides => false;

    static bool ISumRule.SharesEqually => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, TLane.Multiply(value, value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => TLane.SquareRoot(sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) =>
        TLane.WhereZero(value, TLane.Zero, TLane.Divide(TLane.Multiply(gradient, tap), value));
}

/// <summary>The norm of any other p, in double.</summary>
/// <typeparam name="TExponent">The exponent.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PowerNorm<TExponent> : ISumRule
    where TExponent : struct, IExponent
{
    static bool ISumRule.SumsInDouble => true;

    static bool ISumRule.Divides => false;

    static bool ISumRule.SharesEqually => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Then<TLane, T>(TLane sum, TLane value) => TLane.Add(sum, TLane.Power(TLane.Absolute(value), TExponent.Exponent));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Finish<TLane, T>(TLane sum, TLane divisor) => TLane.Power(sum, 1 / TExponent.Exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane ISumRule.Share<TLane, T>(TLane gradient, TLane tap, TLane value, TLane divisor) => TLane.WhereZero(
        value,
        TLane.Zero,
        TLane.Multiply(
            gradient,
            TLane.Multiply(TLane.Sign(tap), TLane.Power(TLane.Divide(TLane.Absolute(tap), value), TExponent.Exponent - 1))));
}
