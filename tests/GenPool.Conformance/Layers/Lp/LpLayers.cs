namespace GenPool.Conformance;

/// <summary>Norms of whole and broken powers.</summary>
internal static partial class LpLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Lp2D<Norm1>(),
        Lp2D<Norm1Last>(),
        Lp2D<Norm2>(),
        Lp2D<Norm2Last>(),
        Lp2D<Norm3>(),
        Lp2D<Norm3Last>(),
        Lp2D<Norm15>(),
        Lp2D<Norm15Last>(),
        Lp2D<Ceiling>(),
        Lp2D<CeilingLast>(),
        Lp2D<Large>(),
        Lp2D<LargeLast>(),
        Lp1D<LongNorm1>(),
        Lp1D<LongNorm3Last>(),
        Lp1D<Line>(),
        Lp1D<LineLast>(),
        Lp3D<Volume>(),
        Lp3D<VolumeLast>(),
        Lp2D<GlobalNorm1>(),
        Lp2D<GlobalNorm1Last>(),
        Lp2D<GlobalNorm3>(),
        Lp2D<GlobalNorm3Last>(),
    ];

    [LpPool2D(1, 3, Stride = 2, Padding = 1)]
    internal partial class Norm1;

    [LpPool2D(1, 3, Stride = 2, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Norm1Last;

    [LpPool2D(2, 3, Stride = 1, Padding = 1)]
    internal partial class Norm2;

    [LpPool2D(2, 3, Stride = 1, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Norm2Last;

    [LpPool2D(3, 2, 3, Stride = 1, Dilation = 2, PaddingTop = 2, PaddingLeft = 1)]
    internal partial class Norm3;

    [LpPool2D(3, 2, 3, Stride = 1, Dilation = 2, PaddingTop = 2, PaddingLeft = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class Norm3Last;

    [LpPool2D(1.5, 2, AutoPadding = PoolAutoPadding.SameUpper)]
    internal partial class Norm15;

    [LpPool2D(1.5, 2, AutoPadding = PoolAutoPadding.SameUpper, Layout = PoolLayout.ChannelsLast)]
    internal partial class Norm15Last;

    [LpPool2D(2, 3, Stride = 2, Rounding = PoolRounding.Ceiling)]
    internal partial class Ceiling;

    [LpPool2D(2, 3, Stride = 2, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class CeilingLast;

    [LpPool2D(2, 17, Stride = 5, Padding = 8)]
    internal partial class Large;

    [LpPool2D(2, 17, Stride = 5, Padding = 8, Layout = PoolLayout.ChannelsLast)]
    internal partial class LargeLast;

    [LpPool1D(1, 300, Stride = 5, Padding = 150)]
    internal partial class LongNorm1;

    [LpPool1D(3, 300, Stride = 5, Padding = 150, Layout = PoolLayout.ChannelsLast)]
    internal partial class LongNorm3Last;

    [LpPool1D(2, 5, Stride = 1, Padding = 2)]
    internal partial class Line;

    [LpPool1D(2, 5, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineLast;

    [LpPool3D(1, 2, Stride = 1)]
    internal partial class Volume;

    [LpPool3D(1, 2, Stride = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;

    [GlobalLpPool2D(1)]
    internal partial class GlobalNorm1;

    [GlobalLpPool2D(1, Layout = PoolLayout.ChannelsLast)]
    internal partial class GlobalNorm1Last;

    [GlobalLpPool2D(3)]
    internal partial class GlobalNorm3;

    [GlobalLpPool2D(3, Layout = PoolLayout.ChannelsLast)]
    internal partial class GlobalNorm3Last;
}
