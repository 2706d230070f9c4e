// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static partial class Broadcast
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
}
