using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Arithmetic of tap numbers, integers of the element's size.</summary>
internal static class Taps
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? (left.AsByte() + right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? (left.AsInt16() + right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? (left.AsInt32() + right.AsInt32()).As<int, T>()
        : (left.AsInt64() + right.AsInt64()).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Same<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.Equals(left.AsByte(), right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector512.Equals(left.AsInt16(), right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector512.Equals(left.AsInt32(), right.AsInt32()).As<int, T>()
        : Vector512.Equals(left.AsInt64(), right.AsInt64()).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? (left.AsByte() + right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? (left.AsInt16() + right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? (left.AsInt32() + right.AsInt32()).As<int, T>()
        : (left.AsInt64() + right.AsInt64()).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Same<T>(Vector256<T> left, Vector256<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.Equals(left.AsByte(), right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector256.Equals(left.AsInt16(), right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector256.Equals(left.AsInt32(), right.AsInt32()).As<int, T>()
        : Vector256.Equals(left.AsInt64(), right.AsInt64()).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? (left.AsByte() + right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? (left.AsInt16() + right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? (left.AsInt32() + right.AsInt32()).As<int, T>()
        : (left.AsInt64() + right.AsInt64()).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Same<T>(Vector128<T> left, Vector128<T> right)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.Equals(left.AsByte(), right.AsByte()).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.Equals(left.AsInt16(), right.AsInt16()).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.Equals(left.AsInt32(), right.AsInt32()).As<int, T>()
        : Vector128.Equals(left.AsInt64(), right.AsInt64()).As<long, T>();
}
