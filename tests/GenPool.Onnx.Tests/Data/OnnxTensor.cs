namespace GenPool.Onnx.Tests.Data;

/// <summary>A tensor of a test case.</summary>
internal sealed class OnnxTensor(TensorProto proto)
{
    public Element Element => proto.DataType switch
    {
        TensorProto.Types.DataType.Float => Element<float>.Instance,
        TensorProto.Types.DataType.Double => Element<double>.Instance,
        TensorProto.Types.DataType.Float16 => Element<Half>.Instance,
        TensorProto.Types.DataType.Int8 => Element<sbyte>.Instance,
        TensorProto.Types.DataType.Uint8 => Element<byte>.Instance,
        _ => throw new NotSupportedException($"element type {proto.DataType}"),
    };

    /// <summary>Axes of a plane.</summary>
    public int Rank => proto.Dims.Count - 2;

    /// <summary>The shape, with an axis of 1 for each that is missing.</summary>
    public PoolShape3D Shape
    {
        get
        {
            int[] dims = [.. proto.Dims.Select(dim => checked((int)dim))];
            int[] extents = [1, 1, .. dims[2..]];
            return new PoolShape3D(dims[0], dims[1], extents[^3], extents[^2], extents[^1]);
        }
    }

    public ReadOnlySpan<byte> Bytes => proto.RawData.Span;
}
