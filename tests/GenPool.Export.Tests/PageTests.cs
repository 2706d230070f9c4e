using System.Text.RegularExpressions;
using GenPool.Export.Tests.Harness;
using GenPool.Package.Tests.Harness;

namespace GenPool.Export.Tests;

/// <summary>The blocks of docs/numpy-and-c.md in C and Python, run as they stand there beside the sample's library.</summary>
[Collection(PublishedCollection.Name)]
public sealed partial class PageTests(Published published)
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Published.Repository, "docs/numpy-and-c.md"));

    [NativeFact]
    public void BlockInC_Runs()
    {
        string folder = published.Sample;
        File.WriteAllText(Path.Combine(folder, "pool.c"), Block("c"));
        Run("gcc", "-Wall", "-Werror", "pool.c", "-I", folder, "-L", folder, "-lpools", $"-Wl,-rpath,{folder}", "-o", "pool").Succeeded();
        Assert.Equal("5 8, 1 2\n", Run(Path.Combine(folder, "pool")).Succeeded().Output);
    }

    [PythonFact]
    public void BlockInPython_Runs() =>
        Assert.Equal("(4, 64, 28, 28) 200704.0 [2, 2]\n", Run(NativeTools.Python!, "-B", "-c", Block("python")).Succeeded().Output);

    [PythonFact]
    public void BlockInJson_IsWhatIsDescribed() => Assert.Equal("True\n", Run(
        NativeTools.Python!, "-B", "-c",
        $"""
        import ctypes, json
        describe = ctypes.CDLL("./libpools.so").genpool_describe
        describe.restype = ctypes.c_char_p
        print(json.loads('''{Block("json")}''') in json.loads(describe())["layers"])
        """).Succeeded().Output);

    private static string Block(string language) => Assert.Single(
        Fences().Matches(s_page), match => match.Groups[1].Value == language).Groups[2].Value;

    private ToolResult Run(string program, params string[] arguments) =>
        Tool.Run(published.Sample, program, new Dictionary<string, string> { ["PYTHONPATH"] = published.Sample }, arguments);

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
