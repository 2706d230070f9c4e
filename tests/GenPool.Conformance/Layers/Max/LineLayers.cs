namespace GenPool.Conformance;

/// <summary>Windows along one axis.</summary>
internal static partial class LineLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max1D<Same>(),
        Max1D<SameLast>(),
        Max1D<Stride2>(),
        Max1D<Stride2Last>(),
        Max1D<AllTies>(),
        Max1D<AllTiesLast>(),
        Max1D<Dilation>(),
        Max1D<DilationLast>(),
        Max1D<SameLower>(),
        Max1D<SameLowerLast>(),
        Max1D<Long>(),
        Max1D<LongLast>(),
        Max1D<Wide>(),
        Max1D<WideLast>(),
    ];

    [MaxPool1D(3, Stride = 1, Padding = 1)]
    internal partial class Same;

    [MaxPool1D(3, Stride = 1, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLast;

    [MaxPool1D(3, Stride = 2, PaddingStart = 1)]
    internal partial class Stride2;

    [MaxPool1D(3, Stride = 2, PaddingStart = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Stride2Last;

    [MaxPool1D(9, Stride = 1, Padding = 4, Ties = PoolTies.All)]
    internal partial class AllTies;

    [MaxPool1D(9, Stride = 1, Padding = 4, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesLast;

    [MaxPool1D(3, Stride = 2, Dilation = 3, Padding = 4, Rounding = PoolRounding.Ceiling)]
    internal partial class Dilation;

    [MaxPool1D(3, Stride = 2, Dilation = 3, Padding = 4, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class DilationLast;

    [MaxPool1D(2, Stride = 3, AutoPadding = PoolAutoPadding.SameLower)]
    internal partial class SameLower;

    [MaxPool1D(2, Stride = 3, AutoPadding = PoolAutoPadding.SameLower, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLowerLast;

    [MaxPool1D(31, Stride = 1, Padding = 15)]
    internal partial class Long;

    [MaxPool1D(31, Stride = 1, Padding = 15, Layout = PoolLayout.ChannelsLast)]
    internal partial class LongLast;

    [MaxPool1D(300, Stride = 7, Padding = 299)]
    internal partial class Wide;

    [MaxPool1D(300, Stride = 7, Padding = 299, Layout = PoolLayout.ChannelsLast)]
    internal partial class WideLast;
}
