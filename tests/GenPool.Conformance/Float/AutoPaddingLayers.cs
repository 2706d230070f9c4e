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
        LayerCase.Of<Window3SameUpper, float>(),
        LayerCase.Of<Window3SameLower, float>(),
        LayerCase.Of<Window2SameUpper, float>(),
        LayerCase.Of<Window4SameLowerStride3, float>(),
        LayerCase.Of<Window3SameUpperDilation2, float>(),
        LayerCase.Of<Window3SameLowerAllTies, float>(),
        LayerCase.Of<Window2SameUpperStride3, float>(),
        LayerCase.Of<Window7SameUpper, float>(),
        LayerCase.Of<Window2SameUpperStride2, float>(),
        LayerCase.Of<Window2SameLowerStride2, float>(),
        LayerCase.Of<Window3SameUpperStride3, float>(),
        LayerCase.Of<Window3SameLowerStride3, float>(),
    ];
}
