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
internal static partial class ConditionalAddition
{
    /// <summary>Adds the value where the tap numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AddWhereSame<T>(Vector512<T> sum, Vector512<T> value, Vector512<T> taps, Vector512<T> tap)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsByte(), tap.AsByte()).As<byte, T>(), sum + value, sum)
        : Unsafe.SizeOf<T>() == 2 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt16(), tap.AsInt16()).As<short, T>(), sum + value, sum)
        : Unsafe.SizeOf<T>() == 4 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt32(), tap.AsInt32()).As<int, T>(), sum + value, sum)
        : Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt64(), tap.AsInt64()).As<long, T>(), sum + value, sum);
}
