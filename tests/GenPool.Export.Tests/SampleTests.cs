using GenPool.Export.Tests.Harness;
using GenPool.Package.Tests.Harness;

namespace GenPool.Export.Tests;

/// <summary>The sample trains, and holds itself what it says.</summary>
[Collection(PublishedCollection.Name)]
public sealed class SampleTests(Published published)
{
    [PythonFact]
    public void Sample_Quick_TrainsTheSameWithBothPools()
    {
        string output = Tool.Run(
            Published.Repository, NativeTools.Python!, new Dictionary<string, string> { ["PYTHONDONTWRITEBYTECODE"] = "1" },
            "samples/NumPy/train.py", "--quick", "--library", published.Sample).Succeeded().Output;
        Assert.Contains("Every loss and weight is the same with both pools", output);
        Assert.Contains("is 4; GenPool says 4, the loop that assigns says 1.", output);
        Assert.Contains("2x8x56x56", output);
    }

    // Other tests may have left files of their own beside them.
    [NativeFact]
    public void Folder_Published_HasLibraryHeaderAndPython() => Assert.All(
        ["genpool.py", "libpools.so", "pools.h"], file => Assert.True(File.Exists(Path.Combine(published.Sample, file))));
}
