namespace GenPool.Conformance;

[MaxPool2D(2, Padding = 1)]
internal partial class Window2Padding1;

[MaxPool2D(3, Stride = 1, Padding = 1)]
internal partial class Window3Stride1Same;

[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class ResNetStem;

[MaxPool2D(3, Stride = 1, Padding = 2)]
internal partial class Window3Padding2;

[MaxPool2D(3, Stride = 2, PaddingTop = 2)]
internal partial class Window3Top;

[MaxPool2D(3, Stride = 2, PaddingBottom = 2)]
internal partial class Window3Bottom;

[MaxPool2D(3, Stride = 2, PaddingLeft = 2)]
internal partial class Window3Left;

[MaxPool2D(3, Stride = 2, PaddingRight = 2)]
internal partial class Window3Right;

[MaxPool2D(4, Stride = 2, Padding = 1)]
internal partial class Window4Stride2;

[MaxPool2D(5, Stride = 1, Padding = 2)]
internal partial class Window5;

/// <summary>Padding on all sides and on one.</summary>
internal static class PaddingLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window2Padding1>(),
        Max2D<Window3Stride1Same>(),
        Max2D<ResNetStem>(),
        Max2D<Window3Padding2>(),
        Max2D<Window3Top>(),
        Max2D<Window3Bottom>(),
        Max2D<Window3Left>(),
        Max2D<Window3Right>(),
        Max2D<Window4Stride2>(),
        Max2D<Window5>(),
    ];
}
