namespace GenPool.Conformance;

/// <summary>Windows over channels-last images, from one tap to more than are unrolled.</summary>
internal static partial class ChannelsLastLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window1>(),
        Max2D<Window3>(),
        Max2D<Same>(),
        Max2D<Stem>(),
        Max2D<Ceiling>(),
        Max2D<AllTies>(),
        Max2D<AllTiesSparse>(),
        Max2D<Dilation>(),
        Max2D<SameLower>(),
        Max2D<Row13>(),
        Max2D<Window5>(),
        Max2D<Window5x3>(),
        Max2D<Window7>(),
        Max2D<Window9>(),
        Max2D<Window11Apart>(),
        Max2D<Window17>(),
        Max2D<Row300AllTies>(),
    ];

    [MaxPool2D(1, Stride = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window1;

    [MaxPool2D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window3;

    [MaxPool2D(3, Stride = 1, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Same;

    [MaxPool2D(3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Stem;

    [MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class Ceiling;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTies;

    [MaxPool2D(2, Stride = 3, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesSparse;

    [MaxPool2D(3, 2, StrideHeight = 1, StrideWidth = 2, Dilation = 2, PaddingTop = 3, PaddingRight = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class Dilation;

    [MaxPool2D(4, Stride = 3, AutoPadding = PoolAutoPadding.SameLower, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLower;

    [MaxPool2D(1, 13, Stride = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Row13;

    [MaxPool2D(5, Stride = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window5;

    [MaxPool2D(5, 3, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window5x3;

    [MaxPool2D(7, Stride = 2, Padding = 3, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window7;

    [MaxPool2D(9, Stride = 1, Padding = 4, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window9;

    [MaxPool2D(11, Padding = 5, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window11Apart;

    [MaxPool2D(17, Stride = 2, Padding = 8, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window17;

    [MaxPool2D(1, 300, Stride = 4, PaddingLeft = 299, PaddingRight = 299, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class Row300AllTies;
}
