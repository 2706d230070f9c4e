namespace GenPool.Conformance;

/// <summary>Every attribute of sliding windows in both orders, with nothing but its window.</summary>
internal static partial class SlidingKinds
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

    [MaxPool1D(2)]
    internal partial class LineMax;

    [MaxPool1D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineMaxLast;

    [MaxPool2D(2)]
    internal partial class PlaneMax;

    [MaxPool2D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneMaxLast;

    [MaxPool3D(2)]
    internal partial class VolumeMax;

    [MaxPool3D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeMaxLast;

    [AveragePool1D(2)]
    internal partial class LineAverage;

    [AveragePool1D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineAverageLast;

    [AveragePool2D(2)]
    internal partial class PlaneAverage;

    [AveragePool2D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneAverageLast;

    [AveragePool3D(2)]
    internal partial class VolumeAverage;

    [AveragePool3D(2, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeAverageLast;

    [LpPool1D(2, 2)]
    internal partial class LineLp;

    [LpPool1D(2, 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLpLast;

    [LpPool2D(2, 2)]
    internal partial class PlaneLp;

    [LpPool2D(2, 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class PlaneLpLast;

    [LpPool3D(2, 2)]
    internal partial class VolumeLp;

    [LpPool3D(2, 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLpLast;
}
