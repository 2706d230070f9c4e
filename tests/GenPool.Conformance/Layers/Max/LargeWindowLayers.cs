namespace GenPool.Conformance;

[MaxPool2D(7, Stride = 1, Padding = 3)]
internal partial class Window7;

[MaxPool2D(7)]
internal partial class Window7Stride7;

[MaxPool2D(7, Stride = 4, Padding = 3, Rounding = PoolRounding.Ceiling)]
internal partial class Window7Stride4;

[MaxPool2D(6, Stride = 6, Padding = 4, Dilation = 2)]
internal partial class Window6Stride6Dilation2;

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

/// <summary>Windows near and beyond what is unrolled, up to masks of four bytes.</summary>
internal static class LargeWindowLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window7>(),
        Max2D<Window7Stride7>(),
        Max2D<Window7Stride4>(),
        Max2D<Window6Stride6Dilation2>(),
        Max2D<Window7Stride2AllTies>(),
        Max2D<Window9>(),
        Max2D<Window16x16>(),
        Max2D<Window17BeyondBudget>(),
        Max2D<Window17AllTies>(),
        Max2D<Window1x300>(),
    ];
}
