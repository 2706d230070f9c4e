using System.Text.RegularExpressions;
using GenPool.Export.Tests.Harness;
using GenPool.Package.Tests.Harness;

namespace GenPool.Export.Tests;

/// <summary>The library from Python, by <c>genpool.py</c>: each file of tests in the folder Python.</summary>
[Collection(PublishedCollection.Name)]
public sealed partial class PythonTests(Published published)
{
    private static readonly string s_folder = Path.Combine(Published.Repository, "tests/GenPool.Export.Tests/Python");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(s_folder, "test_*.py").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [PythonTheory]
    [MemberData(nameof(Files))]
    public void File_OfTests_Passes(string file)
    {
        Dictionary<string, string> environment = new()
        {
            ["GENPOOL_LIBRARY"] = Path.Combine(published.Layers, "libexported.so"),
            ["PYTHONPATH"] = published.Layers,
            ["PYTHONDONTWRITEBYTECODE"] = "1",
        };
        string output = Tool.Run(s_folder, NativeTools.Python!, environment, "-W", "error", "-m", "unittest", file).Succeeded().Output;
        Assert.Matches(Closing(), output);
    }

    // No test at all would be OK, too.
    [GeneratedRegex(@"Ran [1-9]\d* tests? in .*\n\nOK")]
    private static partial Regex Closing();
}
