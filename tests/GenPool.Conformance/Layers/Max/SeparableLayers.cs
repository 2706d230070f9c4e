namespace GenPool.Conformance;

/// <summary>Windows at stride 1 that are reduced axis by axis, in the types that have lanes of their own, with marks of one byte and of four.</summary>
internal static partial class SeparableLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Rectified>(),
        Max2D<RectifiedLast>(),
        Max2D<WideLast>(),
        Max3D<Volume>(),
        Max3D<VolumeLast>(),
        LayerCase.Max<HalfFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfLast, Half, PoolShape2D>(),
        LayerCase.Max<HalfWideFirst, Half, PoolShape2D>(),
        LayerCase.Max<HalfWideLast, Half, PoolShape2D>(),
        LayerCase.Max<ByteFirst, byte, PoolShape2D>(),
        LayerCase.Max<ByteLast, byte, PoolShape2D>(),
        LayerCase.Max<ByteWideFirst, byte, PoolShape2D>(),
        LayerCase.Max<ByteWideLast, byte, PoolShape2D>(),
    ];

    [MaxPool2D(7, Stride = 1, Padding = 3, Activation = PoolActivation.Relu)]
    internal partial class Rectified;

    [MaxPool2D(7, Stride = 1, Padding = 3, Activation = PoolActivation.Relu, Layout = PoolLayout.ChannelsLast)]
    internal partial class RectifiedLast;

    [MaxPool2D(17, Stride = 1, Padding = 8, Layout = PoolLayout.ChannelsLast)]
    internal partial class WideLast;

    [MaxPool3D(5, Stride = 1, Padding = 2)]
    internal partial class Volume;

    [MaxPool3D(5, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;

    [MaxPool2D(7, Stride = 1, Padding = 2, ElementType = typeof(Half))]
    internal partial class HalfFirst;

    [MaxPool2D(7, Stride = 1, Padding = 2, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfLast;

    [MaxPool2D(17, Stride = 1, Padding = 16, ElementType = typeof(Half))]
    internal partial class HalfWideFirst;

    [MaxPool2D(17, Stride = 1, Padding = 16, ElementType = typeof(Half), Layout = PoolLayout.ChannelsLast)]
    internal partial class HalfWideLast;

    [MaxPool2D(6, 9, Stride = 1, Padding = 4, ElementType = typeof(byte))]
    internal partial class ByteFirst;

    [MaxPool2D(6, 9, Stride = 1, Padding = 4, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteLast;

    [MaxPool2D(17, Stride = 1, Padding = 8, ElementType = typeof(byte))]
    internal partial class ByteWideFirst;

    [MaxPool2D(17, Stride = 1, Padding = 8, ElementType = typeof(byte), Layout = PoolLayout.ChannelsLast)]
    internal partial class ByteWideLast;
}
