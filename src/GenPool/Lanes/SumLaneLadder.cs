using System.Numerics;
using System.Runtime.Intrinsics;

namespace GenPool.Lanes;

/// <summary>Something to do in a lane of sums that is chosen at run time.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface ISumLaneAction<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Does it, if it can be done in this lane.</summary>
    /// <returns>Whether it was done.</returns>
    bool Run<TLane>()
        where TLane : struct, IArithmeticLane<TLane, T>;
}

/// <summary>Chooses the widest lane of sums that the machine has and the work fills.</summary>
internal static class SumLaneLadder
{
    /// <summary>Runs an action.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TSum">The type of its sums.</typeparam>
    /// <typeparam name="TAction">What to do.</typeparam>
    /// <param name="action">What to do.</param>
    /// <param name="width">
    /// Neighbouring elements there are to handle. <see cref="int.MaxValue"/> asks for the machine's widest lane, of one who
    /// masks what is not there.
    /// </param>
    /// <returns>Whether the action was done.</returns>
    public static bool Run<T, TSum, TAction>(TAction action, int width)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
        where TAction : struct, ISumLaneAction<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && width >= Vector512<TSum>.Count)
        {
            return action.Run<SumLane512<T, TSum>>();
        }

        if (Vector256.IsHardwareAccelerated && width >= Vector256<TSum>.Count)
        {
            return action.Run<SumLane256<T, TSum>>();
        }

        return Vector128.IsHardwareAccelerated && width >= Vector128<TSum>.Count
            ? action.Run<SumLane128<T, TSum>>()
            : action.Run<SumLane1<T, TSum>>();
    }

    /// <summary>Runs an action in the narrowest register of sums that covers the width, or in the machine's widest where none does.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Neighbouring elements there are to handle, or the next power of two.</param>
    public static void Cover<T, TSum, TAction>(TAction action, int width)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
        where TAction : struct, ISumLaneAction<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && width > Vector256<TSum>.Count)
        {
            action.Run<SumLane512<T, TSum>>();
        }
        else if (Vector256.IsHardwareAccelerated && width > Vector128<TSum>.Count)
        {
            action.Run<SumLane256<T, TSum>>();
        }
        else
        {
            action.Run<SumLane128<T, TSum>>();
        }
    }
}
