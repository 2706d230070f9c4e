namespace GenPool.Conformance;

/// <summary>What sums are divided by.</summary>
internal static partial class AverageDivisorLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Average2D<Ceiling>(),
        Average2D<CeilingLast>(),
        Average2D<Excluding>(),
        Average2D<ExcludingLast>(),
        Average2D<ExcludingCeiling>(),
        Average2D<ExcludingCeilingLast>(),
        Average2D<Given>(),
        Average2D<GivenLast>(),
        Average2D<Empty>(),
        Average2D<EmptyLast>(),
        Average2D<DilatedExcluding>(),
        Average2D<DilatedExcludingLast>(),
        Average2D<SameUpper>(),
        Average2D<SameUpperLast>(),
        Average2D<SameLower>(),
        Average2D<SameLowerLast>(),
        Average1D<LineExcluding>(),
        Average1D<LineExcludingLast>(),
        LayerCase.Average<WideBytes, sbyte, PoolShape1D>(),
        Average3D<VolumeExcluding>(),
        Average3D<VolumeExcludingLast>(),
    ];

    [AveragePool2D(3, Stride = 2, Padding = 1, Rounding = PoolRounding.Ceiling)]
    internal partial class Ceiling;

    [AveragePool2D(3, Stride = 2, Padding = 1, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class CeilingLast;

    [AveragePool2D(3, Stride = 1, Padding = 1, CountIncludePadding = false)]
    internal partial class Excluding;

    [AveragePool2D(3, Stride = 1, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast)]
    internal partial class ExcludingLast;

    [AveragePool2D(3, 2, Stride = 2, PaddingTop = 2, PaddingLeft = 1, CountIncludePadding = false, Rounding = PoolRounding.Ceiling)]
    internal partial class ExcludingCeiling;

    [AveragePool2D(3, 2, Stride = 2, PaddingTop = 2, PaddingLeft = 1, CountIncludePadding = false, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class ExcludingCeilingLast;

    [AveragePool2D(3, Stride = 2, Padding = 1, Divisor = 7)]
    internal partial class Given;

    [AveragePool2D(3, Stride = 2, Padding = 1, Divisor = 7, Layout = PoolLayout.ChannelsLast)]
    internal partial class GivenLast;

    [AveragePool2D(2, Dilation = 3, Padding = 3)]
    internal partial class Empty;

    [AveragePool2D(2, Dilation = 3, Padding = 3, Layout = PoolLayout.ChannelsLast)]
    internal partial class EmptyLast;

    [AveragePool2D(2, 3, Stride = 1, Dilation = 2, Padding = 1, CountIncludePadding = false)]
    internal partial class DilatedExcluding;

    [AveragePool2D(2, 3, Stride = 1, Dilation = 2, Padding = 1, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast)]
    internal partial class DilatedExcludingLast;

    [AveragePool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)]
    internal partial class SameUpper;

    [AveragePool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameUpperLast;

    [AveragePool2D(2, Stride = 1, AutoPadding = PoolAutoPadding.SameLower, CountIncludePadding = false)]
    internal partial class SameLower;

    [AveragePool2D(2, Stride = 1, AutoPadding = PoolAutoPadding.SameLower, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast)]
    internal partial class SameLowerLast;

    [AveragePool1D(3, Stride = 2, PaddingStart = 2, CountIncludePadding = false)]
    internal partial class LineExcluding;

    [AveragePool1D(3, Stride = 2, PaddingStart = 2, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast)]
    internal partial class LineExcludingLast;

    // More taps than a number of one byte counts.
    [AveragePool1D(200, Stride = 3, PaddingStart = 150, PaddingEnd = 20, CountIncludePadding = false, ElementType = typeof(sbyte))]
    internal partial class WideBytes;

    [AveragePool3D(3, 2, 2, Stride = 2, Padding = 1, CountIncludePadding = false, Rounding = PoolRounding.Ceiling)]
    internal partial class VolumeExcluding;

    [AveragePool3D(3, 2, 2, Stride = 2, Padding = 1, CountIncludePadding = false, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeExcludingLast;
}
