using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GenPool.Axes;
using GenPool.Execution;

namespace GenPool.Tensors;

/// <summary>Reads tensors as pools see them: a shape, and where the elements lie.</summary>
internal static class TensorLayout
{
    // A tensor has a batch and channels before, or around, its pooled axes.
    private const int OtherAxes = 2;

    /// <summary>The shape of a tensor.</summary>
    /// <exception cref="ArgumentException">It has not the shape's axes, or an extent or a distance beyond 32 bits.</exception>
    public static TShape ShapeOf<T, TShape>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast, string name)
        where TShape : struct, IPoolShape<TShape>
    {
        int rank = TShape.Rank + OtherAxes;
        if (tensor.Rank != rank)
        {
            throw new ArgumentException($"Expected a tensor of rank {rank}, in the order {OrderName<TShape>(isChannelsLast)}; its rank is {tensor.Rank}.", name);
        }

        if (Reach(tensor) > int.MaxValue)
        {
            throw new ArgumentException($"The tensor's memory reaches over {Reach(tensor)} elements, more than the {int.MaxValue} of a span.", name);
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

    /// <summary>Where the elements of a tensor lie.</summary>
    public static PoolStrides StridesOf<T>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast)
    {
        ReadOnlySpan<nint> strides = tensor.Strides;
        int last = tensor.Rank - 1;
        int width = isChannelsLast ? last - 1 : last, height = width - 1, depth = width - 2, first = isChannelsLast ? 1 : OtherAxes;
        return new(
            strides[0],
            strides[isChannelsLast ? last : 1],
            depth >= first ? strides[depth] : 0,
            height >= first ? strides[height] : 0,
            strides[width]);
    }

    /// <summary>Whether the elements of the innermost axis follow one another without gaps: a forward pass reads such a tensor where it lies.</summary>
    public static bool HasDenseRows<T>(scoped in ReadOnlyTensorSpan<T> tensor) => IsDense(tensor, tensor.Rank - 1);

    /// <summary>
    /// Whether the elements of a plane, or of an image with channels last, follow one another without gaps: any pass reads such a tensor
    /// where it lies.
    /// </summary>
    public static bool HasDensePlanes<T>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast) => IsDense(tensor, isChannelsLast ? 1 : OtherAxes);

    /// <summary>Whether a tensor's elements follow one another without gaps.</summary>
    public static bool IsDense<T>(scoped in ReadOnlyTensorSpan<T> tensor) => IsDense(tensor, 0);

    /// <summary>Whether planes, or images with channels last, have no gaps within them and no element in common: any pass writes such a tensor where it lies.</summary>
    public static bool HasDensePlanesApart<T>(scoped in ReadOnlyTensorSpan<T> tensor, bool isChannelsLast)
    {
        if (!HasDensePlanes(tensor, isChannelsLast))
        {
            return false;
        }

        int outer = isChannelsLast ? 1 : OtherAxes;
        nint plane = 1;
        foreach (nint length in tensor.Lengths[outer..])
        {
            plane *= length;
        }

        (nint images, nint image) = (tensor.Lengths[0], tensor.Strides[0]);
        (nint channels, nint channel) = isChannelsLast ? (1, 0) : (tensor.Lengths[1], tensor.Strides[1]);
        return AreApart(channels, channel, plane) && AreApart(images, image, plane)
            && (AreApart(images, image, ((channels - 1) * channel) + plane) || AreApart(channels, channel, ((images - 1) * image) + plane));
    }

    /// <summary>The memory from the first element to the last of a tensor that has a shape.</summary>
    public static ReadOnlySpan<T> Memory<T>(scoped in ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged => tensor.FlattenedLength == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(in tensor.GetPinnableReference(), (int)Reach(tensor));

    // Elements from the first one to the last, both included.
    private static nint Reach<T>(scoped in ReadOnlyTensorSpan<T> tensor)
    {
        nint reach = 1;
        for (int axis = 0; axis < tensor.Rank; axis++)
        {
            reach += (tensor.Lengths[axis] - 1) * tensor.Strides[axis];
        }

        return reach;
    }

    private static bool IsDense<T>(scoped in ReadOnlyTensorSpan<T> tensor, int outermost)
    {
        nint expected = 1;
        for (int axis = tensor.Rank - 1; axis >= outermost; axis--)
        {
            if (tensor.Lengths[axis] != 1 && tensor.Strides[axis] != expected)
            {
                return false;
            }

            expected *= tensor.Lengths[axis];
        }

        return true;
    }

    private static bool AreApart(nint count, nint stride, nint size) => count <= 1 || stride >= size;

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
