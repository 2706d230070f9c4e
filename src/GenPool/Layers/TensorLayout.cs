using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Layers;

/// <summary>Reads tensors as pools see them: a shape, and where the elements lie.</summary>
internal static class TensorLayout
{
    // A tensor has a batch and channels before, or around, its pooled axes.
    private const int OtherAxes = 2;

    /// <summary>The shape of a tensor.</summary>
    /// <exception cref="ArgumentException">It has not the shape's axes, or an extent beyond 32 bits.</exception>
    public static TShape ShapeOf<T, TShape>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast, string name)
        where TShape : struct, IPoolShape<TShape>
    {
        int rank = TShape.Rank + OtherAxes;
        if (tensor.Rank != rank)
        {
            throw new ArgumentException($"Expected a tensor of rank {rank}, in the order {OrderName<TShape>(isChannelsLast)}; its rank is {tensor.Rank}.", name);
        }

        ReadOnlySpan<nint> lengths = tensor.Lengths;
        Span<int> extents = stackalloc int[TShape.Rank];
        for (int axis = 0; axis < extents.Length; axis++)
        {
            extents[axis] = Extent32(lengths[axis + (isChannelsLast ? 1 : OtherAxes)], name);
        }

        return TShape.Create(Extent32(lengths[0], name), Extent32(lengths[isChannelsLast ? rank - 1 : 1], name), extents);
    }

    /// <summary>The lengths of a tensor of some shape.</summary>
    public static nint[] Lengths<TShape>(TShape shape, bool isChannelsLast)
        where TShape : struct, IPoolShape<TShape>
    {
        nint[] lengths = new nint[TShape.Rank + OtherAxes];
        lengths[0] = shape.Batch;
        lengths[isChannelsLast ? ^1 : 1] = shape.Channels;
        for (int axis = 0; axis < TShape.Rank; axis++)
        {
            lengths[axis + (isChannelsLast ? 1 : OtherAxes)] = shape.Extent(axis);
        }

        return lengths;
    }

    /// <summary>Checks that a tensor has a shape.</summary>
    /// <exception cref="ArgumentException">It has another.</exception>
    public static void RequireShape<T, TShape>(scoped in ReadOnlyTensorSpan<T> tensor, TShape expected, bool isChannelsLast, string name)
        where TShape : struct, IPoolShape<TShape>, IEquatable<TShape>
    {
        TShape actual = ShapeOf<T, TShape>(tensor, isChannelsLast, name);
        if (!actual.Equals(expected))
        {
            throw new ArgumentException($"Expected the shape {expected} (batch x channels x pooled axes); the tensor has {actual}.", name);
        }
    }

    /// <summary>Checks that a tensor to write shares no memory with one that is read.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void RequireApart<T>(scoped in TensorSpan<T> written, scoped in ReadOnlyTensorSpan<T> read, string name, string otherName)
        where T : unmanaged
    {
        if (Memory<T>(written).Overlaps(Memory(read)))
        {
            throw new ArgumentException($"The tensor overlaps {otherName}; they must be apart.", name);
        }
    }

    /// <summary>Reads a tensor where it lies, if the innermost axis has no gaps.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="isChannelsLast">The element order.</param>
    /// <param name="elements">From its first element to its last.</param>
    /// <param name="strides">Where they lie.</param>
    /// <returns>Whether that is so.</returns>
    public static bool TryRead<T>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast, out ReadOnlySpan<T> elements, out PoolStrides strides)
        where T : unmanaged
    {
        ReadOnlySpan<nint> s = tensor.Strides, lengths = tensor.Lengths;
        int last = tensor.Rank - 1;
        int width = isChannelsLast ? last - 1 : last, height = width - 1, depth = width - 2, first = isChannelsLast ? 1 : OtherAxes;
        strides = new(
            s[0],
            s[isChannelsLast ? last : 1],
            depth >= first ? s[depth] : 0,
            height >= first ? s[height] : 0,
            s[width]);
        elements = Memory(tensor);
        return lengths[last] <= 1 || s[last] == 1;
    }

    /// <summary>Whether a tensor's elements follow one another without gaps.</summary>
    public static bool IsRowMajor<T>(scoped in ReadOnlyTensorSpan<T> tensor)
    {
        nint expected = 1;
        for (int axis = tensor.Rank - 1; axis >= 0; axis--)
        {
            if (tensor.Lengths[axis] != 1 && tensor.Strides[axis] != expected)
            {
                return false;
            }

            expected *= tensor.Lengths[axis];
        }

        return true;
    }

    /// <summary>The memory from a tensor's first element to its last.</summary>
    public static ReadOnlySpan<T> Memory<T>(scoped in ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged
    {
        if (tensor.FlattenedLength == 0)
        {
            return [];
        }

        nint last = 0;
        for (int axis = 0; axis < tensor.Rank; axis++)
        {
            last += (tensor.Lengths[axis] - 1) * tensor.Strides[axis];
        }

        return MemoryMarshal.CreateReadOnlySpan(in tensor.GetPinnableReference(), checked((int)last + 1));
    }

    private static int Extent32(nint length, string name) => length <= int.MaxValue
        ? (int)length
        : throw new ArgumentException($"An extent of {length} is more than 32 bits can say.", name);

    private static string OrderName<TShape>(bool isChannelsLast)
        where TShape : struct, IPoolShape<TShape>
    {
        string axes = "DHW"[(3 - TShape.Rank)..].Replace("W", TShape.Rank == 1 ? "L" : "W", StringComparison.Ordinal);
        return isChannelsLast ? $"N{axes}C" : $"NC{axes}";
    }
}
