namespace GenPool.Conformance;

/// <summary>
/// Lanes that must not store what lies beside their cells, with every mark and whatever they sum in: patches that begin before their row,
/// for padding follows the input; short rows at the end of a volume's slices.
/// </summary>
internal static partial class GuardedLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Ties>(),
        LayerCase.Max<HalfTiles, Half, PoolShape2D>(),
        LayerCase.Max<HalfTilesTies, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlapping, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlappingTies, Half, PoolShape2D>(),
        LayerCase.Max<Wide, float, PoolShape3D>(),
    ];

    [MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, Ties = PoolTies.All)]
    internal partial class Ties;

    [MaxPool2D(2, AutoPadding = PoolAutoPadding.SameLower, ElementType = typeof(Half))]
    internal partial class HalfTiles;

    [MaxPool2D(2, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTilesTies;

    [MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, ElementType = typeof(Half))]
    internal partial class HalfOverlapping;

    [MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfOverlappingTies;

    [MaxPool3D(4, 16, 4)]
    internal partial class Wide;
}
