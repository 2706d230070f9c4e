using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static class Splat
{
    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Lowest512<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Vector512.Create(float.NegativeInfinity).AsByte()
        : typeof(T) == typeof(double) ? Vector512.Create(double.NegativeInfinity).AsByte()
        : typeof(T) == typeof(Half) ? Vector512.Create((ushort)0xFC00).AsByte()
        : typeof(T) == typeof(sbyte) ? Vector512.Create(sbyte.MinValue).AsByte()
        : typeof(T) == typeof(short) ? Vector512.Create(short.MinValue).AsByte()
        : typeof(T) == typeof(int) ? Vector512.Create(int.MinValue).AsByte()
        : typeof(T) == typeof(long) ? Vector512.Create(long.MinValue).AsByte()
        : Vector512<byte>.Zero;

    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Tap512<T>(int tap)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector512.Create(unchecked((byte)tap)).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector512.Create(unchecked((short)tap)).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector512.Create(tap).As<int, T>()
        : Vector512.Create((long)tap).As<long, T>();

    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Lowest256<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Vector256.Create(float.NegativeInfinity).AsByte()
        : typeof(T) == typeof(double) ? Vector256.Create(double.NegativeInfinity).AsByte()
        : typeof(T) == typeof(Half) ? Vector256.Create((ushort)0xFC00).AsByte()
        : typeof(T) == typeof(sbyte) ? Vector256.Create(sbyte.MinValue).AsByte()
        : typeof(T) == typeof(short) ? Vector256.Create(short.MinValue).AsByte()
        : typeof(T) == typeof(int) ? Vector256.Create(int.MinValue).AsByte()
        : typeof(T) == typeof(long) ? Vector256.Create(long.MinValue).AsByte()
        : Vector256<byte>.Zero;

    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Tap256<T>(int tap)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector256.Create(unchecked((byte)tap)).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector256.Create(unchecked((short)tap)).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector256.Create(tap).As<int, T>()
        : Vector256.Create((long)tap).As<long, T>();

    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lowest128<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Vector128.Create(float.NegativeInfinity).AsByte()
        : typeof(T) == typeof(double) ? Vector128.Create(double.NegativeInfinity).AsByte()
        : typeof(T) == typeof(Half) ? Vector128.Create((ushort)0xFC00).AsByte()
        : typeof(T) == typeof(sbyte) ? Vector128.Create(sbyte.MinValue).AsByte()
        : typeof(T) == typeof(short) ? Vector128.Create(short.MinValue).AsByte()
        : typeof(T) == typeof(int) ? Vector128.Create(int.MinValue).AsByte()
        : typeof(T) == typeof(long) ? Vector128.Create(long.MinValue).AsByte()
        : Vector128<byte>.Zero;

    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Tap128<T>(int tap)
        where T : unmanaged =>
        Unsafe.SizeOf<T>() == 1 ? Vector128.Create(unchecked((byte)tap)).As<byte, T>()
        : Unsafe.SizeOf<T>() == 2 ? Vector128.Create(unchecked((short)tap)).As<short, T>()
        : Unsafe.SizeOf<T>() == 4 ? Vector128.Create(tap).As<int, T>()
        : Vector128.Create((long)tap).As<long, T>();
}
