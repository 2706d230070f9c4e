namespace GenPool.Conformance;

/// <summary>Windows that reach over no edge, and such that reach over rows alone, in the types that have lanes of their own, in both orders.</summary>
internal static partial class TypedTiles
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<HalfTilesFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfRowsFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedTilesFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedRowsFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlapFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedOverlapFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfOverlapRowsFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedOverlapRowsFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedWideTilesFirst, Half, PoolShape2D>(),
        LayerCase.Max<SingleTiedRowsFirst, float, PoolShape2D>(),
        LayerCase.Average<HalfAverageRowsFirst, Half, PoolShape2D>(),
        LayerCase.Average<HalfAverageTilesFirst, Half, PoolShape2D>(),
        LayerCase.Average<Int32AverageTilesFirst, int, PoolShape2D>(),
        LayerCase.Average<Int32AverageRowsFirst, int, PoolShape2D>(),
        LayerCase.Max<ByteTilesLast, byte, PoolShape2D>(),
        LayerCase.Max<ByteTiedTilesLast, byte, PoolShape2D>(),
        LayerCase.Max<HalfTilesLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfRowsLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfSharedLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedTilesLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfTiedRowsLast, Half, PoolShape2D>(),
        LayerCase.Max<SingleTiedRowsLast, float, PoolShape2D>(),
        LayerCase.Average<HalfAverageRowsLast, Half, PoolShape2D>(),
        LayerCase.Average<HalfAverageTilesLast, Half, PoolShape2D>(),
        LayerCase.Average<Int32AverageTilesLast, int, PoolShape2D>(),
        LayerCase.Average<Int32AverageRowsLast, int, PoolShape2D>(),
    ];

    [MaxPool2D(2, ElementType = typeof(Half))]
    internal partial class HalfTilesFirst;

    [MaxPool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(Half))]
    internal partial class HalfRowsFirst;

    [MaxPool2D(2, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedTilesFirst;

    [MaxPool2D(3, Stride = 2, PaddingTop = 1, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedRowsFirst;

    [MaxPool2D(3, 4, Stride = 3, PaddingLeft = 3, PaddingRight = 3, ElementType = typeof(Half))]
    internal partial class HalfOverlapFirst;

    [MaxPool2D(3, 4, Stride = 3, PaddingLeft = 3, PaddingRight = 3, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedOverlapFirst;

    [MaxPool2D(3, 4, Stride = 3, PaddingTop = 1, PaddingLeft = 3, PaddingRight = 3, ElementType = typeof(Half))]
    internal partial class HalfOverlapRowsFirst;

    [MaxPool2D(3, 4, Stride = 3, PaddingTop = 1, PaddingLeft = 3, PaddingRight = 3, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedOverlapRowsFirst;

    [MaxPool2D(3, Ties = PoolTies.All, ElementType = typeof(Half))]
    internal partial class HalfTiedWideTilesFirst;

    [MaxPool2D(2, Stride = 1, PaddingTop = 1, Ties = PoolTies.All)]
    internal partial class SingleTiedRowsFirst;

    [AveragePool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(Half))]
    internal partial class HalfAverageRowsFirst;

    [AveragePool2D(2, ElementType = typeof(Half))]
    internal partial class HalfAverageTilesFirst;

    [AveragePool2D(2, ElementType = typeof(int))]
    internal partial class Int32AverageTilesFirst;

    [AveragePool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(int))]
    internal partial class Int32AverageRowsFirst;

    [MaxPool2D(2, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteTilesLast;

    [MaxPool2D(2, Ties = PoolTies.All, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteTiedTilesLast;

    [MaxPool2D(2, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfTilesLast;

    [MaxPool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfRowsLast;

    [MaxPool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(Half))]
    internal partial class HalfSharedLast;

    [MaxPool2D(2, Ties = PoolTies.All, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfTiedTilesLast;

    [MaxPool2D(3, Stride = 2, PaddingTop = 1, Ties = PoolTies.All, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfTiedRowsLast;

    [MaxPool2D(2, Stride = 1, PaddingTop = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class SingleTiedRowsLast;

    [AveragePool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfAverageRowsLast;

    [AveragePool2D(2, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfAverageTilesLast;

    [AveragePool2D(2, ElementType = typeof(int), Layout = PoolLayout.ChannelsLast)]
    internal partial class Int32AverageTilesLast;

    [AveragePool2D(3, Stride = 2, PaddingTop = 1, ElementType = typeof(int), Layout = PoolLayout.ChannelsLast)]
    internal partial class Int32AverageRowsLast;
}
