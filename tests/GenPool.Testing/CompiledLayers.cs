using System.Reflection;
using System.Runtime.Loader;
using GenPool.Conformance;

namespace GenPool.Testing;

/// <summary>Layers whose parameters are known only at run time, compiled and loaded. Disposing lets them be unloaded.</summary>
/// <remarks>Those that are measured stay loaded, for the JIT takes the statics of code that can be unloaded for no constants.</remarks>
public sealed class CompiledLayers : IDisposable
{
    // A compilation of many more is slower for its size, and a failure in it tells less.
    private const int BatchSize = 200;

    private readonly AssemblyLoadContext _context;
    private readonly Dictionary<string, LayerCase> _layers = [];

    /// <summary>Compiles layers. Equal ones are compiled once.</summary>
    /// <param name="layers">Their parameters.</param>
    /// <param name="stayLoaded">Whether they stay when this is disposed.</param>
    /// <exception cref="InvalidOperationException">The generator or the compiler reported a warning or an error.</exception>
    public CompiledLayers(IEnumerable<(PoolParameters Parameters, Element Element)> layers, bool stayLoaded = false)
        : this(layers.Select(layer => Declaration.Of(layer.Parameters, layer.Element)), stayLoaded)
    {
    }

    /// <summary>Compiles layers. Equal ones are compiled once.</summary>
    /// <param name="declarations">Their attributes, in brackets.</param>
    /// <param name="stayLoaded">Whether they stay when this is disposed.</param>
    /// <exception cref="InvalidOperationException">The generator or the compiler reported a warning or an error.</exception>
    public CompiledLayers(IEnumerable<string> declarations, bool stayLoaded = false)
    {
        _context = new(nameof(CompiledLayers), isCollectible: !stayLoaded);
        foreach (string[] batch in declarations.Distinct().Chunk(BatchSize))
        {
            using MemoryStream image = new();
            LayerCompiler.Compile(batch, image);
            image.Position = 0;
            Assembly assembly = _context.LoadFromStream(image);
            for (int i = 0; i < batch.Length; i++)
            {
                _layers.Add(batch[i], LayerCase.Of(assembly.GetType($"Layer{i}", throwOnError: true)!));
            }
        }
    }

    /// <summary>The kernels of one of the layers.</summary>
    public ErasedPool this[PoolParameters parameters, Element element] => _layers[Declaration.Of(parameters, element)].Kernels;

    /// <summary>The kernels of a declaration, as it was given.</summary>
    public ErasedPool this[string declaration] => _layers[declaration].Kernels;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_context.IsCollectible)
        {
            _context.Unload();
        }
    }
}
