namespace GenPool.Conformance;

/// <summary>Windows of averages and how they move.</summary>
internal static partial class AverageWindowLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Average2D<Same>(),
        Average2D<SameLast>(),
        Average2D<Stride2>(),
        Average2D<Stride2Last>(),
        Average2D<Sparse>(),
        Average2D<SparseLast>(),
        Average2D<Rectangle>(),
        Average2D<RectangleLast>(),
        Average2D<Window5>(),
        Average2D<Window5Last>(),
        Average2D<Window7>(),
        Average2D<Window7Last>(),
        Average2D<Window16>(),
        Average2D<Window16Last>(),
        Average2D<Window17>(),
        Average2D<Window17Last>(),
        Average1D<Line>(),
        Average1D<LineLast>(),
        Average1D<LongLine>(),
        Average1D<LongLineLast>(),
        Average3D<Volume>(),
        Average3D<VolumeLast>(),
        Average3D<OverlappingVolume>(),
        Average3D<OverlappingVolumeLast>(),
    ];

    [AveragePool2D(3, Stride = 1, Padding = 1)]
    internal partial class Same;

    [AveragePool2D(3, Stride = 1, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLast;

    [AveragePool2D(3, Stride = 2)]
    internal partial class Stride2;

    [AveragePool2D(3, Stride = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class Stride2Last;

    [AveragePool2D(2, Stride = 3)]
    internal partial class Sparse;

    [AveragePool2D(2, Stride = 3, Layout = PoolLayout.ChannelsLast)]
    internal partial class SparseLast;

    [AveragePool2D(3, 2, StrideHeight = 1, StrideWidth = 2, PaddingTop = 2, PaddingRight = 1)]
    internal partial class Rectangle;

    [AveragePool2D(3, 2, StrideHeight = 1, StrideWidth = 2, PaddingTop = 2, PaddingRight = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class RectangleLast;

    [AveragePool2D(5, Stride = 1, Padding = 2)]
    internal partial class Window5;

    [AveragePool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window5Last;

    [AveragePool2D(7)]
    internal partial class Window7;

    [AveragePool2D(7, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window7Last;

    [AveragePool2D(16, Stride = 5)]
    internal partial class Window16;

    [AveragePool2D(16, Stride = 5, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window16Last;

    [AveragePool2D(17, Stride = 3, Padding = 8)]
    internal partial class Window17;

    [AveragePool2D(17, Stride = 3, Padding = 8, Layout = PoolLayout.ChannelsLast)]
    internal partial class Window17Last;

    [AveragePool1D(4, Stride = 1, Padding = 2)]
    internal partial class Line;

    [AveragePool1D(4, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLast;

    [AveragePool1D(300, Stride = 7, Padding = 299)]
    internal partial class LongLine;

    [AveragePool1D(300, Stride = 7, Padding = 299, Layout = PoolLayout.ChannelsLast)]
    internal partial class LongLineLast;

    [AveragePool3D(3, Stride = 2, Padding = 1)]
    internal partial class Volume;

    [AveragePool3D(3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;

    [AveragePool3D(2, Stride = 1)]
    internal partial class OverlappingVolume;

    [AveragePool3D(2, Stride = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class OverlappingVolumeLast;
}
