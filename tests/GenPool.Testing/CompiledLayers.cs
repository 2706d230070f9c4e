using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using GenPool.Conformance;
using GenPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GenPool.Testing;

/// <summary>
/// Layers whose parameters are known only at run time: declared, compiled through the generator in memory, all in one
/// compilation, and loaded. Disposing lets them be unloaded.
/// </summary>
public sealed class CompiledLayers : IDisposable
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private readonly AssemblyLoadContext _context = new(nameof(CompiledLayers), isCollectible: true);
    private readonly Dictionary<string, LayerCase> _layers;

    /// <summary>Compiles layers. Equal ones are compiled once.</summary>
    /// <exception cref="InvalidOperationException">The generator or the compiler reported a warning or an error.</exception>
    public CompiledLayers(IEnumerable<(MaxPool2DParameters Parameters, Element Element)> layers)
    {
        (string Declaration, Element Element)[] distinct =
            [.. layers.Select(layer => (Declaration.Of(layer.Parameters, layer.Element), layer.Element)).Distinct()];
        using MemoryStream image = Compile(string.Concat(
            distinct.Select((layer, number) => $"{layer.Declaration} public partial class Layer{number};\n")));
        Assembly assembly = _context.LoadFromStream(image);
        MethodInfo bind = typeof(LayerCase).GetMethod(nameof(LayerCase.Of))!;
        _layers = distinct
            .Select((layer, number) => (
                layer.Declaration,
                Bind: bind.MakeGenericMethod(assembly.GetType($"Layer{number}", throwOnError: true)!, layer.Element.Type)))
            .ToDictionary(layer => layer.Declaration, layer => (LayerCase)layer.Bind.Invoke(null, null)!);
    }

    /// <summary>One of the layers.</summary>
    public LayerCase this[MaxPool2DParameters parameters, Element element] => _layers[Declaration.Of(parameters, element)];

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private static MemoryStream Compile(string declarations)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "GenPool.CompiledLayers",
            [CSharpSyntaxTree.ParseText("using System;\nusing GenPool;\n" + declarations, s_parseOptions)],
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(MaxPool2DAttribute).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
            ],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new PoolGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> reported);

        MemoryStream image = new();
        EmitResult result = generated.Emit(image);
        Diagnostic[] faults = [.. reported.Concat(result.Diagnostics).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (faults.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', faults.Take(20).Select(fault => fault.ToString())));
        }

        image.Position = 0;
        return image;
    }
}
