using System.Runtime.InteropServices;

namespace GenPool.Torch.Tests.Torch;

/// <summary>A rank-4 tensor of PyTorch on the CPU, over pinned managed memory or memory of its own.</summary>
internal sealed unsafe class TorchTensor : SafeHandle
{
    private byte[]? _memory;

    /// <summary>An empty handle, for the marshaller to fill.</summary>
    public TorchTensor() : base(0, ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>A tensor of the values; <see cref="PoolLayout.Nhwc"/> is PyTorch's channels_last.</summary>
    public static TorchTensor From(ReadOnlySpan<byte> values, Type elementType, PoolShape shape, PoolLayout layout)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(values.Length, pinned: true);
        values.CopyTo(pinned);
        (long n, long c, long h, long w) = (shape.Batch, shape.Channels, shape.Height, shape.Width);
        ReadOnlySpan<long> strides = layout == PoolLayout.Nhwc ? [h * w * c, 1, w * c, c] : [c * h * w, h * w, w, 1];
        TorchLibrary.Check(TorchLibrary.CreateTensorFromBlob(
            (void*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), 4, [n, c, h, w], strides, 0, ScalarType(elementType), 0, 0, out TorchTensor tensor));
        tensor._memory = pinned;
        return tensor;
    }

    /// <summary>The shape.</summary>
    public PoolShape Shape
    {
        get
        {
            TorchLibrary.Check(TorchLibrary.GetSizes(this, out long* sizes));
            return new PoolShape((int)sizes[0], (int)sizes[1], (int)sizes[2], (int)sizes[3]);
        }
    }

    /// <summary>The values in the order of a layout, whatever strides PyTorch chose.</summary>
    public byte[] Values(int elementSize, PoolLayout layout)
    {
        TorchLibrary.Check(TorchLibrary.GetData(this, out byte* data));
        TorchLibrary.Check(TorchLibrary.GetSizes(this, out long* sizes));
        TorchLibrary.Check(TorchLibrary.GetStrides(this, out long* strides));
        ReadOnlySpan<int> axes = layout == PoolLayout.Nhwc ? [0, 2, 3, 1] : [0, 1, 2, 3];
        byte[] values = new byte[Shape.ElementCount * elementSize];
        for (int i = 0; i < values.Length / elementSize; i++)
        {
            long at = 0, left = i;
            for (int axis = 3; axis >= 0; axis--)
            {
                (left, long position) = long.DivRem(left, sizes[axes[axis]]);
                at += position * strides[axes[axis]];
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
        _ => throw new NotSupportedException($"PyTorch has no max pooling for {type}."),
    };
}
