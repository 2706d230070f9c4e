namespace GenPool.Conformance;

[MaxPool2D(2, Ties = PoolTies.All)]
internal partial class Window2AllTies;

[MaxPool2D(2, Stride = 2, Dilation = 2, Padding = 2, Ties = PoolTies.All)]
internal partial class Window2Dilation2AllTies;

[MaxPool2D(3, Stride = 2, Padding = 1, Ties = PoolTies.All)]
internal partial class Window3AllTies;

[MaxPool2D(3, Stride = 1, Ties = PoolTies.All)]
internal partial class Window3Stride1AllTies;

[MaxPool2D(5, Stride = 4, Padding = 1, Ties = PoolTies.All)]
internal partial class Window5Stride4AllTies;

/// <summary>Every tap of the maximum marked.</summary>
internal static class TieLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window2AllTies>(),
        Max2D<Window2Dilation2AllTies>(),
        Max2D<Window3AllTies>(),
        Max2D<Window3Stride1AllTies>(),
        Max2D<Window5Stride4AllTies>(),
    ];
}
