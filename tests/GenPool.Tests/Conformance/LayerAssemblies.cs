using GenPool.Conformance;
using GenPool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenPool.Tests;

/// <summary>The layers that are compiled at run time, as assemblies in a folder of their own.</summary>
public sealed class LayerAssemblies : IDisposable
{
    private const int RandomLayersOfAnAttribute = 16;

    // A compilation of many more is slower for its size.
    private const int LayersOfAnAssembly = 250;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("GenPool.Tests.");

    /// <summary>Compiles them, and says what would draw the random ones again.</summary>
    public LayerAssemblies(IMessageSink messages)
    {
        Matrix = Compile("matrix", MatrixLayers.All);
        (PoolParameters, Element)[] drawn = [.. RandomLayers.Draw(Seed.Value, RandomLayersOfAnAttribute)];
        Random = Compile("random", drawn);
        messages.OnMessage(new DiagnosticMessage($"{drawn.Length} random declarations, drawn again by GENPOOL_SEED={Seed.Value}"));
    }

    /// <summary>The paths of the assemblies of <see cref="MatrixLayers"/>.</summary>
    public IReadOnlyList<string> Matrix { get; }

    /// <summary>The paths of those of <see cref="RandomLayers"/>.</summary>
    public IReadOnlyList<string> Random { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private List<string> Compile(string name, IEnumerable<(PoolParameters Parameters, Element Element)> layers)
    {
        List<string> paths = [];
        foreach (string[] declarations in layers.Select(layer => Declaration.Of(layer.Parameters, layer.Element)).Distinct().Chunk(LayersOfAnAssembly))
        {
            paths.Add(Path.Combine(_folder.FullName, $"{name}{paths.Count}.dll"));
            using FileStream image = File.Create(paths[^1]);
            LayerCompiler.Compile(declarations, image);
        }

        return paths;
    }
}
