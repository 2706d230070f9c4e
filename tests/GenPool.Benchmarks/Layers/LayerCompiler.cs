using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Layers;

internal static class LayerCompiler
{
    public static LayerKernels<float> Compile(Window window, PoolLayout layout) =>
        throw new NotSupportedException($"No layer in Layers/ has the window {window}.");
}
