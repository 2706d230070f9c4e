namespace GenPool.Conformance;

// One layer per parameter set; a layer in this file is in the list and so in every test.

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

[MaxPool2D(2, Padding = 1)]
internal partial class Window2Padding1;

[MaxPool2D(2, Rounding = PoolRounding.Ceiling)]
internal partial class Window2Ceiling;

[MaxPool2D(2, Ties = PoolTies.All)]
internal partial class Window2AllTies;

[MaxPool2D(2, Stride = 1, Dilation = 2, Padding = 1)]
internal partial class Window2Dilation2Padding1;

[MaxPool2D(2, Stride = 2, Dilation = 3, Padding = 3)]
internal partial class Window2Dilation3Padding3;

[MaxPool2D(2, Stride = 2, Dilation = 2, Padding = 2, Ties = PoolTies.All)]
internal partial class Window2Dilation2AllTies;

[MaxPool2D(3)]
internal partial class Window3;

[MaxPool2D(3, Stride = 1)]
internal partial class Window3Stride1;

[MaxPool2D(3, Stride = 1, Padding = 1)]
internal partial class Window3Stride1Same;

[MaxPool2D(3, Stride = 2)]
internal partial class Window3Stride2;

[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class ResNetStem;

[MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling)]
internal partial class GoogLeNet;

[MaxPool2D(3, Stride = 1, Padding = 2)]
internal partial class Window3Padding2;

[MaxPool2D(3, Stride = 3, Padding = 1, Rounding = PoolRounding.Ceiling)]
internal partial class Window3Ceiling3;

[MaxPool2D(3, Stride = 2, Padding = 1, Ties = PoolTies.All)]
internal partial class Window3AllTies;

[MaxPool2D(3, Stride = 1, Ties = PoolTies.All)]
internal partial class Window3Stride1AllTies;

[MaxPool2D(3, Stride = 2, PaddingTop = 2)]
internal partial class Window3Top;

[MaxPool2D(3, Stride = 2, PaddingBottom = 2)]
internal partial class Window3Bottom;

[MaxPool2D(3, Stride = 2, PaddingLeft = 2)]
internal partial class Window3Left;

[MaxPool2D(3, Stride = 2, PaddingRight = 2)]
internal partial class Window3Right;

[MaxPool2D(3, Stride = 4)]
internal partial class Window3Stride4;

[MaxPool2D(3, Stride = 5, Padding = 1, Rounding = PoolRounding.Ceiling)]
internal partial class Window3Stride5Ceiling;

[MaxPool2D(3, Stride = 2, Dilation = 2, Padding = 2)]
internal partial class Window3Dilation2;

[MaxPool2D(3, Stride = 1, Dilation = 2)]
internal partial class Window3Dilation2Stride1;

[MaxPool2D(3, Stride = 3, Dilation = 2, Padding = 1)]
internal partial class Window3Dilation2Stride3;

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

[MaxPool2D(4, Stride = 2, Padding = 1)]
internal partial class Window4Stride2;

[MaxPool2D(4, Stride = 3, Padding = 3, Rounding = PoolRounding.Ceiling)]
internal partial class Window4Stride3Ceiling;

[MaxPool2D(5, Stride = 1, Padding = 2)]
internal partial class Window5;

[MaxPool2D(5, Stride = 2)]
internal partial class Window5Stride2;

[MaxPool2D(5, Stride = 4, Padding = 1, Ties = PoolTies.All)]
internal partial class Window5Stride4AllTies;

[MaxPool2D(6, Stride = 3)]
internal partial class Window6Stride3;

[MaxPool2D(7, Stride = 1, Padding = 3)]
internal partial class Window7;

[MaxPool2D(7)]
internal partial class Window7Stride7;

[MaxPool2D(7, Stride = 2, Padding = 3, Ties = PoolTies.All)]
internal partial class Window7Stride2AllTies;

