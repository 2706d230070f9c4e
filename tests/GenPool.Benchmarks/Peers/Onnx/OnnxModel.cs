using GenPool.Benchmarks.Shapes;
using Google.Protobuf;

namespace GenPool.Benchmarks.Peers.Onnx;

/// <summary>
/// Writes a model of one pooling node, field by field. The numbers are those of onnx.proto in the ONNX repository.
/// </summary>
internal static class OnnxModel
{
    private const int IrVersion = 10;
    private const int Opset = 22; // The first whose ceil_mode has PyTorch's rule for the last window.
    private const int LpOpset = 18; // The newest for which ONNX Runtime has LpPool.
    private const int FloatElements = 1;
    private const int IntAttribute = 2;
    private const int IntsAttribute = 7;

    /// <summary>Whether ONNX has an operator for a row.</summary>
    public static bool Has(BenchShape shape) =>
        shape.Pool.Axes[0] is not AdaptiveAxis && (shape.Pool is not LpPoolParameters lp || double.IsInteger(lp.Norm));

    /// <summary>The model for a row. ReLU is a node of its own.</summary>
    public static byte[] Of(BenchShape shape) => Message(model =>
    {
        bool isRelu = shape.Pool is MaxPoolParameters { Activation: PoolActivation.Relu };
        Number(model, 1, IrVersion);
        Nested(model, 7, graph =>
        {
            Nested(graph, 1, node => PoolNode(node, shape, isRelu ? "pooled" : "y"));
            if (isRelu)
            {
                Nested(graph, 1, node => Node(node, "Relu", "pooled", "y"));
            }

            Text(graph, 2, "pool");
            Nested(graph, 11, value => Value(value, "x", [shape.Input.Batch, shape.Input.Channels, .. shape.Extents(shape.Input)]));
            Nested(graph, 12, value => Value(value, "y", null));
        });
        Nested(model, 8, opset => Number(opset, 2, shape.Pool is LpPoolParameters ? LpOpset : Opset));
    });

    private static void Node(CodedOutputStream node, string operation, string input, string output)
    {
        Text(node, 1, input);
        Text(node, 2, output);
        Text(node, 4, operation);
    }

    private static void PoolNode(CodedOutputStream node, BenchShape shape, string output)
    {
        PoolParameters pool = shape.Pool;
        string kind = pool switch { MaxPoolParameters => "MaxPool", AveragePoolParameters => "AveragePool", _ => "LpPool" };
        Node(node, pool.Axes[0] is GlobalAxis ? $"Global{kind}" : kind, "x", output);
        if (pool is LpPoolParameters lp)
        {
            Integer(node, "p", (int)lp.Norm);
        }

        if (pool.Axes[0] is not SlidingAxis)
        {
            return;
        }

        SlidingAxis[] axes = [.. pool.Axes.Cast<SlidingAxis>()];
        Integers(node, "kernel_shape", axes.Select(axis => axis.Size));
        Integers(node, "strides", axes.Select(axis => axis.Stride));
        Integers(node, "pads", axes.Select(axis => axis.PaddingBefore).Concat(axes.Select(axis => axis.PaddingAfter)));
        Integers(node, "dilations", axes.Select(axis => axis.Dilation));
        Integer(node, "ceil_mode", axes[0].Rounding == PoolRounding.Ceiling ? 1 : 0);
        if (pool is AveragePoolParameters average)
        {
            Integer(node, "count_include_pad", average.CountIncludePadding ? 1 : 0);
        }
    }

    private static void Integer(CodedOutputStream node, string name, int value) => Nested(node, 5, attribute =>
    {
        Text(attribute, 1, name);
        Number(attribute, 3, value);
        Number(attribute, 20, IntAttribute);
    });

    private static void Integers(CodedOutputStream node, string name, IEnumerable<int> values) => Nested(node, 5, attribute =>
    {
        Text(attribute, 1, name);
        foreach (int value in values)
        {
            Number(attribute, 8, value);
        }

        Number(attribute, 20, IntsAttribute);
    });

    private static void Value(CodedOutputStream value, string name, int[]? extents)
    {
        Text(value, 1, name);
        Nested(value, 2, type => Nested(type, 1, tensor =>
        {
            Number(tensor, 1, FloatElements);
            if (extents is not null)
            {
                Nested(tensor, 2, dimensions =>
                {
                    foreach (int extent in extents)
                    {
                        Nested(dimensions, 1, dimension => Number(dimension, 1, extent));
                    }
                });
            }
        }));
    }

    private static void Number(CodedOutputStream stream, int field, long value)
    {
        stream.WriteTag(field, WireFormat.WireType.Varint);
        stream.WriteInt64(value);
    }

    private static void Text(CodedOutputStream stream, int field, string value)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteString(value);
    }

    private static void Nested(CodedOutputStream stream, int field, Action<CodedOutputStream> write)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteBytes(ByteString.CopyFrom(Message(write)));
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using MemoryStream bytes = new();
        using CodedOutputStream stream = new(bytes, leaveOpen: true);
        write(stream);
        stream.Flush();
        return bytes.ToArray();
    }
}
