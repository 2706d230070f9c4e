namespace GenPool.Conformance;

/// <summary>Global maxima with options.</summary>
internal static partial class GlobalMaxLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<AllTies>(),
        Max2D<AllTiesLast>(),
        Max2D<Relu>(),
        Max2D<ReluLast>(),
        Max3D<AllTiesVolume>(),
        Max3D<AllTiesVolumeLast>(),
        LayerCase.Max<HalfLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfAllTiesLast, Half, PoolShape2D>(),
    ];

    [GlobalMaxPool2D(Ties = PoolTies.All)]
    internal partial class AllTies;

    [GlobalMaxPool2D(Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesLast;

    [GlobalMaxPool2D(Activation = PoolActivation.Relu)]
    internal partial class Relu;

    [GlobalMaxPool2D(Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class ReluLast;

    [GlobalMaxPool3D(Ties = PoolTies.All, Activation = PoolActivation.Relu)]
    internal partial class AllTiesVolume;

    [GlobalMaxPool3D(Ties = PoolTies.All, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesVolumeLast;

    [GlobalMaxPool2D(ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfLast;

    [GlobalMaxPool2D(Ties = PoolTies.All, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfAllTiesLast;
}
