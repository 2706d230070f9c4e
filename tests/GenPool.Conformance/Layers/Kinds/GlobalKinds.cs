namespace GenPool.Conformance;

/// <summary>Every attribute of global windows in both orders, with nothing else said.</summary>
internal static partial class GlobalKinds
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
        Lp1D<LineLp>(),
        Lp1D<LineLpLast>(),
        Lp2D<PlaneLp>(),
        Lp2D<PlaneLpLast>(),
        Lp3D<VolumeLp>(),
        Lp3D<VolumeLpLast>(),
    ];

    [GlobalMaxPool1D]
    internal partial class LineMax;

    [GlobalMaxPool1D(Layout = PoolLayout.ChannelsLast)]
    internal partial class LineMaxLast;

    [GlobalMaxPool2D]
    internal partial class PlaneMax;

    [GlobalMaxPool2D(Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneMaxLast;

    [GlobalMaxPool3D]
    internal partial class VolumeMax;

    [GlobalMaxPool3D(Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeMaxLast;

    [GlobalAveragePool1D]
    internal partial class LineAverage;

    [GlobalAveragePool1D(Layout = PoolLayout.ChannelsLast)]
    internal partial class LineAverageLast;

    [GlobalAveragePool2D]
    internal partial class PlaneAverage;

    [GlobalAveragePool2D(Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneAverageLast;

    [GlobalAveragePool3D]
    internal partial class VolumeAverage;

    [GlobalAveragePool3D(Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeAverageLast;

    [GlobalLpPool1D]
    internal partial class LineLp;

    [GlobalLpPool1D(Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLpLast;

    [GlobalLpPool2D]
    internal partial class PlaneLp;

    [GlobalLpPool2D(Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneLpLast;

    [GlobalLpPool3D]
    internal partial class VolumeLp;

    [GlobalLpPool3D(Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLpLast;
}
