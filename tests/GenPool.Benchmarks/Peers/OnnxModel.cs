using Google.Protobuf;

namespace GenPool.Benchmarks.Peers;

/// <summary>
/// Writes a model of one MaxPool node, field by field. The numbers are those of onnx.proto in the ONNX repository.
/// </summary>
internal static class OnnxModel
{
    private const int IrVersion = 10;
    private const int Opset = 22; // The first whose ceil_mode has PyTorch's rule for the last window.
    private const int FloatElements = 1;
    private const int IntAttribute = 2;
    private const int IntsAttribute = 7;

    /// <summary>The model for a window and an input.</summary>
    public static byte[] MaxPool(Shapes.Window w, PoolShape input) => Message(model =>
    {
        Number(model, 1, IrVersion);
        Nested(model, 7, graph =>
        {
            Nested(graph, 1, node => MaxPoolNode(node, w));
            Text(graph, 2, "pool");
            Nested(graph, 11, value => Value(value, "x", input));
            Nested(graph, 12, value => Value(value, "y", null));
        });
        Nested(model, 8, opset => Number(opset, 2, Opset));
    });

    private static void MaxPoolNode(CodedOutputStream node, Shapes.Window w)
    {
        Text(node, 1, "x");
        Text(node, 2, "y");
        Text(node, 4, "MaxPool");
        Integers(node, "kernel_shape", w.Height, w.Width);
        Integers(node, "strides", w.StrideHeight, w.StrideWidth);
        Integers(node, "pads", w.PaddingHeight, w.PaddingWidth, w.PaddingHeight, w.PaddingWidth);
        Integers(node, "dilations", w.Dilation, w.Dilation);
        Nested(node, 5, attribute =>
        {
            Text(attribute, 1, "ceil_mode");
            Number(attribute, 3, w.Ceiling ? 1 : 0);
            Number(attribute, 20, IntAttribute);
        });
    }

    private static void Integers(CodedOutputStream node, string name, params int[] values) => Nested(node, 5, attribute =>
    {
        Text(attribute, 1, name);
        foreach (int value in values)
        {
            Number(attribute, 8, value);
        }

        Number(attribute, 20, IntsAttribute);
    });

    private static void Value(CodedOutputStream value, string name, PoolShape? shape)
    {
        Text(value, 1, name);
        Nested(value, 2, type => Nested(type, 1, tensor =>
        {
            Number(tensor, 1, FloatElements);
            if (shape is { } s)
            {
                Nested(tensor, 2, extents =>
                {
                    foreach (int extent in new[] { s.Batch, s.Channels, s.Height, s.Width })
                    {
                        Nested(extents, 1, dimension => Number(dimension, 1, extent));
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
