// Written from ConditionalAddition.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Sums of gradients under a condition.</summary>
/// <remarks>
/// A sum begins at +0 and so is never -0: to add +0 changes no bit of it, and neither does to leave it alone. With 512 bits
/// the JIT folds the choice into the addition, if comparison and choice are one expression; narrower registers clear the
/// value instead.
/// </remarks>
internal static unsafe partial class ConditionalAddition
{
    /// <summary>Adds the value where the tap numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AddWhereSame<T>(Vector128<T> sum, Vector128<T> value, Vector128<T> taps, Vector128<T> tap)
        where T : unmanaged =>
        sum + (value & TapArithmetic.Same(taps, tap));
}
