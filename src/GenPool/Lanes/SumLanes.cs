using System.Numerics;

namespace GenPool.Lanes;

/// <summary>Something to do in a lane of sums that is chosen at run time.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface ISumLaneAction<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Does it.</summary>
    void Run<TLane>()
        where TLane : struct, ISumLane<TLane, T>;
}

/// <summary>Chooses lanes for sums.</summary>
internal static class SumLanes
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="width">Neighbouring elements there are to handle.</param>
    /// <param name="isWithin">Whether lanes must lie within them; otherwise the narrowest that covers them is taken.</param>
    /// <param name="inDouble">Whether to sum in double, whatever the elements.</param>
    public static void Run<T, TAction>(TAction action, int width, bool isWithin, bool inDouble)
        where T : unmanaged, INumber<T>
        where TAction : struct, ISumLaneAction<T>
    {
        Adapter<T, TAction> adapted = new(action);
        if (isWithin)
        {
            LaneLadder.Run<T, Adapter<T, TAction>>(adapted, width);
        }
        else
        {
            CoveringLane.Run<T, Adapter<T, TAction>>(adapted, width);
        }
    }

    private readonly struct Adapter<T, TAction>(TAction action) : ILaneAction<T>
        where T : unmanaged, INumber<T>
        where TAction : struct, ISumLaneAction<T>
    {
        public bool Run<TLane>()
            where TLane : struct, IOrderedLane<TLane, T>, ISumLane<TLane, T>
        {
            action.Run<TLane>();
            return true;
        }
    }
}
