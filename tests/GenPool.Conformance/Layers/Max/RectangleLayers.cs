namespace GenPool.Conformance;

[MaxPool2D(2, 3)]
internal partial class Window2x3;

[MaxPool2D(3, 2, StrideHeight = 1, StrideWidth = 2)]
internal partial class Window3x2Stride1x2;

[MaxPool2D(1, 3, Stride = 1, PaddingLeft = 1)]
internal partial class Window1x3;

[MaxPool2D(3, 1, Stride = 2, PaddingTop = 1)]
internal partial class Window3x1;

[MaxPool2D(3, 5, StrideHeight = 2, StrideWidth = 1, PaddingLeft = 2, PaddingRight = 1)]
internal partial class Window3x5;

[MaxPool2D(5, 2, StrideHeight = 3, StrideWidth = 2, DilationWidth = 3, PaddingRight = 3, PaddingLeft = 1)]
internal partial class Window5x2Dilation1x3;

/// <summary>Axes that differ.</summary>
internal static class RectangleLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window2x3>(),
        Max2D<Window3x2Stride1x2>(),
        Max2D<Window1x3>(),
        Max2D<Window3x1>(),
        Max2D<Window3x5>(),
        Max2D<Window5x2Dilation1x3>(),
    ];
}
