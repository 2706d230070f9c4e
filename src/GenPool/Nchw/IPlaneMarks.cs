using System.Numerics;

namespace GenPool.Runtime;

/// <summary>What a forward pass marks: nothing, first winners, or all ties.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface IPlaneMarks<TKernel, T>
    where TKernel : struct
    where T : unmanaged, INumber<T>
{
    /// <summary>Mask bytes from one output to the next.</summary>
    static abstract int Bytes { get; }

    /// <summary>Marks a rectangle whose values are known, if the winner did not do it.</summary>
    static abstract void Mark<TLane, TView>(TView source, T* values, byte* marks, in PoolSlice slice, int rows, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
        where TView : struct, IView<TView, TLane, T>, allows ref struct;

    /// <summary>
    /// Mends the marks of a lane of columns that saw padding: where the value is the lowest of its type, the padding tied
    /// with the window's own taps.
    /// </summary>
    static abstract void Repair<TLane>(T* values, byte* marks, in PoolSlice slice, byte* firstTaps, int row, int column, int rows)
        where TLane : struct, IOrderedLane<TLane, T>;
}
