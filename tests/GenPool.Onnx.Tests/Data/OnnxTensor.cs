using GenPool.Conformance;

namespace GenPool.Onnx.Tests.Data;

/// <summary>A tensor of a test case. One without a height, of rank 3, counts as one row high.</summary>
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

    public int Rank => proto.Dims.Count;

    public PoolShape Shape
    {
        get
        {
            int[] dims = [.. proto.Dims.Select(dim => checked((int)dim))];
            return new PoolShape(dims[0], dims[1], Rank == 3 ? 1 : dims[2], dims[^1]);
        }
    }

    public ReadOnlySpan<byte> Bytes => proto.RawData.Span;
}
