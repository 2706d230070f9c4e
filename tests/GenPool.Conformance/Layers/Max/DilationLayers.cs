namespace GenPool.Conformance;

[MaxPool2D(2, Stride = 1, Dilation = 2, Padding = 1)]
internal partial class Window2Dilation2Padding1;

[MaxPool2D(2, Stride = 2, Dilation = 3, Padding = 3)]
internal partial class Window2Dilation3Padding3;

[MaxPool2D(3, Stride = 2, Dilation = 2, Padding = 2)]
internal partial class Window3Dilation2;

[MaxPool2D(3, Stride = 1, Dilation = 2)]
internal partial class Window3Dilation2Stride1;

[MaxPool2D(3, Stride = 3, Dilation = 2, Padding = 1)]
internal partial class Window3Dilation2Stride3;

[MaxPool1D(3, Stride = 1, Dilation = 3_000_000, Padding = 3_000_000)]
internal partial class FarTaps;

/// <summary>Taps at a distance.</summary>
internal static class DilationLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window2Dilation2Padding1>(),
        Max2D<Window2Dilation3Padding3>(),
        Max2D<Window3Dilation2>(),
        Max2D<Window3Dilation2Stride1>(),
        Max2D<Window3Dilation2Stride3>(),
        Max1D<FarTaps>(),
    ];
}
