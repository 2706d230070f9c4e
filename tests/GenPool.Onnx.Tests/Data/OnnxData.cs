namespace GenPool.Onnx.Tests.Data;

/// <summary>
/// The backend tests of ONNX for one operator in one or two dimensions, as Debian's <c>libonnx-testdata</c> installs them.
/// </summary>
internal static class OnnxData
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("GENPOOL_ONNX_DATA") ?? "/usr/share/libonnx-testdata/data";

    private static readonly Lazy<OnnxCase[]> s_cases = new(Load);

    /// <summary>Why the tests cannot run, or null if they can.</summary>
    public static string? Missing => Directory.Exists(s_folder)
        ? null
        : $"No ONNX test data in {s_folder}: install Debian's libonnx-testdata, or name its data folder in GENPOOL_ONNX_DATA.";

    public static IEnumerable<OnnxCase> Cases(string op) => s_cases.Value.Where(data => data.Operator == op);

    public static OnnxCase Case(string name) => s_cases.Value.Single(data => data.Name == name);

    private static OnnxCase[] Load()
    {
        if (Missing is not null)
        {
            return [];
        }

        return
        [
            .. from model in Directory.EnumerateFiles(s_folder, "model.onnx", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               let folder = Path.GetDirectoryName(model)!
               where Path.GetFileName(folder).Contains("pool", StringComparison.OrdinalIgnoreCase)
               let nodes = ModelProto.Parser.ParseFrom(File.ReadAllBytes(model)).Graph.Node
               where nodes is [{ OpType: "MaxPool" or "MaxUnpool" }]
               let data = new OnnxCase(Path.GetFileName(folder), nodes[0], Path.Combine(folder, "test_data_set_0"))
               where data.Inputs[0].Rank is 3 or 4
               select data,
        ];
    }
}
