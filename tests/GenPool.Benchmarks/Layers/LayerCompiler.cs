using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using GenPool.Benchmarks.Generation;
using GenPool.Benchmarks.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace GenPool.Benchmarks.Layers;

/// <summary>Declares, generates, compiles and loads a layer for a window that this project does not declare.</summary>
internal static class LayerCompiler
{
    /// <summary>The layer of a window.</summary>
    /// <exception cref="NotSupportedException">The generator has no kernels for it.</exception>
    public static LayerKernels<float> Compile(Window window, PoolLayout layout)
    {
        GeneratorHost.Driver().RunGeneratorsAndUpdateCompilation(
            GeneratorHost.Compilation(Declaration(window, layout)), out Compilation compilation, out _);
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        if (!result.Success)
        {
            ImmutableArray<Diagnostic> errors = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
            throw new NotSupportedException($"No kernels for the window {window} in {layout}: {errors[0].GetMessage()}");
        }

        image.Position = 0;
        Type layer = AssemblyLoadContext.Default.LoadFromStream(image).GetType("CompiledLayer", throwOnError: true)!;
        MethodInfo bind = typeof(LayerKernels<float>).GetMethod(nameof(LayerKernels<float>.Of))!.MakeGenericMethod(layer);
        return (LayerKernels<float>)bind.Invoke(null, null)!;
    }

    private static string Declaration(Window w, PoolLayout layout) => $$"""
        using GenPool;

        [MaxPool2D({{w.Height}}, {{w.Width}}, StrideHeight = {{w.StrideHeight}}, StrideWidth = {{w.StrideWidth}},
            PaddingTop = {{w.PaddingHeight}}, PaddingBottom = {{w.PaddingHeight}},
            PaddingLeft = {{w.PaddingWidth}}, PaddingRight = {{w.PaddingWidth}}, Dilation = {{w.Dilation}},
            Rounding = PoolRounding.{{(w.Ceiling ? PoolRounding.Ceiling : PoolRounding.Floor)}}, Layout = PoolLayout.{{layout}})]
        public partial class CompiledLayer : IMaxPool2D<float>;
        """;
}
