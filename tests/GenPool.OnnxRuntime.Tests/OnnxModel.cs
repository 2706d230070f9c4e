using Google.Protobuf;
using GenPool.Onnx.Tests.Data;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>A model of one LpPool or GlobalLpPool node.</summary>
internal static class OnnxModel
{
    private const int IrVersion = 10;
    private const int OperatorSet = 18; // The newest for which ONNX Runtime has both operators.

    /// <summary>The model for parameters and an input.</summary>
    public static byte[] LpPool(LpPoolParameters parameters, long[] dims)
    {
        bool isGlobal = parameters.Axes[0] is GlobalAxis;
        NodeProto node = new() { Input = { "x" }, Output = { "y" }, OpType = isGlobal ? "GlobalLpPool" : "LpPool" };
        node.Attribute.Add(new AttributeProto { Name = "p", I = (long)parameters.Norm, Type = AttributeProto.Types.AttributeType.Int });
        if (!isGlobal)
        {
            SlidingAxis[] axes = [.. parameters.Axes.Cast<SlidingAxis>()];
            node.Attribute.Add(Integers("kernel_shape", axes.Select(axis => axis.Size)));
            node.Attribute.Add(Integers("strides", axes.Select(axis => axis.Stride)));
            node.Attribute.Add(Integers("dilations", axes.Select(axis => axis.Dilation)));
            node.Attribute.Add(axes[0].AutoPadding == PoolAutoPadding.None
                ? Integers("pads", axes.Select(axis => axis.PaddingBefore).Concat(axes.Select(axis => axis.PaddingAfter)))
                : new AttributeProto
                {
                    Name = "auto_pad",
                    S = ByteString.CopyFromUtf8(axes[0].AutoPadding == PoolAutoPadding.SameUpper ? "SAME_UPPER" : "SAME_LOWER"),
                    Type = AttributeProto.Types.AttributeType.String,
                });
        }

        return new ModelProto
        {
            IrVersion = IrVersion,
            OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
            Graph = new GraphProto { Name = "pool", Node = { node }, Input = { Value("x", dims) }, Output = { Value("y", null) } },
        }.ToByteArray();
    }

    private static AttributeProto Integers(string name, IEnumerable<int> values) => new()
    {
        Name = name,
        Ints = { values.Select(value => (long)value) },
        Type = AttributeProto.Types.AttributeType.Ints,
    };

    private static ValueInfoProto Value(string name, long[]? dims) => new()
    {
        Name = name,
        Type = new TypeProto
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = TensorProto.Types.DataType.Float,
                Shape = dims is null ? null : new TensorShapeProto { Dim = { dims.Select(dim => new TensorShapeProto.Types.Dimension { DimValue = dim }) } },
            },
        },
    };
}
