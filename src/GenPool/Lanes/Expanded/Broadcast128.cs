// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static partial class Broadcast
{
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
