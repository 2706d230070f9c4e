namespace GenPool.Conformance;

/// <summary>Every attribute of adaptive windows in both orders, with nothing but its output.</summary>
internal static partial class AdaptiveKinds
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max1D<LineMax>(),
        Max1D<LineMaxLast>(),
        Max2D<PlaneMax>(),
        Max2D<PlaneMaxLast>(),
        Max3D<VolumeMax>(),
        Max3D<VolumeMaxLast>(),
        Average1D<LineAverage>(),
        Average1D<LineAverageLast>(),
        Average2D<PlaneAverage>(),
        Average2D<PlaneAverageLast>(),
        Average3D<VolumeAverage>(),
        Average3D<VolumeAverageLast>(),
    ];

    [AdaptiveMaxPool1D(3)]
    internal partial class LineMax;

    [AdaptiveMaxPool1D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineMaxLast;

    [AdaptiveMaxPool2D(3)]
    internal partial class PlaneMax;

    [AdaptiveMaxPool2D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneMaxLast;

    [AdaptiveMaxPool3D(3)]
    internal partial class VolumeMax;

    [AdaptiveMaxPool3D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeMaxLast;

    [AdaptiveAveragePool1D(3)]
    internal partial class LineAverage;

    [AdaptiveAveragePool1D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineAverageLast;

    [AdaptiveAveragePool2D(3)]
    internal partial class PlaneAverage;

    [AdaptiveAveragePool2D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneAverageLast;

    [AdaptiveAveragePool3D(3)]
    internal partial class VolumeAverage;

    [AdaptiveAveragePool3D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeAverageLast;
}
