// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static unsafe partial class Broadcast
{
    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Lowest512<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Every512<byte, float>(float.NegativeInfinity)
        : typeof(T) == typeof(double) ? Every512<byte, double>(double.NegativeInfinity)
        : typeof(T) == typeof(Half) ? Every512<byte, ushort>(0xFC00)
        : typeof(T) == typeof(sbyte) ? Every512<byte, sbyte>(sbyte.MinValue)
        : typeof(T) == typeof(short) ? Every512<byte, short>(short.MinValue)
        : typeof(T) == typeof(int) ? Every512<byte, int>(int.MinValue)
        : typeof(T) == typeof(long) ? Every512<byte, long>(long.MinValue)
        : Vector512<byte>.Zero;

    // What most layers take comes first and by itself: the JIT looks up all that a method calls, in branches never taken too.
    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Tap512<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 4 ? Vector512.Create(tap).As<int, T>() : TapOfOtherSize512<T>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> TapOfOtherSize512<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 1 ? Every512<T, byte>(unchecked((byte)tap))
        : sizeof(T) == 2 ? Every512<T, short>(unchecked((short)tap))
        : Every512<T, long>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Every512<T, TBits>(TBits value)
        where T : unmanaged
        where TBits : unmanaged => Vector512.Create(value).As<TBits, T>();
}
