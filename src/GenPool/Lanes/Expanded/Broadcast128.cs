// Written from Broadcast.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>One number in every element of a register. The choice by type is made when code is compiled.</summary>
internal static unsafe partial class Broadcast
{
    /// <summary>The lowest value of the type: -infinity, or the least integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lowest128<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Every128<byte, float>(float.NegativeInfinity)
        : typeof(T) == typeof(double) ? Every128<byte, double>(double.NegativeInfinity)
        : typeof(T) == typeof(Half) ? Every128<byte, ushort>(0xFC00)
        : typeof(T) == typeof(sbyte) ? Every128<byte, sbyte>(sbyte.MinValue)
        : typeof(T) == typeof(short) ? Every128<byte, short>(short.MinValue)
        : typeof(T) == typeof(int) ? Every128<byte, int>(int.MinValue)
        : typeof(T) == typeof(long) ? Every128<byte, long>(long.MinValue)
        : Vector128<byte>.Zero;

    // What most layers take comes first and by itself: the JIT looks up all that a method calls, in branches never taken too.
    /// <summary>A tap number as an integer of the element's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Tap128<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 4 ? Vector128.Create(tap).As<int, T>() : TapOfOtherSize128<T>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> TapOfOtherSize128<T>(int tap)
        where T : unmanaged =>
        sizeof(T) == 1 ? Every128<T, byte>(unchecked((byte)tap))
        : sizeof(T) == 2 ? Every128<T, short>(unchecked((short)tap))
        : Every128<T, long>(tap);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Every128<T, TBits>(TBits value)
        where T : unmanaged
        where TBits : unmanaged => Vector128.Create(value).As<TBits, T>();
}
