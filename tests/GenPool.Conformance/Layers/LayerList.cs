namespace GenPool.Conformance;

/// <summary>Every declared layer of this project.</summary>
public static class LayerList
{
    /// <summary>Every attribute in both orders, with nothing declared but its windows: a layer of each kind to try what does not depend on options.</summary>
    public static IReadOnlyList<LayerCase> Kinds { get; } = [.. SlidingKinds.All, .. GlobalKinds.All, .. AdaptiveKinds.All];

    /// <summary>Layers of the other element types.</summary>
    public static IReadOnlyList<LayerCase> Typed { get; } = [.. TypedMax.All, .. TypedTies.All, .. TypedAverage.All, .. TypedNorms.All, .. TypedTiles.All, .. TypedLoops.All, .. TypedThirds.All];

    /// <summary>The layers, each with its kernels bound.</summary>
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        .. Kinds,
        .. WindowLayers.All,
        .. PaddingLayers.All,
        .. DilationLayers.All,
        .. CeilingLayers.All,
        .. TieLayers.All,
        .. RectangleLayers.All,
        .. LargeWindowLayers.All,
        .. WideMarkLayers.All,
        .. SeparableLayers.All,
        .. WholePlaneLayers.All,
        .. WholeImageLayers.All,
        .. AutoPaddingLayers.All,
        .. GuardedLayers.All,
        .. ChannelsLastLayers.All,
        .. LineLayers.All,
        .. VolumeLayers.All,
        .. ReluLayers.All,
        .. GlobalMaxLayers.All,
        .. AdaptiveMaxLayers.All,
        .. AverageWindowLayers.All,
        .. AverageDivisorLayers.All,
        .. AdaptiveAverageLayers.All,
        .. LpLayers.All,
        .. SpreadLayers.All,
        .. LeapLayers.All,
        .. Typed,
    ];
}
