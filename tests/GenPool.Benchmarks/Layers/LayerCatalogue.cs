using GenPool.Benchmarks.Shapes;

namespace GenPool.Benchmarks.Layers;

/// <summary>Finds the generated layer of a window and layout.</summary>
internal static class LayerCatalogue
{
    private static readonly Dictionary<(Window Window, PoolLayout Layout), LayerKernels<float>> s_layers = Declared()
        .ToDictionary(layer => (Window.Of(layer.Parameters), layer.Parameters.Layout));

    /// <summary>The layer of a window: a declared one, or else one compiled now.</summary>
    public static LayerKernels<float> Find(Window window, PoolLayout layout)
    {
        if (!s_layers.TryGetValue((window, layout), out LayerKernels<float>? layer))
        {
            layer = LayerCompiler.Compile(window, layout);
            s_layers.Add((window, layout), layer);
        }

        return layer;
    }

    private static IEnumerable<LayerKernels<float>> Declared() =>
    [
        LayerKernels<float>.Of<Nchw2x2S2>(),
        LayerKernels<float>.Of<Nchw3x3S2>(),
        LayerKernels<float>.Of<Nchw3x3S2P1>(),
        LayerKernels<float>.Of<Nchw3x3S2Ceiling>(),
        LayerKernels<float>.Of<Nchw3x3S1P1>(),
        LayerKernels<float>.Of<Nchw5x5S1P2>(),
        LayerKernels<float>.Of<Nchw9x9S1P4>(),
        LayerKernels<float>.Of<Nchw13x13S1P6>(),
        LayerKernels<float>.Of<Nchw7x7S7>(),
        LayerKernels<float>.Of<Nhwc2x2S2>(),
        LayerKernels<float>.Of<Nhwc3x3S2>(),
        LayerKernels<float>.Of<Nhwc3x3S2P1>(),
        LayerKernels<float>.Of<Nhwc3x3S2Ceiling>(),
        LayerKernels<float>.Of<Nhwc3x3S1P1>(),
        LayerKernels<float>.Of<Nhwc5x5S1P2>(),
        LayerKernels<float>.Of<Nhwc9x9S1P4>(),
        LayerKernels<float>.Of<Nhwc13x13S1P6>(),
        LayerKernels<float>.Of<Nhwc7x7S7>(),
    ];
}
