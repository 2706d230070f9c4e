using System.Numerics;

namespace GenPool.Runtime;

/// <summary>What a forward pass marks once the values are known: all ties, or nothing more than the winner did.</summary>
/// <typeparam name="TKernel">The generated kernel.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe interface IPixelMarks<TKernel, T>
    where TKernel : struct
    where T : unmanaged, INumber<T>
{
    /// <summary>Mask bytes from one output to the next.</summary>
    static abstract int Bytes { get; }

    /// <summary>Marks a row of windows that lie on the input.</summary>
    static abstract void Mark<TLane>(T* source, T* values, byte* marks, in PoolSlice slice, int columns)
        where TLane : struct, IOrderedLane<TLane, T>;

    /// <summary>Marks a window that reaches over an edge.</summary>
    static abstract void MarkEdge<TLane>(T* source, nint down, nint along, T* values, byte* marks, in PoolSlice slice, in PixelWindow window)
        where TLane : struct, IOrderedLane<TLane, T>;
}

/// <summary>The winner has marked what there is to mark: nothing, or first taps of some bytes each.</summary>
internal readonly unsafe struct WinnerMarks<TKernel, TBytes, T> : IPixelMarks<TKernel, T>
    where TKernel : struct
    where TBytes : struct, ITapNumbers
    where T : unmanaged, INumber<T>
{
    public static int Bytes => TBytes.Bytes;

    public static void Mark<TLane>(T* source, T* values, byte* marks, in PoolSlice slice, int columns)
        where TLane : struct, IOrderedLane<TLane, T>
    {
    }

    public static void MarkEdge<TLane>(T* source, nint down, nint along, T* values, byte* marks, in PoolSlice slice, in PixelWindow window)
        where TLane : struct, IOrderedLane<TLane, T>
    {
    }
}

/// <summary>Every tap that ties is marked in a second look.</summary>
internal readonly unsafe struct TieMarks<TKernel, T> : IPixelMarks<TKernel, T>
    where TKernel : struct, IPixelKernel<T>
    where T : unmanaged, INumber<T>
{
    public static int Bytes => 1;

    public static void Mark<TLane>(T* source, T* values, byte* marks, in PoolSlice slice, int columns)
        where TLane : struct, IOrderedLane<TLane, T> =>
        TKernel.Mark<TLane>(in *source, slice.Input.Row, slice.Input.Column, in *values, ref *marks, slice.Outputs, columns, slice.Channels);

    public static void MarkEdge<TLane>(T* source, nint down, nint along, T* values, byte* marks, in PoolSlice slice, in PixelWindow window)
        where TLane : struct, IOrderedLane<TLane, T> =>
        NhwcLoops.Mark<TLane, T>(in *source, down, along, in *values, ref *marks, slice.Outputs, slice.Rows.Size, slice.Channels, window);
}
