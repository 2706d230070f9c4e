using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using GenPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GenPool.Testing;

/// <summary>Compiles layers whose parameters are known only at run time, through the generator in memory.</summary>
public static class LayerCompiler
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(PoolAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.Tensor).Assembly.Location),
    ];

    /// <summary>Compiles layers to an assembly, in which they are the types <c>Layer0</c>, <c>Layer1</c> and so on.</summary>
    /// <param name="declarations">Their attributes, in brackets.</param>
    /// <param name="image">Receives the assembly.</param>
    /// <param name="first">The number of the first, where assemblies are loaded side by side.</param>
    /// <exception cref="InvalidOperationException">The generator or the compiler reported a warning or an error.</exception>
    public static void Compile(IEnumerable<string> declarations, Stream image, int first = 0)
    {
        string source = string.Concat(declarations.Select((declaration, number) => $"{declaration} public partial class Layer{first + number};\n"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"GenPool.CompiledLayers.{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText("using System;\nusing GenPool;\n" + source, s_parseOptions)],
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new PoolGenerator().AsSourceGenerator()], parseOptions: s_parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> reported);
        EmitResult result = generated.Emit(image);
        Diagnostic[] faults = [.. reported.Concat(result.Diagnostics).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (faults.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', faults.Take(20).Select(fault => fault.ToString())));
        }
    }
}
