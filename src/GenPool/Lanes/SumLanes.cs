using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Chooses the type that sums are formed in, and a lane for it.</summary>
internal static class SumLanes
{
    // Sums of so many elements of two bytes are exact in float, and so are their means.
    private const int MostTapsInFloat = 128;

    /// <summary>Runs an action.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Neighbouring elements there are to handle.</param>
    /// <param name="isWithin">Whether lanes must lie within them; otherwise the narrowest that covers them is taken.</param>
    /// <param name="taps">Elements that a sum has at most.</param>
    /// <param name="inDouble">Whether to sum in double, whatever the elements.</param>
    /// <remarks>Inlined, so that a program compiled ahead of time holds no lanes that its constant arguments rule out.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, TAction>(TAction action, int width, bool isWithin, long taps, bool inDouble)
        where T : unmanaged, INumber<T>
        where TAction : struct, ISumLaneAction<T>, allows ref struct
    {
        if (typeof(T) == typeof(long) || typeof(T) == typeof(ulong))
        {
            Run<T, T, TAction>(action, width, isWithin);
        }
        else if (typeof(T) == typeof(float) || typeof(T) == typeof(Half))
        {
            if (inDouble)
            {
                Run<T, double, TAction>(action, width, isWithin);
            }
            else
            {
                Run<T, float, TAction>(action, width, isWithin);
            }
        }
        else if (Unsafe.SizeOf<T>() <= sizeof(short) && taps <= MostTapsInFloat)
        {
            Run<T, float, TAction>(action, width, isWithin);
        }
        else
        {
            Run<T, double, TAction>(action, width, isWithin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<T, TSum, TAction>(TAction action, int width, bool isWithin)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
        where TAction : struct, ISumLaneAction<T>, allows ref struct
    {
        if (isWithin || !Vector128.IsHardwareAccelerated)
        {
            SumLaneLadder.Run<T, TSum, TAction>(action, width);
        }
        else
        {
            SumLaneLadder.Cover<T, TSum, TAction>(action, (int)Math.Min(1 << 30, BitOperations.RoundUpToPowerOf2((uint)width)));
        }
    }
}
