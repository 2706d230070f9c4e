namespace GenPool.Conformance;

[MaxPool2D(2, Rounding = PoolRounding.Ceiling)]
internal partial class Window2Ceiling;

[MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling)]
internal partial class GoogLeNet;

[MaxPool2D(3, Stride = 3, Padding = 1, Rounding = PoolRounding.Ceiling)]
internal partial class Window3Ceiling3;

[MaxPool2D(3, Stride = 5, Padding = 1, Rounding = PoolRounding.Ceiling)]
internal partial class Window3Stride5Ceiling;

[MaxPool2D(4, Stride = 3, Padding = 3, Rounding = PoolRounding.Ceiling)]
internal partial class Window4Stride3Ceiling;

/// <summary>A last, partial window.</summary>
internal static class CeilingLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window2Ceiling>(),
        Max2D<GoogLeNet>(),
        Max2D<Window3Ceiling3>(),
        Max2D<Window3Stride5Ceiling>(),
        Max2D<Window4Stride3Ceiling>(),
    ];
}
