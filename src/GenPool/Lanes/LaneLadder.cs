using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Runtime;

/// <summary>Something to do in a lane that is chosen at run time.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface ILaneAction<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Does it.</summary>
    void Run<TLane>()
        where TLane : struct, ILane<TLane, T>;
}

/// <summary>Chooses the widest lane that the machine has and the work fills.</summary>
internal static class LaneLadder
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Neighbouring elements there are to handle.</param>
    /// <param name="isWide">Whether tap numbers need four bytes, which elements of fewer cannot hold.</param>
    public static void Run<T, TAction>(TAction action, int width, bool isWide = false)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>
    {
        if (!Vector128.IsHardwareAccelerated || (isWide && Unsafe.SizeOf<T>() < sizeof(int)))
        {
            action.Run<Lane1<T>>();
        }
        else if (typeof(T) == typeof(Half))
        {
            Climb<T, TAction, HalfLane512<T>, HalfLane256<T>, HalfLane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
        }
        else
        {
            Climb<T, TAction, Lane512<T>, Lane256<T>, Lane128<T>>(action, (long)width * Unsafe.SizeOf<T>());
        }
    }

    private static void Climb<T, TAction, TLane512, TLane256, TLane128>(TAction action, long bytes)
        where T : unmanaged, INumber<T>
        where TAction : struct, ILaneAction<T>
        where TLane512 : struct, ILane<TLane512, T>
        where TLane256 : struct, ILane<TLane256, T>
        where TLane128 : struct, IRegisterLane<TLane128, T>
    {
        if (Vector512.IsHardwareAccelerated && bytes >= Vector512<byte>.Count)
        {
            action.Run<TLane512>();
        }
        else if (Vector256.IsHardwareAccelerated && bytes >= Vector256<byte>.Count)
        {
            action.Run<TLane256>();
        }
        else if (bytes >= Vector128<byte>.Count)
        {
            action.Run<TLane128>();
        }
        else if (Unsafe.SizeOf<T>() < sizeof(ulong) && bytes >= sizeof(ulong))
        {
            action.Run<PartLane<TLane128, T, ulong>>();
        }
        else if (Unsafe.SizeOf<T>() < sizeof(uint) && bytes >= sizeof(uint))
        {
            action.Run<PartLane<TLane128, T, uint>>();
        }
        else if (Unsafe.SizeOf<T>() < sizeof(ushort) && bytes >= sizeof(ushort))
        {
            action.Run<PartLane<TLane128, T, ushort>>();
        }
        else
        {
            action.Run<Lane1<T>>();
        }
    }
}