[MaxPool2D(9, Stride = 1, Padding = 4)]
internal partial class Window9;

[MaxPool2D(2, Stride = 9)]
internal partial class Window2Stride9;

[MaxPool2D(16, Stride = 2, Padding = 8)]
internal partial class Window16x16;

[MaxPool2D(17, Stride = 1, Padding = 8)]
internal partial class Window17BeyondBudget;

[MaxPool2D(17, Stride = 3, Padding = 16, Ties = PoolTies.All)]
internal partial class Window17AllTies;

[MaxPool2D(1, 300, Stride = 2, PaddingLeft = 299, PaddingRight = 299)]
internal partial class Window1x300;

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

/// <summary>Every layer above.</summary>
public static class LayerList
{
    /// <summary>The layers, each with its kernels bound.</summary>
    public static IReadOnlyList<LayerCase> All { get; } =
    [
        LayerCase.Of<Window1, float>(),
        LayerCase.Of<Window1Stride2, float>(),
        LayerCase.Of<Window1Stride3, float>(),
        LayerCase.Of<Window2, float>(),
        LayerCase.Of<Window2Stride1, float>(),
        LayerCase.Of<Window2Stride3, float>(),
        LayerCase.Of<Window2Padding1, float>(),
        LayerCase.Of<Window2Ceiling, float>(),
        LayerCase.Of<Window2AllTies, float>(),
        LayerCase.Of<Window2Dilation2Padding1, float>(),
        LayerCase.Of<Window2Dilation3Padding3, float>(),
        LayerCase.Of<Window2Dilation2AllTies, float>(),
        LayerCase.Of<Window3, float>(),
        LayerCase.Of<Window3Stride1, float>(),
        LayerCase.Of<Window3Stride1Same, float>(),
        LayerCase.Of<Window3Stride2, float>(),
        LayerCase.Of<ResNetStem, float>(),
        LayerCase.Of<GoogLeNet, float>(),
        LayerCase.Of<Window3Padding2, float>(),
        LayerCase.Of<Window3Ceiling3, float>(),
        LayerCase.Of<Window3AllTies, float>(),
        LayerCase.Of<Window3Stride1AllTies, float>(),
        LayerCase.Of<Window3Top, float>(),
        LayerCase.Of<Window3Bottom, float>(),
        LayerCase.Of<Window3Left, float>(),
        LayerCase.Of<Window3Right, float>(),
        LayerCase.Of<Window3Stride4, float>(),
        LayerCase.Of<Window3Stride5Ceiling, float>(),
        LayerCase.Of<Window3Dilation2, float>(),
        LayerCase.Of<Window3Dilation2Stride1, float>(),
        LayerCase.Of<Window3Dilation2Stride3, float>(),
        LayerCase.Of<Window2x3, float>(),
        LayerCase.Of<Window3x2Stride1x2, float>(),
        LayerCase.Of<Window1x3, float>(),
        LayerCase.Of<Window3x1, float>(),
        LayerCase.Of<Window3x5, float>(),
        LayerCase.Of<Window5x2Dilation1x3, float>(),
        LayerCase.Of<Window4Stride2, float>(),
        LayerCase.Of<Window4Stride3Ceiling, float>(),
        LayerCase.Of<Window5, float>(),
        LayerCase.Of<Window5Stride2, float>(),
        LayerCase.Of<Window5Stride4AllTies, float>(),
        LayerCase.Of<Window6Stride3, float>(),
        LayerCase.Of<Window7, float>(),
        LayerCase.Of<Window7Stride7, float>(),
        LayerCase.Of<Window7Stride2AllTies, float>(),
        LayerCase.Of<Window9, float>(),
        LayerCase.Of<Window2Stride9, float>(),
        LayerCase.Of<Window16x16, float>(),
        LayerCase.Of<Window17BeyondBudget, float>(),
        LayerCase.Of<Window17AllTies, float>(),
        LayerCase.Of<Window1x300, float>(),
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
