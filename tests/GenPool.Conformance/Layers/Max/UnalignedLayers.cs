namespace GenPool.Conformance;

/// <summary>Padding that follows the input, so that patches of cells begin before their row: with every mark, and what lanes sum in.</summary>
internal static partial class UnalignedLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Ties>(),
        LayerCase.Max<HalfTiles, Half, PoolShape2D>(),
        LayerCase.Max<HalfTilesTies, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlapping, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlappingTies, Half, PoolShape2D>(),
        Max2D<Wide>(),
        LayerCase.Max<WideByte, byte, PoolShape2D>(),
        LayerCase.Max<WideHalf, Half, PoolShape2D>(),
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

    [MaxPool2D(64, 4, AutoPadding = PoolAutoPadding.SameUpper)]
    internal partial class Wide;

    [MaxPool2D(64, 4, AutoPadding = PoolAutoPadding.SameUpper, ElementType = typeof(byte))]
    internal partial class WideByte;

    [MaxPool2D(64, 4, AutoPadding = PoolAutoPadding.SameUpper, ElementType = typeof(Half))]
    internal partial class WideHalf;
}
