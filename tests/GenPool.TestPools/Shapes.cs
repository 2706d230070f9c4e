using System.Runtime.InteropServices;

namespace GenPool.TestPools;

/// <summary>Shapes of any rank as shapes of three axes, and back.</summary>
public static class Shapes
{
    /// <summary>A shape of three axes as one of fewer, whose axes are the innermost ones.</summary>
    /// <exception cref="ArgumentException">An axis that would be left out is longer than 1.</exception>
    public static TShape To<TShape>(PoolShape3D shape)
        where TShape : struct, IPoolShape<TShape>
    {
        ReadOnlySpan<int> extents = [shape.Depth, shape.Height, shape.Width];
        return extents[..^TShape.Rank].ContainsAnyExcept(1)
            ? throw new ArgumentException($"{shape} has more axes than {typeof(TShape).Name}.", nameof(shape))
            : TShape.Create(shape.Batch, shape.Channels, extents[^TShape.Rank..]);
    }

    /// <summary>A shape as one of three axes.</summary>
    public static PoolShape3D From<TShape>(TShape shape)
        where TShape : struct, IPoolShape<TShape>
    {
        Span<int> extents = [1, 1, 1];
        for (int axis = 0; axis < TShape.Rank; axis++)
        {
            extents[3 - TShape.Rank + axis] = shape.Extent(axis);
        }

        return new PoolShape3D(shape.Batch, shape.Channels, extents[0], extents[1], extents[2]);
    }

    internal static ReadOnlySpan<T> As<T>(this ReadOnlySpan<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);

    internal static Span<T> As<T>(this Span<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);
}
