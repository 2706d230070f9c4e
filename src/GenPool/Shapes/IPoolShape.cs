namespace GenPool;

/// <summary>
/// The extent of a tensor that pools take: batch, channels, and the axes of a plane. The same numbers describe it in either
/// <see cref="PoolLayout"/>.
/// </summary>
/// <typeparam name="TSelf">The shape itself.</typeparam>
public interface IPoolShape<TSelf>
    where TSelf : struct, IPoolShape<TSelf>
{
    /// <summary>Axes of a plane, 1 to 3.</summary>
    static abstract int Rank { get; }

    /// <summary>Samples.</summary>
    int Batch { get; }

    /// <summary>Channels of a sample.</summary>
    int Channels { get; }

    /// <summary>The number of elements: the product of all extents.</summary>
    /// <exception cref="OverflowException">The product does not fit 64 bits.</exception>
    long ElementCount { get; }

    /// <summary>The extent of one axis of a plane.</summary>
    /// <param name="axis">0 for the outermost.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    int Extent(int axis);

    /// <summary>Makes a shape.</summary>
    /// <param name="batch">Samples.</param>
    /// <param name="channels">Channels of a sample.</param>
    /// <param name="extents">The extents of a plane's axes, outermost first; <see cref="Rank"/> of them.</param>
    static abstract TSelf Create(int batch, int channels, ReadOnlySpan<int> extents);
}
