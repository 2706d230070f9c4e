using System.Reflection;
using GenPool.Package.Tests.Harness;

namespace GenPool.Export.Tests.Harness;

/// <summary>Native libraries published from this repository, each once, into a folder that is thrown away.</summary>
public sealed class Published : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("genpool-export-").FullName;
    private readonly Lazy<string> _layers;
    private readonly Lazy<string> _sample;

    public Published()
    {
        _layers = new(() => Publish("tests/GenPool.Export.Layers"));
        _sample = new(() => Publish("samples/NumPy/Pools"));
    }

    public static string Repository { get; } = Fact("Repository");

    /// <summary>The folder of the layers of these tests.</summary>
    public string Layers => _layers.Value;

    /// <summary>The folder of the sample's layers.</summary>
    public string Sample => _sample.Value;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Fact(string key) => typeof(Published).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;

    // What it references has been built with these tests; nothing of it is built again beside other tests that read it.
    private string Publish(string project)
    {
        string folder = Path.Combine(_root, Path.GetFileName(project));
        Tool.Run(
            Repository, "dotnet", new Dictionary<string, string>(),
            "publish", project, "--configuration", Fact("Configuration"), "--output", folder, "-p:BuildProjectReferences=false").Succeeded();
        return folder;
    }
}
