namespace GenPool.Conformance;

/// <summary>Every declared layer of this project.</summary>
public static class LayerList
{
    /// <summary>Every value of every option, for every element type in both layouts.</summary>
    public static IReadOnlyList<LayerCase> Matrix { get; } = LayerMatrix.All;

    /// <summary>The layers, each with its kernels bound: the matrix, and more parameters of floats.</summary>
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        .. WindowLayers.All,
        .. PaddingLayers.All,
        .. DilationLayers.All,
        .. CeilingLayers.All,
        .. TieLayers.All,
        .. RectangleLayers.All,
        .. LargeWindowLayers.All,
        .. AutoPaddingLayers.All,
        .. Matrix,
    ];
}
