using Google.Protobuf;
using GenPool.Onnx.Tests.Data;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>A model of one node.</summary>
internal static class OnnxModel
{
    private const int IrVersion = 10;
    private const int NormSet = 18; // The newest for which ONNX Runtime has both operators.
    private const int NewestSet = 22; // AveragePool's ceilings are right since 19.

    /// <summary>The model for parameters of an Lp pool and an input.</summary>
    public static byte[] LpPool(LpPoolParameters parameters, long[] dims)
    {
        bool isGlobal = parameters.Axes[0] is GlobalAxis;
        List<(string, object)> attributes = [("p", (long)parameters.Norm)];
        if (!isGlobal)
        {
            SlidingAxis[] axes = [.. parameters.Axes.Cast<SlidingAxis>()];
            attributes.Add(("kernel_shape", Integers(axes.Select(axis => axis.Size))));
            attributes.Add(("strides", Integers(axes.Select(axis => axis.Stride))));
            attributes.Add(("dilations", Integers(axes.Select(axis => axis.Dilation))));
            attributes.Add(axes[0].AutoPadding == PoolAutoPadding.None
                ? ("pads", Integers(axes.Select(axis => axis.PaddingBefore).Concat(axes.Select(axis => axis.PaddingAfter))))
                : ("auto_pad", axes[0].AutoPadding == PoolAutoPadding.SameUpper ? "SAME_UPPER" : "SAME_LOWER"));
        }

        return Of(new(isGlobal ? "GlobalLpPool" : "LpPool", attributes), dims);
    }

    /// <summary>The model of any node of one input and one output.</summary>
    public static byte[] Of(OnnxNode node, long[] dims) => new ModelProto
    {
        IrVersion = IrVersion,
        OpsetImport = { new OperatorSetIdProto { Version = node.Operator.EndsWith("LpPool", StringComparison.Ordinal) ? NormSet : NewestSet } },
        Graph = new GraphProto
        {
            Name = "pool",
            Node = { new NodeProto { Input = { "x" }, Output = { "y" }, OpType = node.Operator, Attribute = { node.Attributes.Select(Attribute) } } },
            Input = { Value("x", dims) },
            Output = { Value("y", null) },
        },
    }.ToByteArray();

    private static AttributeProto Attribute((string Name, object Value) attribute) => attribute.Value switch
    {
        long[] integers => new() { Name = attribute.Name, Ints = { integers }, Type = AttributeProto.Types.AttributeType.Ints },
        string text => new() { Name = attribute.Name, S = ByteString.CopyFromUtf8(text), Type = AttributeProto.Types.AttributeType.String },
        _ => new() { Name = attribute.Name, I = (long)attribute.Value, Type = AttributeProto.Types.AttributeType.Int },
    };

    private static long[] Integers(IEnumerable<int> values) => [.. values.Select(value => (long)value)];

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
