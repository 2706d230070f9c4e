using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Runtime;

/// <summary>The rule of a max pool in registers: where a later tap replaces the best so far.</summary>
/// <remarks>
/// On x86, <c>min(best, +infinity)</c> returns its second operand for NaN, so a NaN that is already best counts as
/// infinity: no number exceeds it, and "not less or equal" is left to be true for a NaN alone. One minimum and one compare
/// decide both halves of the rule. <c>Vector.Max</c> cannot serve: since .NET 9 it follows IEEE 754-2019, which orders -0
/// below +0 and does not say which NaN stays.
/// </remarks>
internal static class Order
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Replaces(Vector512<float> later, Vector512<float> best) =>
        Avx512F.IsSupported
            ? Avx512F.CompareNotLessThanOrEqual(later, Avx512F.Min(best, Vector512.Create(float.PositiveInfinity)))
            : Vector512.GreaterThan(later, best) | Vector512.IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Replaces(Vector256<float> later, Vector256<float> best) =>
        Avx.IsSupported
            ? Avx.CompareNotLessThanOrEqual(later, Avx.Min(best, Vector256.Create(float.PositiveInfinity)))
            : Vector256.GreaterThan(later, best) | Vector256.IsNaN(later);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Replaces(Vector128<float> later, Vector128<float> best) =>
        Sse.IsSupported
            ? Sse.CompareNotLessThanOrEqual(later, Sse.Min(best, Vector128.Create(float.PositiveInfinity)))
            : Vector128.GreaterThan(later, best) | Vector128.IsNaN(later);
}
