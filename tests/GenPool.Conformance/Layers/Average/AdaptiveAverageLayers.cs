namespace GenPool.Conformance;

/// <summary>Adaptive averages of outputs that divide the input or not.</summary>
internal static partial class AdaptiveAverageLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Average2D<One>(),
        Average2D<OneLast>(),
        Average2D<Six>(),
        Average2D<SixLast>(),
        Average2D<Uneven>(),
        Average2D<UnevenLast>(),
        Average1D<Line>(),
        Average1D<LineLast>(),
        Average3D<Volume>(),
        Average3D<VolumeLast>(),
    ];

    [AdaptiveAveragePool2D(1)]
    internal partial class One;

    [AdaptiveAveragePool2D(1, Layout = PoolLayout.ChannelsLast)]
    internal partial class OneLast;

    [AdaptiveAveragePool2D(6)]
    internal partial class Six;

    [AdaptiveAveragePool2D(6, Layout = PoolLayout.ChannelsLast)]
    internal partial class SixLast;

    [AdaptiveAveragePool2D(2, 5)]
    internal partial class Uneven;

    [AdaptiveAveragePool2D(2, 5, Layout = PoolLayout.ChannelsLast)]
    internal partial class UnevenLast;

    [AdaptiveAveragePool1D(11)]
    internal partial class Line;

    [AdaptiveAveragePool1D(11, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLast;

    [AdaptiveAveragePool3D(2, 1, 4)]
    internal partial class Volume;

    [AdaptiveAveragePool3D(2, 1, 4, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;
}
