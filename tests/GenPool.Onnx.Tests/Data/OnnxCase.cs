namespace GenPool.Onnx.Tests.Data;

/// <summary>One backend test: a model with one pool, its inputs, and the outputs it must give.</summary>
internal sealed class OnnxCase(string name, NodeProto node, string dataSet)
{
    public string Name { get; } = name;

    public string Operator => node.OpType;

    public IReadOnlyList<OnnxTensor> Inputs { get; } = Tensors(dataSet, "input");

    public IReadOnlyList<OnnxTensor> Outputs { get; } = Tensors(dataSet, "output");

    /// <summary>Whether indices count down the columns of a plane first.</summary>
    public bool IsColumnMajor => Attribute("storage_order")?.I == 1;

    /// <summary>The node's attributes in GenPool's terms.</summary>
    public PoolParameters Parameters => Operator switch
    {
        "MaxPool" or "MaxUnpool" => new MaxPoolParameters(Windows()),
        "GlobalMaxPool" => new MaxPoolParameters(Global()),
        "AveragePool" => new AveragePoolParameters(Windows()) { CountIncludePadding = Attribute("count_include_pad")?.I == 1 },
        "GlobalAveragePool" => new AveragePoolParameters(Global()),
        _ => throw new NotSupportedException(Operator),
    };

    private PoolAxis[] Global() => [.. Enumerable.Repeat(new GlobalAxis(), Inputs[0].Rank)];

    private PoolAxis[] Windows()
    {
        int[] size = Ints("kernel_shape")!;
        int[] stride = Ints("strides") ?? Repeat(1, size.Length);
        int[] dilation = Ints("dilations") ?? Repeat(1, size.Length);
        int[] pads = Ints("pads") ?? Repeat(0, 2 * size.Length);

        // One axis that came out of PyTorch as two has a second one of 1 behind it.
        return
        [
            .. Enumerable.Range(0, Inputs[0].Rank).Select(axis => new SlidingAxis(size[axis])
            {
                Stride = stride[axis],
                Dilation = dilation[axis],
                PaddingBefore = pads[axis],
                PaddingAfter = pads[size.Length + axis],
                Rounding = Attribute("ceil_mode")?.I == 1 ? PoolRounding.Ceiling : PoolRounding.Floor,
                AutoPadding = Attribute("auto_pad")?.S.ToStringUtf8() switch
                {
                    "SAME_UPPER" => PoolAutoPadding.SameUpper,
                    "SAME_LOWER" => PoolAutoPadding.SameLower,
                    null or "NOTSET" or "VALID" => PoolAutoPadding.None,
                    string other => throw new NotSupportedException($"{Name}: auto_pad {other}"),
                },
            }),
        ];
    }

    private static int[] Repeat(int value, int count) => [.. Enumerable.Repeat(value, count)];

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
