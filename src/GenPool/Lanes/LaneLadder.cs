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
        bool hasVectors = Vector128.IsHardwareAccelerated && !(isWide && Unsafe.SizeOf<T>() < sizeof(int));
        long bytes = (long)width * Unsafe.SizeOf<T>();
        if (Vector512.IsHardwareAccelerated && hasVectors && bytes >= Vector512<byte>.Count)
        {
            action.Run<Lane512<T>>();
        }
        else if (Vector256.IsHardwareAccelerated && hasVectors && bytes >= Vector256<byte>.Count)
        {
            action.Run<Lane256<T>>();
        }
        else if (hasVectors && bytes >= Vector128<byte>.Count)
        {
            action.Run<Lane128<T>>();
        }
        else if (hasVectors && Unsafe.SizeOf<T>() < sizeof(ulong) && bytes >= sizeof(ulong))
        {
            action.Run<PartLane<T, ulong>>();
        }
        else if (hasVectors && Unsafe.SizeOf<T>() < sizeof(uint) && bytes >= sizeof(uint))
        {
            action.Run<PartLane<T, uint>>();
        }
        else if (hasVectors && Unsafe.SizeOf<T>() < sizeof(ushort) && bytes >= sizeof(ushort))
        {
            action.Run<PartLane<T, ushort>>();
        }
        else
        {
            action.Run<Lane1<T>>();
        }
    }
}
