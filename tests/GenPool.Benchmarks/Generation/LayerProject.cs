using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Benchmarks.Generation;

/// <summary>A made-up project: some layers with different windows, a file each, and one file that has none.</summary>
internal sealed class LayerProject
{
    private readonly SyntaxTree _layer;
    private readonly SyntaxTree _unrelated;

    /// <summary>A project of some layers.</summary>
    public LayerProject(int layers)
    {
        Compilation = GeneratorHost.Compilation([.. Enumerable.Range(0, layers).Select(layer => Layer(layer, 0)), Unrelated(0)]);
        _layer = Compilation.SyntaxTrees[layers / 2];
        _unrelated = Compilation.SyntaxTrees[layers];
        Middle = layers / 2;
    }

    /// <summary>The project as it was first.</summary>
    public CSharpCompilation Compilation { get; }

    private int Middle { get; }

    /// <summary>The project after the file without layers was edited.</summary>
    public CSharpCompilation AfterUnrelatedEdit(int edit) =>
        Compilation.ReplaceSyntaxTree(_unrelated, GeneratorHost.Parse(Unrelated(edit)));

    /// <summary>The project after one layer's window was changed.</summary>
    public CSharpCompilation AfterLayerEdit(int edit) =>
        Compilation.ReplaceSyntaxTree(_layer, GeneratorHost.Parse(Layer(Middle, edit)));

    // Windows from 2x2 to 5x5 at strides 1 and 2, as a real network would have them.
    private static string Layer(int layer, int edit) => $$"""
        namespace Networks;

        [GenPool.MaxPool2D({{2 + (layer % 4)}}, {{2 + (layer / 4 % 4)}}, Stride = {{1 + ((layer + edit) % 2)}})]
        public partial class Pool{{layer}};
        """;

    private static string Unrelated(int edit) => $$"""
        namespace Networks;

        public static class Settings
        {
            public const int Epochs = {{edit}};
        }
        """;
}
