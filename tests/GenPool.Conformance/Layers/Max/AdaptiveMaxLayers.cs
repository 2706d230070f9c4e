namespace GenPool.Conformance;

/// <summary>Adaptive maxima of outputs that divide the input or not.</summary>
internal static partial class AdaptiveMaxLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<One>(),
        Max2D<OneLast>(),
        Max2D<Seven>(),
        Max2D<SevenLast>(),
        Max2D<Uneven>(),
        Max2D<UnevenLast>(),
        Max2D<Relu>(),
        Max2D<ReluLast>(),
        Max1D<Line>(),
        Max1D<LineLast>(),
        Max3D<Volume>(),
        Max3D<VolumeLast>(),
    ];

    [AdaptiveMaxPool2D(1)]
    internal partial class One;

    [AdaptiveMaxPool2D(1, Layout = PoolLayout.ChannelsLast)]
    internal partial class OneLast;

    [AdaptiveMaxPool2D(7)]
    internal partial class Seven;

    [AdaptiveMaxPool2D(7, Layout = PoolLayout.ChannelsLast)]
    internal partial class SevenLast;

    [AdaptiveMaxPool2D(2, 5, Ties = PoolTies.All)]
    internal partial class Uneven;

    [AdaptiveMaxPool2D(2, 5, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class UnevenLast;

    [AdaptiveMaxPool2D(4, 2, Activation = PoolActivation.Relu)]
    internal partial class Relu;

    [AdaptiveMaxPool2D(4, 2, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class ReluLast;

    [AdaptiveMaxPool1D(11, Ties = PoolTies.All)]
    internal partial class Line;

    [AdaptiveMaxPool1D(11, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLast;

    [AdaptiveMaxPool3D(2, 1, 4)]
    internal partial class Volume;

    [AdaptiveMaxPool3D(2, 1, 4, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;
}
