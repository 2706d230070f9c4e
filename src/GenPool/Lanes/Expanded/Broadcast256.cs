// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static partial class Broadcast
{
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
}
