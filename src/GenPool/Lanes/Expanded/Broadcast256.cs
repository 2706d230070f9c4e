// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static unsafe partial class Broadcast
{
    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Lowest256<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Every256<byte, float>(float.NegativeInfinity)
        : typeof(T) == typeof(double) ? Every256<byte, double>(double.NegativeInfinity)
        : typeof(T) == typeof(Half) ? Every256<byte, ushort>(0xFC00)
        : typeof(T) == typeof(sbyte) ? Every256<byte, sbyte>(sbyte.MinValue)
        : typeof(T) == typeof(short) ? Every256<byte, short>(short.MinValue)
        : typeof(T) == typeof(int) ? Every256<byte, int>(int.MinValue)
        : typeof(T) == typeof(long) ? Every256<byte, long>(long.MinValue)
        : Vector256<byte>.Zero;

    // What most layers take comes first and by itself: the JIT looks up all that a method calls, in branches never taken too.
    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Tap256<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 4 ? Vector256.Create(tap).As<int, T>() : TapOfOtherSize256<T>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> TapOfOtherSize256<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 1 ? Every256<T, byte>(unchecked((byte)tap))
        : sizeof(T) == 2 ? Every256<T, short>(unchecked((short)tap))
        : Every256<T, long>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Every256<T, TBits>(TBits value)
        where T : unmanaged
        where TBits : unmanaged => Vector256.Create(value).As<TBits, T>();
}
