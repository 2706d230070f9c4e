using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace GenPool.Runtime;

/// <summary>Reads tensors as pools see them: a shape, and where the elements lie.</summary>
internal static class TensorLayout
{
    /// <summary>The shape of a tensor.</summary>
    /// <exception cref="ArgumentException">Its rank is not 4.</exception>
    public static PoolShape ShapeOf<T>(scoped in ReadOnlyTensorSpan<T> tensor, PoolLayout layout, string name)
    {
        if (tensor.Rank != 4)
        {
            throw new ArgumentException($"Expected a tensor of rank 4 in {layout} order; its rank is {tensor.Rank}.", name);
        }

        ReadOnlySpan<nint> lengths = tensor.Lengths;
        return checked(layout == PoolLayout.Nchw
            ? new PoolShape((int)lengths[0], (int)lengths[1], (int)lengths[2], (int)lengths[3])
            : new PoolShape((int)lengths[0], (int)lengths[3], (int)lengths[1], (int)lengths[2]));
    }

    /// <summary>The lengths of a tensor of some shape.</summary>
    public static nint[] Lengths(PoolShape shape, PoolLayout layout) => layout == PoolLayout.Nchw
        ? [shape.Batch, shape.Channels, shape.Height, shape.Width]
        : [shape.Batch, shape.Height, shape.Width, shape.Channels];

    /// <summary>Checks that a tensor has a shape.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static void RequireShape<T>(scoped in ReadOnlyTensorSpan<T> tensor, PoolShape expected, PoolLayout layout, string name)
    {
        PoolShape actual = ShapeOf(tensor, layout, name);
        if (actual != expected)
        {
            throw new ArgumentException($"Expected the shape {expected} (batch x channels x height x width); the tensor has {actual}.", name);
        }
    }

    /// <summary>Checks that no element of one tensor lies between the first and the last of another.</summary>
    /// <exception cref="ArgumentException">One does.</exception>
    public static void RequireApart<T>(scoped in TensorSpan<T> written, scoped in ReadOnlyTensorSpan<T> read, string name, string otherName)
        where T : unmanaged
    {
        if (Extent<T>(written).Overlaps(Extent(read)))
        {
            throw new ArgumentException($"The tensor overlaps {otherName}; they must be apart.", name);
        }
    }

    /// <summary>Finds the elements of a tensor whose innermost axis has no gaps, whatever the strides of the others.</summary>
    /// <returns>Whether it is such a tensor.</returns>
    public static bool TryRead<T>(scoped in ReadOnlyTensorSpan<T> tensor, PoolLayout layout, out ReadOnlySpan<T> elements, out PoolStrides strides)
        where T : unmanaged
    {
        ReadOnlySpan<nint> s = tensor.Strides;
        strides = layout == PoolLayout.Nchw ? new(s[0], s[1], s[2], s[3]) : new(s[0], s[3], s[1], s[2]);
        elements = Extent(tensor);
        return tensor.Lengths[3] <= 1 || s[3] == 1;
    }

    /// <summary>Whether the elements lie in row-major order without gaps.</summary>
    /// <remarks>Not <c>IsDense</c>, which a permuted tensor may be as well.</remarks>
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
    public static ReadOnlySpan<T> Extent<T>(scoped in ReadOnlyTensorSpan<T> tensor)
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
}
