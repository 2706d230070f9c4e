// Written from TapArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Arithmetic of tap numbers, integers of the element's size.</summary>
internal static partial class TapArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? (left.AsByte() + right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? (left.AsInt16() + right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? (left.AsInt32() + right.AsInt32()).As<int, T>()
        : (left.AsInt64() + right.AsInt64()).As<long, T>();

    /// <summary>All ones where the numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Same<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.Equals(left.AsByte(), right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector256.Equals(left.AsInt16(), right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector256.Equals(left.AsInt32(), right.AsInt32()).As<int, T>()
        : Vector256.Equals(left.AsInt64(), right.AsInt64()).As<long, T>();
}
