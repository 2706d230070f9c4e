// Written from TapArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Arithmetic of tap numbers, integers of the element's size.</summary>
internal static partial class TapArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? (left.AsByte() + right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? (left.AsInt16() + right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? (left.AsInt32() + right.AsInt32()).As<int, T>()
        : (left.AsInt64() + right.AsInt64()).As<long, T>();

    /// <summary>All ones where the numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Same<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.Equals(left.AsByte(), right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.Equals(left.AsInt16(), right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.Equals(left.AsInt32(), right.AsInt32()).As<int, T>()
        : Vector128.Equals(left.AsInt64(), right.AsInt64()).As<long, T>();
}
