namespace GenPool.Conformance;

/// <summary>
/// Windows that do not overlap and have more taps than are written out, whose gradients go to their cells row by row: on rows that begin
/// inside a window, with taps apart, and with cells between windows.
/// </summary>
internal static partial class SpreadLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Padded>(),
        Max2D<PaddedLast>(),
        Max2D<Dilated>(),
        Max2D<DilatedLast>(),
        Max2D<Apart>(),
        Max3D<Volume>(),
        Max3D<VolumeLast>(),
        Average2D<AveragePadded>(),
        Average2D<AveragePaddedLast>(),
        Average2D<AverageDilated>(),
        Average2D<AverageDilatedLast>(),
        Average3D<AverageVolume>(),
        Average3D<AverageVolumeLast>(),
    ];

    [MaxPool2D(7, Padding = 3)]
    internal partial class Padded;

    [MaxPool2D(7, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class PaddedLast;

    [MaxPool2D(6, Stride = 12, Dilation = 2, Padding = 5)]
    internal partial class Dilated;

    [MaxPool2D(6, Stride = 11, Dilation = 2, Padding = 5, Layout = PoolLayout.ChannelsLast)]
    internal partial class DilatedLast;

    [MaxPool2D(7, 5, Stride = 8, PaddingLeft = 3, Rounding = PoolRounding.Ceiling)]
    internal partial class Apart;

    [MaxPool3D(4, Stride = 7, Dilation = 2, Padding = 1)]
    internal partial class Volume;

    [MaxPool3D(4, Padding = 1, Layout = PoolLayout.ChannelsLast)]
    internal partial class VolumeLast;

    [AveragePool2D(7, Padding = 3, CountIncludePadding = false)]
    internal partial class AveragePadded;

    [AveragePool2D(7, Padding = 3, Rounding = PoolRounding.Ceiling, Layout = PoolLayout.ChannelsLast)]
    internal partial class AveragePaddedLast;

    [AveragePool2D(6, Stride = 12, Dilation = 2, Padding = 5)]
    internal partial class AverageDilated;

    [AveragePool2D(6, Stride = 11, Dilation = 2, Padding = 5, CountIncludePadding = false, Layout = PoolLayout.ChannelsLast)]
    internal partial class AverageDilatedLast;

    [AveragePool3D(4, Stride = 7, Dilation = 2, Padding = 1)]
    internal partial class AverageVolume;

    [AveragePool3D(4, Padding = 1, Divisor = 3, Layout = PoolLayout.ChannelsLast)]
    internal partial class AverageVolumeLast;
}
