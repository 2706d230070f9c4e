namespace GenPool.Conformance;

/// <summary>Windows so many columns apart that they are looped over in planes side by side, of elements of every size.</summary>
internal static partial class LeapLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Max<Floats, float, PoolShape2D>(),
        LayerCase.Max<Doubles, double, PoolShape2D>(),
        LayerCase.Max<Halves, Half, PoolShape2D>(),
        LayerCase.Max<Bytes, byte, PoolShape2D>(),
        LayerCase.Max<Shorts, short, PoolShape1D>(),
        LayerCase.Max<Rectified, float, PoolShape2D>(),
        LayerCase.Max<Tied, float, PoolShape2D>(),
        LayerCase.Max<Volumes, float, PoolShape3D>(),
        LayerCase.Max<FarOverlapping, float, PoolShape2D>(),
        LayerCase.Average<Averages, float, PoolShape2D>(),
        LayerCase.Average<PaddedAverages, float, PoolShape2D>(),
        LayerCase.Average<HalfAverages, Half, PoolShape1D>(),
        LayerCase.Average<VolumeAverages, double, PoolShape3D>(),
    ];

    [MaxPool2D(5)]
    internal partial class Floats;

    [MaxPool2D(2, 6, Stride = 6, Padding = 1, ElementType = typeof(double))]
    internal partial class Doubles;

    [MaxPool2D(2, 7, Stride = 7, ElementType = typeof(Half))]
    internal partial class Halves;

    [MaxPool2D(3, 6, Stride = 4, PaddingLeft = 2, ElementType = typeof(byte))]
    internal partial class Bytes;

    [MaxPool1D(8, ElementType = typeof(short))]
    internal partial class Shorts;

    [MaxPool2D(3, 6, Stride = 5, PaddingTop = 1, Activation = PoolActivation.Relu)]
    internal partial class Rectified;

    [MaxPool2D(2, 6, Stride = 6, Ties = PoolTies.All)]
    internal partial class Tied;

    [MaxPool3D(2, 2, 5, Stride = 5, Padding = 1)]
    internal partial class Volumes;

    [MaxPool2D(3, 5, StrideHeight = 1, StrideWidth = 3, Padding = 1)]
    internal partial class FarOverlapping;

    [AveragePool2D(5)]
    internal partial class Averages;

    [AveragePool2D(3, 6, Stride = 5, Padding = 1, CountIncludePadding = false)]
    internal partial class PaddedAverages;

    [AveragePool1D(6, ElementType = typeof(Half))]
    internal partial class HalfAverages;

    [AveragePool3D(2, 2, 6, Stride = 6, ElementType = typeof(double))]
    internal partial class VolumeAverages;
}
