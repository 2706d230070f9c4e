namespace GenPool.Tests;

[MaxPool2D(2)]
internal partial class Pool2;

[MaxPool2D(2, Stride = 1)]
internal partial class Overlapping2;

[MaxPool2D(2, Stride = 1, Ties = PoolTies.All)]
internal partial class OverlappingAllTies;

[MaxPool2D(3, Stride = 2, Padding = 1)]
internal partial class Stem;

[MaxPool2D(2, 1, Stride = 1)]
internal partial struct StructKernel;

[MaxPool2D(2, Padding = 1, Dilation = 2, Rounding = PoolRounding.Ceiling)]
internal partial class DilatedCeiling;

[MaxPool2D(3, Stride = 2, Padding = 2)]
internal partial class Padded;

[MaxPool2D(1, 2, Stride = 2, PaddingLeft = 1, PaddingRight = 1, DilationWidth = 2)]
internal partial class Dilated1D;

[MaxPool2D(1, 2, Stride = 1, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class SameUpper1D;

[MaxPool2D(1, 2, Stride = 1, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class SameLower1D;

[MaxPool2D(1)]
internal partial class Identity;

[MaxPool2D(1, 13, Stride = 1, Layout = PoolLayout.Nhwc)]
internal partial class Row13Nhwc;

// A mask of 512 bytes an output.
[MaxPool2D(64, Stride = 1, Ties = PoolTies.All)]
internal partial class WideTies;
