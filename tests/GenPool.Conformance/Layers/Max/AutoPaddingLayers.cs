namespace GenPool.Conformance;

[MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window3SameUpper;

[MaxPool2D(3, Stride = 2, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class Window3SameLower;

[MaxPool2D(2, Stride = 1, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window2SameUpper;

[MaxPool2D(4, Stride = 3, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class Window4SameLowerStride3;

[MaxPool2D(3, Stride = 2, Dilation = 2, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window3SameUpperDilation2;

[MaxPool2D(3, Stride = 1, AutoPadding = PoolAutoPadding.SameLower, Ties = PoolTies.All)]
internal partial class Window3SameLowerAllTies;

[MaxPool2D(2, Stride = 3, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window2SameUpperStride3;

[MaxPool2D(7, Stride = 2, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window7SameUpper;

[MaxPool2D(2, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window2SameUpperStride2;

[MaxPool2D(2, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class Window2SameLowerStride2;

[MaxPool2D(3, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class Window3SameUpperStride3;

[MaxPool2D(3, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class Window3SameLowerStride3;

/// <summary>Padding that follows the input.</summary>
internal static class AutoPaddingLayers
{
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        Max2D<Window3SameUpper>(),
        Max2D<Window3SameLower>(),
        Max2D<Window2SameUpper>(),
        Max2D<Window4SameLowerStride3>(),
        Max2D<Window3SameUpperDilation2>(),
        Max2D<Window3SameLowerAllTies>(),
        Max2D<Window2SameUpperStride3>(),
        Max2D<Window7SameUpper>(),
        Max2D<Window2SameUpperStride2>(),
        Max2D<Window2SameLowerStride2>(),
        Max2D<Window3SameUpperStride3>(),
        Max2D<Window3SameLowerStride3>(),
    ];
}
