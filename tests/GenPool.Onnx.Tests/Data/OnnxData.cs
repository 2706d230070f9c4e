namespace GenPool.Onnx.Tests.Data;

/// <summary>The backend tests of ONNX for pooling operators, as Debian's <c>libonnx-testdata</c> installs them.</summary>
internal static class OnnxData
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("GENPOOL_ONNX_DATA") ?? "/usr/share/libonnx-testdata/data";

    private static readonly Lazy<OnnxCase[]> s_cases = new(Load);

    /// <summary>Why the tests cannot run, or null if they can.</summary>
    public static string? Missing => Directory.Exists(s_folder)
        ? null
        : $"No ONNX test data in {s_folder}: install Debian's libonnx-testdata, or name its data folder in GENPOOL_ONNX_DATA.";

    /// <summary>The layouts that each case is tried in. ONNX knows channels first alone.</summary>
    public static IReadOnlyList<PoolLayout> Layouts { get; } = [PoolLayout.ChannelsFirst, PoolLayout.ChannelsLast];

    public static IEnumerable<OnnxCase> All => s_cases.Value;

    public static IEnumerable<OnnxCase> Cases(params string[] operators) => All.Where(data => operators.Contains(data.Operator));

    public static OnnxCase Case(string name) => s_cases.Value.Single(data => data.Name == name);

    /// <summary>A row for each case of some operators and each layout.</summary>
    public static TheoryData<string, PoolLayout> Rows(params string[] operators)
    {
        TheoryData<string, PoolLayout> rows = [];
        foreach ((OnnxCase data, PoolLayout layout) in from data in Cases(operators) from layout in Layouts select (data, layout))
        {
            rows.Add(data.Name, layout);
        }

        return rows;
    }

    private static OnnxCase[] Load() => Missing is not null ? [] :
    [
        .. from model in Directory.EnumerateFiles(s_folder, "model.onnx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let folder = Path.GetDirectoryName(model)!
           where Path.GetFileName(folder).Contains("pool", StringComparison.OrdinalIgnoreCase)

           // One axis may stand as two, between an Unsqueeze and a Squeeze.
           let nodes = ModelProto.Parser.ParseFrom(File.ReadAllBytes(model)).Graph.Node.Where(node => !node.OpType.EndsWith("squeeze", StringComparison.OrdinalIgnoreCase)).ToArray()
           where nodes is [{ OpType: "MaxPool" or "MaxUnpool" or "GlobalMaxPool" or "AveragePool" or "GlobalAveragePool" }]
           select new OnnxCase(Path.GetFileName(folder), nodes[0], Path.Combine(folder, "test_data_set_0")),
    ];
}
