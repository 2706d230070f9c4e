namespace GenPool.Conformance;

/// <summary>Marks of four bytes in windows that are written out, inside and over rows and edges.</summary>
internal static partial class WideMarkLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Tiles>(),
        Max2D<TilesLast>(),
        Max2D<Rows>(),
        Max2D<RowsLast>(),
        Max2D<Edges>(),
        Max2D<EdgesLast>(),
        Max2D<Overlapping>(),
        Max2D<OverlappingLast>(),
        Max2D<Tall>(),
        Max2D<TallRows>(),
        LayerCase.Max<ByteFirst, byte, PoolShape2D>(),
        LayerCase.Max<ByteTilesFirst, byte, PoolShape2D>(),
        LayerCase.Max<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfTilesFirst, Half, PoolShape2D>(),
        LayerCase.Max<ByteLast, byte, PoolShape2D>(),
        LayerCase.Max<ByteTilesLast, byte, PoolShape2D>(),
        LayerCase.Max<HalfLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfTilesLast, Half, PoolShape2D>(),
    ];

    [MaxPool2D(16)]
    internal partial class Tiles;

    [MaxPool2D(16, Layout = PoolLayout.ChannelsLast)]
    internal partial class TilesLast;

    [MaxPool2D(16, PaddingTop = 9)]
    internal partial class Rows;

    [MaxPool2D(16, PaddingTop = 9, Layout = PoolLayout.ChannelsLast)]
    internal partial class RowsLast;

    [MaxPool2D(16, Padding = 7)]
    internal partial class Edges;

    [MaxPool2D(16, Padding = 7, Layout = PoolLayout.ChannelsLast)]
    internal partial class EdgesLast;

    [MaxPool2D(16, Stride = 3, Padding = 7)]
    internal partial class Overlapping;

    [MaxPool2D(16, Stride = 3, Padding = 7, Layout = PoolLayout.ChannelsLast)]
    internal partial class OverlappingLast;

    // Of so few columns that a register holds rows and what windows reach before them.
    [MaxPool2D(64, 4, Stride = 1, PaddingTop = 31, PaddingBottom = 31, PaddingLeft = 1)]
    internal partial class Tall;

    [MaxPool2D(64, 4, Stride = 2, PaddingTop = 31)]
    internal partial class TallRows;

    [MaxPool2D(16, Padding = 7, ElementType = typeof(byte))]
    internal partial class ByteFirst;

    [MaxPool2D(16, ElementType = typeof(byte))]
    internal partial class ByteTilesFirst;

    [MaxPool2D(16, Padding = 7, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [MaxPool2D(16, ElementType = typeof(Half))]
    internal partial class HalfTilesFirst;

    [MaxPool2D(16, Padding = 7, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteLast;

    [MaxPool2D(16, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteTilesLast;

    [MaxPool2D(16, Padding = 7, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfLast;

    [MaxPool2D(16, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfTilesLast;
}
