using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Chooses the narrowest register that covers a row, or the machine's widest where none does.</summary>
/// <remarks>For rows that lanes may reach beyond. Where tap numbers need four bytes, elements of fewer are handled one by one.</remarks>
internal static class CoveringLane
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Elements of the row.</param>
    /// <param name="isWide">Whether tap numbers need four bytes.</param>
    public static void Run<T, TAction>(TAction action, int width, bool isWide = false)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>, allows ref struct
    {
        if (!Vector128.IsHardwareAccelerated || (isWide && Unsafe.SizeOf<T>() < sizeof(int)))
        {
            action.Run<Lane1<T>>();
        }
        else if (typeof(T) == typeof(Half))
        {
            Run<T, TAction, HalfLane512<T>, HalfLane256<T>, HalfLane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
        }
        else
        {
            Run<T, TAction, Lane512<T>, Lane256<T>, Lane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
        }
    }

    private static void Run<T, TAction, TLane512, TLane256, TLane128>(TAction action, long bytes)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>, allows ref struct
        where TLane512 : struct, IOrderedLane<TLane512, T>, ISumLane<TLane512, T>
        where TLane256 : struct, IOrderedLane<TLane256, T>, ISumLane<TLane256, T>
        where TLane128 : struct, IOrderedLane<TLane128, T>, ISumLane<TLane128, T>
    {
        if (Vector512.IsHardwareAccelerated && bytes > Vector256<byte>.Count)
        {
            action.Run<TLane512>();
        }
        else if (Vector256.IsHardwareAccelerated && bytes > Vector128<byte>.Count)
        {
            action.Run<TLane256>();
        }
        else
        {
            action.Run<TLane128>();
        }
    }
}
