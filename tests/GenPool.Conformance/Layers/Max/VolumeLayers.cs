namespace GenPool.Conformance;

/// <summary>Windows through volumes.</summary>
internal static partial class VolumeLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max3D<Same>(),
        Max3D<SameLast>(),
        Max3D<Stride2>(),
        Max3D<Stride2Last>(),
        Max3D<AllTies>(),
        Max3D<AllTiesLast>(),
        Max3D<Inflated>(),
        Max3D<InflatedLast>(),
        Max3D<SameUpper>(),
        Max3D<SameUpperLast>(),
        Max3D<Uneven>(),
        Max3D<UnevenLast>(),
        Max3D<Large>(),
        Max3D<LargeLast>(),
    ];

    [MaxPool3D(3, Stride = 1, Padding = 1)]
    internal partial class Same;

    [MaxPool3D(3, Stride = 1, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLast;

    [MaxPool3D(3, Stride = 2, Padding = 1)]
    internal partial class Stride2;

    [MaxPool3D(3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Stride2Last;

    [MaxPool3D(2, Stride = 1, Ties = PoolTies.All)]
    internal partial class AllTies;

    [MaxPool3D(2, Stride = 1, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesLast;

    [MaxPool3D(1, 3, 3, StrideDepth = 1, StrideHeight = 2, StrideWidth = 2, PaddingTop = 1, PaddingLeft = 1)]
    internal partial class Inflated;

    [MaxPool3D(1, 3, 3, StrideDepth = 1, StrideHeight = 2, StrideWidth = 2, PaddingTop = 1, PaddingLeft = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class InflatedLast;

    [MaxPool3D(3, 2, 2, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)]
    internal partial class SameUpper;

    [MaxPool3D(3, 2, 2, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameUpperLast;

    [MaxPool3D(2, 3, 2, StrideDepth = 1, StrideHeight = 2, StrideWidth = 3, DilationDepth = 2, DilationWidth = 3, PaddingFront = 2, PaddingBottom = 1, PaddingLeft = 3, Rounding = PoolRounding.Ceiling)]
    internal partial class Uneven;

    [MaxPool3D(2, 3, 2, StrideDepth = 1, StrideHeight = 2, StrideWidth = 3, DilationDepth = 2, DilationWidth = 3, PaddingFront = 2, PaddingBottom = 1, PaddingLeft = 3, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class UnevenLast;

    [MaxPool3D(7, Stride = 2, Padding = 3)]
    internal partial class Large;

    [MaxPool3D(7, Stride = 2, Padding = 3, Layout = PoolLayout.ChannelsLast)]
    internal partial class LargeLast;
}
