using System.Runtime.InteropServices;

namespace GenPool.Torch.Tests.Torch;

/// <summary>
/// A tensor of PyTorch on the CPU, over pinned managed memory or memory of its own: batch, channels, and two or three axes.
/// </summary>
internal sealed unsafe class TorchTensor : SafeHandle
{
    private byte[]? _memory;

    /// <summary>An empty handle, for the marshaller to fill.</summary>
    public TorchTensor() : base(0, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>A tensor of the values; <see cref="PoolLayout.ChannelsLast"/> is PyTorch's channels_last.</summary>
    /// <param name="values">The elements, in the order of the layout.</param>
    /// <param name="elementType">Their type.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="axes">2, where the depth is 1 and left out, or 3.</param>
    /// <param name="layout">The order.</param>
    public static TorchTensor From(ReadOnlySpan<byte> values, Type elementType, PoolShape3D shape, int axes, PoolLayout layout)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(values.Length, pinned: true);
        values.CopyTo(pinned);
        long[] extents = [shape.Depth, shape.Height, shape.Width];
        long[] sizes = [shape.Batch, shape.Channels, .. extents[^axes..]];
        long[] strides = new long[sizes.Length];
        long stride = 1;
        foreach (int axis in Axes(sizes.Length, layout).Reverse())
        {
            strides[axis] = stride;
            stride *= sizes[axis];
        }

        TorchLibrary.Check(TorchLibrary.CreateTensorFromBlob(
            (void*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), sizes.Length, sizes, strides, 0, ScalarType(elementType), 0, 0, out TorchTensor tensor));
        tensor._memory = pinned;
        tensor.Rank = sizes.Length;
        return tensor;
    }

    /// <summary>Axes of the tensor, with batch and channels. PyTorch's own results have those of what they were made from.</summary>
    public int Rank { get; set; }

    /// <summary>The shape.</summary>
    public PoolShape3D Shape
    {
        get
        {
            TorchLibrary.Check(TorchLibrary.GetSizes(this, out long* sizes));
            int[] extents = [1, .. Enumerable.Range(2, Rank - 2).Select(axis => (int)sizes[axis])];
            return new PoolShape3D((int)sizes[0], (int)sizes[1], extents[^3], extents[^2], extents[^1]);
        }
    }

    /// <summary>The values in the order of a layout, whatever strides PyTorch chose.</summary>
    public byte[] Values(int elementSize, PoolLayout layout)
    {
        TorchLibrary.Check(TorchLibrary.GetData(this, out byte* data));
        TorchLibrary.Check(TorchLibrary.GetSizes(this, out long* sizes));
        TorchLibrary.Check(TorchLibrary.GetStrides(this, out long* strides));
        int[] innermostFirst = [.. Axes(Rank, layout).Reverse()];
        byte[] values = new byte[Shape.ElementCount * elementSize];
        for (int i = 0; i < values.Length / elementSize; i++)
        {
            long at = 0, left = i;
            foreach (int axis in innermostFirst)
            {
                (left, long position) = long.DivRem(left, sizes[axis]);
                at += position * strides[axis];
            }

            new ReadOnlySpan<byte>(data + (at * elementSize), elementSize).CopyTo(values.AsSpan(i * elementSize));
        }

        return values;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _memory = null;
        return TorchLibrary.DeleteTensor(handle) == 0;
    }

    // From the outermost in memory to the innermost.
    private static IEnumerable<int> Axes(int rank, PoolLayout layout) => layout == PoolLayout.ChannelsLast
        ? [0, .. Enumerable.Range(2, rank - 2), 1]
        : Enumerable.Range(0, rank);

    // c10/core/ScalarType.h; the numbers are part of PyTorch's file format.
    private static int ScalarType(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => 0,
        TypeCode.SByte => 1,
        TypeCode.Int16 => 2,
        TypeCode.Int32 => 3,
        TypeCode.Int64 => 4,
        TypeCode.Single => 6,
        TypeCode.Double => 7,
        _ when type == typeof(Half) => 5,
        _ => throw new NotSupportedException($"PyTorch does not pool {type}."),
    };
}
