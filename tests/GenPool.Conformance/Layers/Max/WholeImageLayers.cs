namespace GenPool.Conformance;

/// <summary>Windows of more taps than a kernel reads as fast as loops do, with channels last: an image of one is looped over, others are not.</summary>
internal static partial class WholeImageLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Image>(),
        Max2D<ImageTies>(),
        Max2D<ImageRelu>(),
        Max2D<ImagePadded>(),
        Max3D<ImageVolume>(),
        LayerCase.Max<ImageHalf, Half, PoolShape2D>(),
        LayerCase.Max<ImageByte, byte, PoolShape1D>(),
    ];

    [MaxPool2D(7, Layout = PoolLayout.ChannelsLast)]
    internal partial class Image;

    [MaxPool2D(6, Stride = 2, Ties = PoolTies.All, Layout = PoolLayout.ChannelsLast)]
    internal partial class ImageTies;

    [MaxPool2D(5, 6, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class ImageRelu;

    [MaxPool2D(6, Stride = 3, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class ImagePadded;

    [MaxPool3D(2, 4, 4, Layout = PoolLayout.ChannelsLast)]
    internal partial class ImageVolume;

    [MaxPool2D(6, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class ImageHalf;

    [MaxPool1D(27, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ImageByte;
}
