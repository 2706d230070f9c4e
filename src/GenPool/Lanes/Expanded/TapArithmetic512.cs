// Written from TapArithmetic.cs.in by src/GenPool.Templates: change that file and not this one.

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Arithmetic of tap numbers, integers of the element's size.</summary>
internal static unsafe partial class TapArithmetic
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged =>
        sizeof(T) == 1 ? Add<T, byte>(left, right)
        : sizeof(T) == 2 ? Add<T, short>(left, right)
        : sizeof(T) == 4 ? Add<T, int>(left, right)
        : Add<T, long>(left, right);

    /// <summary>All ones where the numbers are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Same<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged =>
        sizeof(T) == 1 ? Same<T, byte>(left, right)
        : sizeof(T) == 2 ? Same<T, short>(left, right)
        : sizeof(T) == 4 ? Same<T, int>(left, right)
        : Same<T, long>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Add<T, TBits>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged
        where TBits : unmanaged => (left.As<T, TBits>() + right.As<T, TBits>()).As<TBits, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Same<T, TBits>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged
        where TBits : unmanaged => Vector512.Equals(left.As<T, TBits>(), right.As<T, TBits>()).As<TBits, T>();
}
