using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Something to do in a lane that is chosen at run time.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface ILaneAction<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Does it, if it can be done in this lane.</summary>
    /// <returns>Whether it was done.</returns>
    bool Run<TLane>()
        where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>;
}

/// <summary>Chooses the widest lane that the machine has and the work fills.</summary>
internal static class LaneLadder
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Neighbouring elements there are to handle.</param>
    /// <param name="isWide">Whether tap numbers need four bytes, which elements of fewer cannot hold.</param>
    /// <returns>Whether the action was done.</returns>
    public static bool Run<T, TAction>(TAction action, int width, bool isWide = false)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>, allows ref struct
    {
        if (!Vector128.IsHardwareAccelerated || (isWide && Unsafe.SizeOf<T>() < sizeof(int)))
        {
            return action.Run<Lane1<T>>();
        }

        if (typeof(T) == typeof(Half))
        {
            return Climb<T, TAction, HalfLane512<T>, HalfLane256<T>, HalfLane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
        }

        return Climb<T, TAction, Lane512<T>, Lane256<T>, Lane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
    }

    private static bool Climb<T, TAction, TLane512, TLane256, TLane128>(TAction action, long bytes)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>, allows ref struct
        where TLane512 : struct, IOrderedLane<TLane512, T>, ISumLane<TLane512, T>
        where TLane256 : struct, IOrderedLane<TLane256, T>, ISumLane<TLane256, T>
        where TLane128 : struct, IRegisterLane<TLane128, T>
    {
        if (Vector512.IsHardwareAccelerated && bytes >= Vector512<byte>.Count)
        {
            return action.Run<TLane512>();
        }

        if (Vector256.IsHardwareAccelerated && bytes >= Vector256<byte>.Count)
        {
            return action.Run<TLane256>();
        }

        if (bytes >= Vector128<byte>.Count)
        {
            return action.Run<TLane128>();
        }

        if (Unsafe.SizeOf<T>() < sizeof(ulong) && bytes >= sizeof(ulong))
        {
            return action.Run<PartLane<TLane128, T, ulong>>();
        }

        if (Unsafe.SizeOf<T>() < sizeof(uint) && bytes >= sizeof(uint))
        {
            return action.Run<PartLane<TLane128, T, uint>>();
        }

        if (Unsafe.SizeOf<T>() < sizeof(ushort) && bytes >= sizeof(ushort))
        {
            return action.Run<PartLane<TLane128, T, ushort>>();
        }

        return action.Run<Lane1<T>>();
    }
}
