namespace GenPool.Onnx.Tests.Data;

/// <summary>One backend test: a model of a single node, its inputs, and the outputs it must give.</summary>
internal sealed class OnnxCase(string name, NodeProto node, string dataSet)
{
    public string Name { get; } = name;

    public string Operator => node.OpType;

    public IReadOnlyList<OnnxTensor> Inputs { get; } = Tensors(dataSet, "input");

    public IReadOnlyList<OnnxTensor> Outputs { get; } = Tensors(dataSet, "output");

    /// <summary>Whether indices count down the columns of a plane first.</summary>
    public bool IsColumnMajor => Attribute("storage_order")?.I == 1;

    /// <summary>The node's attributes in GenPool's terms.</summary>
    public MaxPool2DParameters Parameters
    {
        get
        {
            int axes = Inputs[0].Rank - 2;
            int[] size = PerAxis("kernel_shape", axes);
            int[] stride = PerAxis("strides", axes);
            int[] dilation = PerAxis("dilations", axes);
            int[] pads = Ints("pads") ?? new int[2 * axes];
            int[] before = OnTwoAxes(pads[..axes], 0), after = OnTwoAxes(pads[axes..], 0);
            return new MaxPool2DParameters(size[0], size[1])
            {
                StrideHeight = stride[0],
                StrideWidth = stride[1],
                DilationHeight = dilation[0],
                DilationWidth = dilation[1],
                PaddingTop = before[0],
                PaddingLeft = before[1],
                PaddingBottom = after[0],
                PaddingRight = after[1],
                Rounding = Attribute("ceil_mode")?.I == 1 ? PoolRounding.Ceiling : PoolRounding.Floor,
                AutoPadding = Attribute("auto_pad")?.S.ToStringUtf8() switch
                {
                    "SAME_UPPER" => PoolAutoPadding.SameUpper,
                    "SAME_LOWER" => PoolAutoPadding.SameLower,
                    null or "NOTSET" or "VALID" => PoolAutoPadding.None,
                    string other => throw new NotSupportedException($"{Name}: auto_pad {other}"),
                },
            };
        }
    }

    private int[] PerAxis(string attribute, int axes) => OnTwoAxes(Ints(attribute) ?? [.. Enumerable.Repeat(1, axes)], 1);

    // A single axis is the width; the height beside it takes what changes nothing.
    private static int[] OnTwoAxes(int[] values, int neutral) => values.Length == 1 ? [neutral, values[0]] : values;

    private int[]? Ints(string attribute) =>
        Attribute(attribute) is { } found ? [.. found.Ints.Select(value => checked((int)value))] : null;

    private AttributeProto? Attribute(string attribute) =>
        node.Attribute.FirstOrDefault(candidate => candidate.Name == attribute);

    private static OnnxTensor[] Tensors(string dataSet, string kind) =>
    [
        .. Enumerable.Range(0, Directory.GetFiles(dataSet, kind + "_*.pb").Length)
            .Select(number => File.ReadAllBytes(Path.Combine(dataSet, $"{kind}_{number}.pb")))
            .Select(bytes => new OnnxTensor(TensorProto.Parser.ParseFrom(bytes))),
    ];
}
