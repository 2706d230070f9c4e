using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Sums of gradients under a condition.</summary>
/// <remarks>
/// A sum begins at +0 and so is never -0: to add +0 changes no bit of it, and neither does to leave it alone. With 512 bits
/// the JIT folds the choice into the addition, if comparison and choice are one expression; narrower registers clear the
/// value instead.
/// </remarks>
internal static class Sum
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AddWhereSame<T>(Vector512<T> sum, Vector512<T> value, Vector512<T> taps, Vector512<T> tap)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsByte(), tap.AsByte()).As<byte, T>(), sum + value, sum)
        : Unsafe.SizeOf<T>() == 2 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt16(), tap.AsInt16()).As<short, T>(), sum + value, sum)
        : Unsafe.SizeOf<T>() == 4 ? Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt32(), tap.AsInt32()).As<int, T>(), sum + value, sum)
        : Vector512.ConditionalSelect(Vector512.Equals(taps.AsInt64(), tap.AsInt64()).As<long, T>(), sum + value, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AddWhere<T>(Vector256<T> sum, Vector256<T> value, Vector256<T> condition)
        where T : unmanaged => sum + (value & condition);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AddWhere<T>(Vector128<T> sum, Vector128<T> value, Vector128<T> condition)
        where T : unmanaged => sum + (value & condition);
}
