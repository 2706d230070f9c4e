namespace GenPool.Conformance;

[MaxPool2D(1)]
internal partial class Window1;

[MaxPool2D(1, Stride = 2)]
internal partial class Window1Stride2;

[MaxPool2D(1, Stride = 3)]
internal partial class Window1Stride3;

[MaxPool2D(2)]
internal partial class Window2;

[MaxPool2D(2, Stride = 1)]
internal partial class Window2Stride1;

[MaxPool2D(2, Stride = 3)]
internal partial class Window2Stride3;

[MaxPool2D(3)]
internal partial class Window3;

[MaxPool2D(3, Stride = 1)]
internal partial class Window3Stride1;

[MaxPool2D(3, Stride = 2)]
internal partial class Window3Stride2;

[MaxPool2D(3, Stride = 4)]
internal partial class Window3Stride4;

[MaxPool2D(5, Stride = 2)]
internal partial class Window5Stride2;

[MaxPool2D(6, Stride = 3)]
internal partial class Window6Stride3;

[MaxPool2D(2, Stride = 9)]
internal partial class Window2Stride9;

/// <summary>Square windows and their strides.</summary>
internal static class WindowLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window1>(),
        Max2D<Window1Stride2>(),
        Max2D<Window1Stride3>(),
        Max2D<Window2>(),
        Max2D<Window2Stride1>(),
        Max2D<Window2Stride3>(),
        Max2D<Window3>(),
        Max2D<Window3Stride1>(),
        Max2D<Window3Stride2>(),
        Max2D<Window3Stride4>(),
        Max2D<Window5Stride2>(),
        Max2D<Window6Stride3>(),
        Max2D<Window2Stride9>(),
    ];
}
