using System.Numerics;

namespace GenPool.Runtime;

/// <summary>Inference: no marks.</summary>
internal readonly unsafe struct NoMarks<TKernel, T> : IPlaneMarks<TKernel, T>
    where TKernel : struct
    where T : unmanaged, INumber<T>
{
    public static int Bytes => 0;

    public static void Mark<TLane, TView>(TView source, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct
    {
    }

    public static void Repair<TLane>(T* values, byte* marks, in PoolSlice slice, byte* firstTaps, int row, int column, int rows)
        where TLane : struct, IOrderedLane<TLane, T>
    {
    }
}
