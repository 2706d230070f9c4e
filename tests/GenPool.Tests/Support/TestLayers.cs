namespace GenPool.Tests;

// The layers of the known answers.

[MaxPool2D(2)]
internal partial class Pool2;

[MaxPool2D(2, Stride = 1)]
internal partial class Overlapping2;

[MaxPool2D(2, Stride = 1, Ties = PoolTies.All)]
internal partial struct OverlappingAllTies;

[MaxPool2D(2, Activation = PoolActivation.Relu)]
internal partial class Relu2;

[MaxPool2D(2, Rounding = PoolRounding.Ceiling)]
internal partial class Ceiling2;

[MaxPool2D(3, Stride = 2, Rounding = PoolRounding.Ceiling)]
internal partial class Ceiling3;

[MaxPool1D(2, Padding = 1, Dilation = 2)]
internal partial class Dilated1D;

[MaxPool1D(2, Stride = 1, AutoPadding = PoolAutoPadding.SameUpper)]
internal partial class SameUpper1D;

[MaxPool1D(2, Stride = 1, AutoPadding = PoolAutoPadding.SameLower)]
internal partial class SameLower1D;

[MaxPool2D(1, 13, Stride = 1, Layout = PoolLayout.ChannelsLast)]
internal partial class Row13Last;

[MaxPool2D(5, Stride = 1, Layout = PoolLayout.ChannelsLast)]
internal partial class Window5Last;

[MaxPool3D(2, ElementType = typeof(byte))]
internal partial class Cube2;

[AveragePool2D(3, Stride = 2, Padding = 1, Rounding = PoolRounding.Ceiling)]
internal partial class AverageIncluding;

[AveragePool2D(3, Stride = 2, Padding = 1, Rounding = PoolRounding.Ceiling, CountIncludePadding = false)]
internal partial class AverageExcluding;

[AveragePool2D(3, Stride = 2, Padding = 1, Rounding = PoolRounding.Ceiling, Divisor = 2)]
internal partial class AverageDivided;

[AveragePool1D(2, ElementType = typeof(sbyte))]
internal partial class AverageOfBytes;

[GlobalAveragePool2D]
internal partial class GlobalAverage;

[AdaptiveAveragePool1D(3)]
internal partial class AdaptiveAverage3;

[AdaptiveMaxPool1D(3)]
internal partial class AdaptiveMax3;

[GlobalLpPool1D]
internal partial class GlobalNorm;

[LpPool1D(1, 2)]
internal partial class Norm1;

// A mask of 512 bytes an output.
[MaxPool2D(64, Stride = 1, Ties = PoolTies.All)]
internal partial class WideTies;
