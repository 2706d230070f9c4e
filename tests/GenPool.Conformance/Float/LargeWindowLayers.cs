namespace GenPool.Conformance;

[MaxPool2D(7, Stride = 1, Padding = 3)]
internal partial class Window7;

[MaxPool2D(7)]
internal partial class Window7Stride7;

[MaxPool2D(7, Stride = 2, Padding = 3, Ties = PoolTies.All)]
internal partial class Window7Stride2AllTies;

[MaxPool2D(9, Stride = 1, Padding = 4)]
internal partial class Window9;

[MaxPool2D(16, Stride = 2, Padding = 8)]
internal partial class Window16x16;

[MaxPool2D(17, Stride = 1, Padding = 8)]
internal partial class Window17BeyondBudget;

[MaxPool2D(17, Stride = 3, Padding = 16, Ties = PoolTies.All)]
internal partial class Window17AllTies;

[MaxPool2D(1, 300, Stride = 2, PaddingLeft = 299, PaddingRight = 299)]
internal partial class Window1x300;

[MaxPool2D(1, 13, Stride = 1, Layout = PoolLayout.Nhwc)]
internal partial class Window1x13Nhwc;

[MaxPool2D(5, Stride = 1, Layout = PoolLayout.Nhwc)]
internal partial class Window5Nhwc;

[MaxPool2D(5, 3, Stride = 1, Padding = 2, Layout = PoolLayout.Nhwc)]
internal partial class Window5x3Nhwc;

/// <summary>Windows near and beyond what is unrolled, up to masks of four bytes.</summary>
internal static class LargeWindowLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Of<Window7, float>(),
        LayerCase.Of<Window7Stride7, float>(),
        LayerCase.Of<Window7Stride2AllTies, float>(),
        LayerCase.Of<Window9, float>(),
        LayerCase.Of<Window16x16, float>(),
        LayerCase.Of<Window17BeyondBudget, float>(),
        LayerCase.Of<Window17AllTies, float>(),
        LayerCase.Of<Window1x300, float>(),
        LayerCase.Of<Window1x13Nhwc, float>(),
        LayerCase.Of<Window5Nhwc, float>(),
        LayerCase.Of<Window5x3Nhwc, float>(),
    ];
}
