namespace GenPool.Conformance;

/// <summary>ReLU in one pass with the pool.</summary>
internal static partial class ReluLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Vgg>(),
        Max2D<VggLast>(),
        Max2D<Stem>(),
        Max2D<AllTies>(),
        Max2D<AllTiesLast>(),
        Max2D<Empty>(),
        Max2D<Wide>(),
        Max1D<Line>(),
        Max3D<Volume>(),
    ];

    [MaxPool2D(2, Activation = PoolActivation.Relu)]
    internal partial class Vgg;

    [MaxPool2D(2, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class VggLast;

    [MaxPool2D(3, Stride = 2, Padding = 1, Activation = PoolActivation.Relu)]
    internal partial class Stem;

    [MaxPool2D(3, Stride = 1, Padding = 1, Ties = PoolTies.All, Activation = PoolActivation.Relu)]
    internal partial class AllTies;

    [MaxPool2D(3, Stride = 2, Ties = PoolTies.All, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class AllTiesLast;

    [MaxPool2D(2, Dilation = 3, Padding = 3, Activation = PoolActivation.Relu)]
    internal partial class Empty;

    [MaxPool2D(1, 256, Stride = 3, PaddingLeft = 255, Activation = PoolActivation.Relu)]
    internal partial class Wide;

    [MaxPool1D(3, Stride = 2, Activation = PoolActivation.Relu)]
    internal partial class Line;

    [MaxPool3D(2, Activation = PoolActivation.Relu)]
    internal partial class Volume;
}
