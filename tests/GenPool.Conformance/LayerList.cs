namespace GenPool.Conformance;

/// <summary>Every declared layer of this project.</summary>
public static class LayerList
{
    /// <summary>The layers, each with its kernels bound.</summary>
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
        .. LayerMatrix.All,
    ];
}
