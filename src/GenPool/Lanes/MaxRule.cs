using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenPool.Lanes;

/// <summary>The rule of a max pool in registers: where a later tap replaces the best so far.</summary>
/// <remarks>
/// <para><c>Vector.Max</c> cannot serve floating point: since .NET 9 it follows IEEE 754-2019, which orders -0 below +0
/// and does not say which NaN stays. The x86 instruction is another matter: <c>max(later, best)</c> is
/// <c>later &gt; best ? later : best</c>, which is the rule as long as no value is NaN, and <c>MaxNative</c> is that instruction.</para>
/// <para>For the whole rule, <c>min(best, +infinity)</c> returns its second operand for NaN on x86, so a NaN that is
/// already best counts as infinity: no number exceeds it, and "not less or equal" is left to be true for a NaN alone. One
/// minimum and one compare decide both halves of the rule.</para>
/// <para>A condition is an all-ones element; each is used once, so that the JIT can keep it in a mask register.</para>
/// </remarks>
internal static partial class MaxRule
{
    /// <summary>Whether values of the type can be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNaN<T>()
        where T : unmanaged => typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(Half);

    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    public static T Lowest<T>()
        where T : INumber<T> => T.CreateSaturating(double.NegativeInfinity);
}
